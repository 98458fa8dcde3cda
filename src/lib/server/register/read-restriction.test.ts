import { expect, test } from 'vitest';
import { everyDevice } from '../../device/testing/restriction.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import * as restrictions from './restrictions.ts';
import { readRestriction } from './read-restriction.ts';
import { fact, fillRegister, giveDevice, west } from './testing/register.ts';

const now = '2026-12-02T10:00:00.000Z';
const restriction: restrictions.NewRestriction = {
	...{ id: 'r', effect: 'use', toolId: null, way: null, reason: 'Warnung' },
	...{ from: '2026-12-01', until: '2027-01-01', scope: everyDevice },
};
const ipad = [fact('platform', 'ipados')];
const ofLerche = { personId: 'lerche', hallId: null };
const ofAmsel = { personId: 'amsel', hallId: null };

onBothDatabases((store) => {
	test('an office reads a restriction of its devices, and nothing of other offices', async () => {
		const by = acting(store.db(), { now });
		await fillRegister(by.db);
		await giveDevice(by.db, ofLerche, ipad, 'mine');
		await giveDevice(by.db, ofAmsel, ipad, 'theirs');
		const scope = { ...everyDevice, deviceIds: ['mine', 'theirs'] };
		await restrictions.create(by, { ...restriction, scope });

		const whole = await readRestriction(by, 'r');
		expect(whole?.contacts.people.map(({ id }) => id).toSorted()).toEqual(['amsel', 'lerche']);
		expect([...(whole?.names.devices.keys() ?? [])].toSorted()).toEqual(['mine', 'theirs']);

		const own = await readRestriction({ ...by, scope: west }, 'r');
		expect(own?.matches.map(({ owned }) => owned.device.id)).toEqual(['mine']);
		expect(own?.contacts.people.map(({ id }) => id)).toEqual(['lerche']);
		expect(own?.contacts.offices.map(({ name }) => name)).toEqual(['Dezernat III']);
		expect([...(own?.names.devices.keys() ?? [])]).toEqual(['mine']);
	});

	test('a restriction of other devices alone is not found by an office', async () => {
		const by = acting(store.db(), { now });
		await fillRegister(by.db);
		await giveDevice(by.db, ofAmsel, ipad, 'theirs');
		await restrictions.create(by, { ...restriction, scope: { ...everyDevice, officeId: 'east' } });
		expect(await readRestriction({ ...by, scope: west }, 'r')).toBeNull();
		expect((await readRestriction(by, 'r'))?.names.offices.get('east')).toBe('Fraktion');
		expect(await readRestriction(by, 'missing')).toBeNull();
	});

	test('once it is over nobody is called', async () => {
		const by = acting(store.db(), { now: '2027-01-01T10:00:00.000Z' });
		await fillRegister(by.db);
		await giveDevice(by.db, ofLerche, ipad, 'mine');
		await restrictions.create(by, restriction);
		const over = await readRestriction(by, 'r');
		expect(over?.matches).toHaveLength(1);
		expect(over?.contacts.people).toEqual([]);
	});
});
