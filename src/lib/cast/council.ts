import type { Observation } from '../device/claim.ts';
import type { Committee, Hall, Membership, Office, Person } from '../council/nouns.ts';
import { committees, memberships } from './committees.ts';
import { daysBefore, devices, equip } from './devices.ts';
import type { CastDevice } from './devices.ts';
import { deliveryWays } from './delivery-ways.ts';
import { halls } from './halls.ts';
import { offices } from './offices.ts';
import { citizens } from './people.ts';
import { sessions } from './sessions.ts';
import type { CastSession } from './sessions.ts';

export interface CastPerson extends Person {
	readonly facts: readonly Observation[];
}

/** The demonstration council: the town of Elsterfurt, which is nowhere. */
export interface Council {
	readonly offices: readonly Office[];
	readonly people: readonly CastPerson[];
	readonly halls: readonly Hall[];
	readonly committees: readonly Committee[];
	readonly memberships: readonly Membership[];
	readonly devices: readonly CastDevice[];
	readonly sessions: readonly CastSession[];
	readonly deliveryWays: ReturnType<typeof deliveryWays>;
}

/**
 * Makes the whole council; the same seed and moment give the same council.
 *
 * @param now UTC in ISO 8601: sessions lie ahead of it, facts behind, and it falls into the council's term
 */
export function council(now: string, seed = 'Elsterfurt'): Council {
	const owned = equip(seed, citizens(seed));
	const seats = memberships(seed, now);
	const people = owned.map(({ person }) => person);
	return {
		offices: offices(seed),
		people: owned.map(({ person, devices, accounts }) => ({
			...person,
			accounts: accounts ?? [],
			hasNoDevice: devices?.length === 0,
			facts: accounts
				? [
						{
							field: 'accounts',
							value: accounts,
							comparator: '=',
							source: 'office',
							observedAt: daysBefore(now, 45),
						},
					]
				: [],
		})),
		halls: halls(seed),
		committees: committees(seed),
		memberships: seats,
		devices: devices(seed, owned, now),
		sessions: sessions(seed, seats, now),
		deliveryWays: deliveryWays(seed, people),
	};
}
