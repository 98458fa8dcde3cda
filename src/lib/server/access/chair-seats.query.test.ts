import { expect, test } from 'vitest';
import type { Membership } from '../../council/nouns.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as memberships from '../register/memberships.ts';
import { actor, fillRegister, now } from '../register/testing/register.ts';
import { acting } from '../testing/acting.ts';
import { chairSeats } from './chair-seats.query.ts';

onBothDatabases((store) => {
	const add = (given: Pick<Membership, 'id' | 'role' | 'from' | 'to'>) =>
		memberships.create(acting(store.db(), { actor, now }), {
			...{ committeeId: 'council', personId: 'lerche', vote: true },
			...given,
		});
	const seats = async (day: string) =>
		(await chairSeats(store.db(), 'lerche', day)).map(({ from, to }) => [from, to]);

	test('chair and deputy lead, until the day their seat has ended', async () => {
		await fillRegister(store.db());
		await add({ id: 'a', role: 'chair', from: '2024-07-01', to: '2025-01-01' });
		await add({ id: 'b', role: 'member', from: '2025-01-01', to: '2026-01-01' });
		await add({ id: 'c', role: 'deputyChair', from: '2026-01-01', to: null });
		const [first, last] = [
			['2024-07-01', '2025-01-01'],
			['2026-01-01', null],
		];
		expect(await seats('2024-12-31')).toEqual([first, last]);
		expect(await seats('2025-01-01')).toEqual([last]);
		expect(await chairSeats(store.db(), 'amsel', '2024-12-31')).toEqual([]);
	});
});
