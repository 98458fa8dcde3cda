import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import { foundElsewhere } from './found-elsewhere.ts';
import { actor, fillRegister, giveDevice, now, west } from './testing/register.ts';

const nowhere = { list: null, found: 0 };

onBothDatabases((store) => {
	const by = (more: Parameters<typeof acting>[1] = {}) =>
		acting(store.db(), { actor, now, ...more });

	test('a search that finds nothing names each other list that has it, and how much', async () => {
		await fillRegister(store.db());
		await giveDevice(store.db(), { personId: 'lerche', hallId: null, attendeeId: null });
		const found = (query: string, here: Parameters<typeof foundElsewhere>[2] = nowhere) =>
			foundElsewhere(by(), query, here, 'de');
		expect(await found('Lerche')).toEqual([
			{ list: 'people', count: 1 },
			{ list: 'devices', count: 1 },
		]);
		expect(await found('lerche', { list: 'devices', found: 0 })).toEqual([
			{ list: 'people', count: 1 },
		]);
		expect(await found('rat')).toContainEqual({ list: 'committees', count: 1 });
		expect(await found('Lerche', { list: 'people', found: 1 })).toEqual([]);
		expect(await found(' ')).toEqual([]);
	});

	test('an office hears of its own people alone, and of no list that it may not see', async () => {
		await fillRegister(store.db());
		const office = { ...actor, role: 'office' as const, officeId: 'west' };
		const found = (query: string) =>
			foundElsewhere(by({ actor: office, scope: west }), query, nowhere, 'de');
		expect(await found('Lerche')).toEqual([{ list: 'people', count: 1 }]);
		expect(await found('Amsel')).toEqual([]);
		expect(await found('Ratssaal')).toEqual([]);
	});
});
