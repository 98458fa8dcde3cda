import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import * as restrictions from './restrictions.ts';
import * as devices from './devices.ts';
import { exportPerson } from '../privacy/person-export.ts';
import * as exemptions from './exemptions.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, actor, fillRegister, giveDevice, later, now } from './testing/register.ts';

const restriction: restrictions.NewRestriction = {
	id: 'b',
	effect: 'tool',
	toolId: 'facetime',
	way: 'native',
	reason: 'Warnung des BSI',
	from: '2026-11-26',
	until: '2026-12-24',
	scope: {
		platform: 'ipados',
		systemFrom: [13],
		systemBelow: [13, 5],
		model: 'iPad Air 2',
		officeId: 'west',
		deviceIds: ['one', 'two'],
	},
};
const open: restrictions.NewRestriction = {
	...restriction,
	id: 'open',
	effect: 'mail',
	toolId: null,
	way: null,
	until: null,
	scope: {
		platform: 'ipados',
		systemFrom: null,
		systemBelow: null,
		model: null,
		officeId: null,
		deviceIds: null,
	},
};

onBothDatabases((store) => {
	test('a restriction comes back as it was set, with who set it, and once though sent twice', async () => {
		await restrictions.create(acting(store.db(), { actor, now }), restriction);
		await restrictions.create(acting(store.db(), { actor, now: later }), {
			...restriction,
			reason: 'again',
		});
		const exemptions = new Map();
		const set = { setAt: now, setByName: 'M. Sommer', revision: 0, exemptions };
		expect(await restrictions.list(store.db())).toEqual([{ ...restriction, ...set }]);
		expect(await actions(store.db(), 'b')).toEqual(['restriction.create']);
		await restrictions.create(acting(store.db(), { actor, now }), open);
		expect(await restrictions.read(store.db(), 'open')).toEqual({ ...open, ...set });
	});

	test('whoever asks from a day on gets what still holds then, and what has no end', async () => {
		await restrictions.create(acting(store.db(), { actor, now }), restriction);
		await restrictions.create(acting(store.db(), { actor, now }), open);
		const ids = async (day: string) =>
			(await restrictions.list(store.db(), day)).map(({ id }) => id);
		expect(await ids('2026-12-23')).toEqual(['b', 'open']);
		expect(await ids('2026-12-24')).toEqual(['open']);
	});

	test('another end is written down with its note; one made from an older state is refused', async () => {
		await restrictions.create(acting(store.db(), { actor, now }), open);
		const end = (revision: number, until: string | null) =>
			restrictions.update(acting(store.db(), { actor, now: later }), 'open', revision, {
				until,
				note: 'behoben',
			});
		expect(await end(0, '2026-11-30')).toBe(true);
		expect(await end(0, null)).toBe(false);
		expect(await restrictions.read(store.db(), 'open')).toMatchObject({
			until: '2026-11-30',
			revision: 1,
		});
		expect(await restrictions.changes(store.db(), 'open')).toEqual([
			{ until: '2026-11-30', note: 'behoben', changedAt: later, changedByName: 'M. Sommer' },
		]);
		expect(await actions(store.db(), 'open')).toEqual(['restriction.create', 'restriction.update']);
	});

	test('one device is let go, once, and no other; taken back, it is blocked again', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		await restrictions.create(acting(store.db(), { actor, now }), open);
		const exemption = { deviceId: id, note: 'auf 13.5', exemptFrom: '2026-11-26' };
		await exemptions.create(acting(store.db(), { actor, now: later }), 'open', exemption);
		await exemptions.create(acting(store.db(), { actor, now: later }), 'open', {
			...exemption,
			note: 'again',
		});
		const held = async () => [...((await restrictions.read(store.db(), 'open'))?.exemptions ?? [])];
		expect(await held()).toEqual([[id, '2026-11-26']]);

		const [first] = await exemptions.list(store.db(), 'open');
		expect(first).toMatchObject({ ...exemption, exemptedByName: 'M. Sommer', withdrawnAt: null });
		await exemptions.withdraw(acting(store.db(), { actor, now: later }), 'open', first?.id ?? '');
		expect(await held()).toEqual([]);

		await exemptions.create(acting(store.db(), { actor, now: later }), 'open', {
			...exemption,
			note: 'doch',
		});
		expect(await held()).toHaveLength(1);
		expect(await exemptions.list(store.db(), 'open')).toHaveLength(2);
		expect((await actions(store.db(), 'open')).toSorted()).toEqual([
			'exemption.create',
			'exemption.create',
			'exemption.withdraw',
			'restriction.create',
		]);
	});

	test('whoever asks what is stored about them is told of the releases of their devices', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		await restrictions.create(acting(store.db(), { actor, now }), open);
		const exemption = { deviceId: id, note: 'auf 13.5', exemptFrom: '2026-11-26' };
		await exemptions.create(acting(store.db(), { actor, now: later }), 'open', exemption);
		const told = await exportPerson(acting(store.db(), { actor, now: later }), 'lerche');
		expect(told?.releases).toMatchObject([{ blocked: open.reason, note: 'auf 13.5' }]);
		const other = await exportPerson(acting(store.db(), { actor, now: later }), 'amsel');
		expect(other?.releases).toEqual([]);
	});

	test('a device that is deleted takes its exemptions along; the restriction stays', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		await restrictions.create(acting(store.db(), { actor, now }), open);
		const exemption = { deviceId: id, note: '', exemptFrom: '2026-11-26' };
		await exemptions.create(acting(store.db(), { actor, now: later }), 'open', exemption);
		await devices.destroy(acting(store.db(), { actor, now: later }), id);
		expect(await exemptions.list(store.db(), 'open')).toEqual([]);
		expect(await restrictions.read(store.db(), 'open')).not.toBeNull();
	});
});
