import type { DeliveryWay } from '../council/delivery/delivery-way.ts';
import type { Person } from '../council/nouns.ts';
import { idOf } from './chance.ts';

/** Of how few people somebody has put down how they are reached: of the first members alone. */
const most = 5;

/** The mandate's mailboxes of some members, who have agreed to be summoned by them. */
export const deliveryWays = (
	seed: string,
	people: readonly Pick<Person, 'id' | 'position' | 'email'>[],
): readonly (DeliveryWay & { readonly personId: string })[] =>
	people
		.filter(({ position, email }) => position === 'member' && email !== '')
		.slice(0, most)
		.map(({ id, email }) => ({
			...{ id: idOf(seed, `delivery way/${id}`), personId: id },
			...{ kind: 'mandateMail', address: email, validFrom: '2024-07-01', validTo: null },
			...{ states: { inside: 'works', outside: null }, consentOn: '2024-07-01' },
		}));
