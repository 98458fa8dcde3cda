import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import * as audit from '../db/audit.ts';
import { exportPerson } from './person-export.ts';
import {
	actor,
	fact,
	fillRegister,
	giveDevice,
	later,
	west,
} from '../register/testing/register.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

onBothDatabases((store) => {
	test('everything about one person and nothing about another, and it is written down', async () => {
		await fillRegister(store.db());
		await giveDevice(store.db(), { personId: 'lerche', hallId: null }, [fact('os', '17.6')]);
		await giveDevice(store.db(), { personId: 'amsel', hallId: null }, [fact('os', '12.5.8')]);
		const told = await exportPerson(
			acting(store.db(), { actor, scope: west, now: later }),
			'lerche',
		);
		expect(told).toMatchObject({
			person: { familyName: 'Lerche' },
			devices: [
				{ label: 'iPad', facts: [{ field: 'os', value: '17.6', recordedBy: 'M. Sommer' }] },
			],
		});
		const written = JSON.stringify(told);
		expect(written).toContain('device.create');
		for (const foreign of ['Amsel', '12.5.8']) expect(written).not.toContain(foreign);
		expect(await audit.latest(store.db(), 'lerche')).toMatchObject({ action: 'person.export' });
	});

	test('nobody out of reach is told of', async () => {
		await fillRegister(store.db());
		expect(
			await exportPerson(acting(store.db(), { actor, scope: west, now: later }), 'amsel'),
		).toBe(null);
	});
});
