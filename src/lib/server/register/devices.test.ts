import { everything, scopeOfOwner } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { currentOf } from '../../device/facts.ts';
import * as devices from './devices.ts';
import * as noDevice from './no-device.ts';
import * as attendees from '../sessions/attendees.ts';
import { fillSession } from '../sessions/testing/sessions.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import {
	actions,
	actor,
	fact,
	fillRegister,
	giveDevice,
	later,
	now,
	west,
} from './testing/register.ts';

const lerche = { personId: 'lerche', hallId: null } as const;
const amsel = { personId: 'amsel', hallId: null } as const;
const hall = { personId: null, hallId: 'hall' } as const;

onBothDatabases((store) => {
	test('an office sees the devices of its own people only, and none of a hall', async () => {
		await fillRegister(store.db());
		const own = await giveDevice(store.db(), lerche);
		const others = [await giveDevice(store.db(), amsel), await giveDevice(store.db(), hall)];
		const ids = async (scope: Scope) =>
			(await devices.list(acting(store.db(), { scope }))).map(({ id }) => id);
		expect((await ids(everything)).toSorted()).toEqual([own, ...others].toSorted());
		expect(await ids(west)).toEqual([own]);
		for (const id of others)
			expect(await devices.read(acting(store.db(), { scope: west }), id)).toBeNull();
	});

	test("an office cannot register, change or delete another's devices", async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), amsel, [fact('os', '17.5')]);
		const given = { id: 'new', label: 'x', ...amsel };
		const forHall = { id: 'new', label: 'x', ...hall };
		const db = store.db();
		expect(await devices.create(acting(db, { actor, scope: west, now }), given, [])).toBe(false);
		expect(await devices.create(acting(db, { actor, scope: west, now }), forHall, [])).toBe(false);
		const change = { label: 'mine', facts: [fact('os', '1')] };
		expect(
			await devices.update(acting(db, { actor, scope: west, now: later }), id, 0, change),
		).toBe(false);
		await devices.destroy(acting(db, { actor, scope: west, now: later }), id);
		const [device] = await devices.list(acting(db));
		expect(device).toMatchObject({ id, label: 'iPad', revision: 0 });
		expect(device?.facts).toHaveLength(1);
	});

	test('what becomes known is added; what was known stays as its history', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), lerche, [fact('os', '16.4'), fact('camera', true)]);
		const change = { label: 'iPad des Rates', facts: [fact('os', '17.5', later)] };
		expect(
			await devices.update(acting(store.db(), { actor, scope: west, now: later }), id, 0, change),
		).toBe(true);
		const device = await devices.read(acting(store.db(), { scope: west }), id);
		expect(device?.facts.map(({ field, value }) => [field, value])).toHaveLength(3);
		expect(currentOf(device?.facts ?? []).get('os')).toMatchObject({
			value: '17.5',
			source: 'office',
			observedAt: later,
			recordedBy: 'M. Sommer',
		});
		expect(currentOf(device?.facts ?? []).get('camera')?.value).toBe(true);
		expect(await actions(store.db(), id)).toEqual(['device.create', 'device.update']);
	});

	test('who saves an older state changes neither name nor facts', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), lerche);
		const save = (revision: number, label: string) =>
			devices.update(acting(store.db(), { actor, scope: west, now: later }), id, revision, {
				label,
				facts: [fact('model', label)],
			});
		expect(await save(0, 'erste')).toBe(true);
		expect(await save(0, 'zweite')).toBe(false);
		const device = await devices.read(acting(store.db(), { scope: west }), id);
		expect(device).toMatchObject({ label: 'erste', revision: 1 });
		expect(device?.facts).toHaveLength(1);
	});

	test('a form sent twice makes one device with its facts once', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), lerche, [fact('os', '17.5')]);
		await giveDevice(store.db(), lerche, [fact('os', '17.5')], id);
		const all = await devices.list(acting(store.db(), { scope: west }));
		expect(all).toHaveLength(1);
		expect(all[0]?.facts).toHaveLength(1);
		expect(await actions(store.db(), id)).toEqual(['device.create']);
	});

	test('a guest reaches their own devices alone, and they are in no register', async () => {
		const db = store.db();
		const sessionId = await fillSession(db);
		const part = { personId: null, role: 'guest', vote: false, mode: 'remote', sessionId } as const;
		const [fink = '', star = ''] = await attendees.createAll(db, [
			{ ...part, guestName: 'Ida Fink' },
			{ ...part, guestName: 'Ole Star' },
		]);
		const ofGuest = (attendeeId: string) => ({ personId: null, hallId: null, attendeeId });
		const by = acting(db, { actor, now, scope: scopeOfOwner(fink) });
		const device = { id: 'tablet', label: 'Tablet' };
		expect(await noDevice.declareOfGuest(by, fink, true)).toBe(true);
		expect(await devices.create(by, { ...device, ...ofGuest(fink) }, [])).toBe(true);
		expect(await devices.create(by, { ...device, id: 'other', ...ofGuest(star) }, [])).toBe(false);
		expect(await devices.create(by, { ...device, id: 'other', ...lerche }, [])).toBe(false);
		expect((await devices.list(by, { attendeeIds: [fink, star] })).map(({ id }) => id)).toEqual([
			'tablet',
		]);
		expect(await attendees.read(db, fink)).toMatchObject({ hasNoDevice: false });
		expect(await noDevice.declareOfGuest(by, fink, true)).toBe(false);
		expect(await devices.list(acting(db))).toEqual([]);
		expect(await devices.read(acting(db, { scope: west }), 'tablet')).toBeNull();
		expect((await devices.read(acting(db), 'tablet'))?.ownerName).toBe('Ida Fink');
	});

	test('a device goes with its facts', async () => {
		await fillRegister(store.db());
		const id = await giveDevice(store.db(), lerche, [fact('os', '17.5')]);
		await devices.destroy(acting(store.db(), { actor, scope: west, now: later }), id);
		expect(await store.db().selectFrom('fact').selectAll().execute()).toEqual([]);
		expect(await actions(store.db(), id)).toEqual(['device.create', 'device.destroy']);
	});
});
