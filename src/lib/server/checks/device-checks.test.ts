import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { stepNames } from '../../check/steps.ts';
import * as sessions from '../sessions/sessions.ts';
import { inviteAll } from '../sessions/invite.ts';
import * as devices from '../register/devices.ts';
import type { Db } from '../db/open.ts';
import * as deviceChecks from './device-checks.ts';
import type { CheckOwner, CompletedCheck } from './device-checks.ts';
import { exportPerson } from '../privacy/person-export.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, actor, fact, giveDevice, now } from '../register/testing/register.ts';
import { fillSession, guest } from '../sessions/testing/sessions.ts';

const lerche: CheckOwner = { personId: 'lerche', attendeeId: null };
const minute = (n: number) => `2026-11-25T10:${String(n).padStart(2, '0')}:00.000Z`;

const run: CompletedCheck = {
	deviceId: null,
	at: now,
	form: 'full',
	outcome: 'passed',
	platforms: ['windows'],
	system: '10–11',
	browserName: 'firefox',
	browserVersion: '153.0',
	steps: stepNames.map((step) => ({ step, outcome: 'passed', reason: null, evidence: {}, ms: 5 })),
};
const keep = (db: Db, more: Partial<CompletedCheck> = {}, owner: CheckOwner = lerche) =>
	deviceChecks.create(acting(db, { actor }), owner, { ...run, ...more }, [
		{ ...fact('camera', true), source: 'tested' },
	]);

onBothDatabases((store) => {
	test('a check comes back as it was kept, and leaves its line', async () => {
		await fillSession(store.db());
		const id = await keep(store.db());
		expect(await deviceChecks.read(store.db(), lerche, id)).toEqual({ id, ...lerche, ...run });
		expect(await actions(store.db(), 'lerche')).toContain('deviceCheck.create');
	});

	test('it opens to its owner only', async () => {
		await fillSession(store.db());
		const id = await keep(store.db());
		const amsel: CheckOwner = { personId: 'amsel', attendeeId: null };
		expect(await deviceChecks.read(store.db(), amsel, id)).toBeNull();
		const asGuest: CheckOwner = { personId: null, attendeeId: 'lerche' };
		expect(await deviceChecks.read(store.db(), asGuest, id)).toBeNull();
	});

	test('what it proved is a tested fact of the device, and of none where it is not known', async () => {
		await fillSession(store.db());
		const deviceId = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		await keep(store.db());
		expect((await devices.read(acting(store.db()), deviceId))?.facts).toEqual([]);
		await keep(store.db(), { deviceId });
		expect((await devices.read(acting(store.db()), deviceId))?.facts).toMatchObject([
			{ field: 'camera', value: true, source: 'tested' },
		]);
	});

	test('of each device the last five stay', async () => {
		await fillSession(store.db());
		for (let n = 0; n < 7; n++) await keep(store.db(), { at: minute(n) });
		await keep(store.db(), { at: minute(20), browserName: 'chrome' });
		const kept = await deviceChecks.list(store.db(), ['lerche'], []);
		expect(kept.map(({ at }) => at)).toEqual([20, 6, 5, 4, 3, 2].map(minute));
	});

	test('a guest’s checks hang on the invitation and go with the session', async () => {
		const sessionId = await fillSession(store.db());
		const [id = ''] = await inviteAll(acting(store.db(), { actor, now }), sessionId, [
			guest('Ein Gast'),
		]);
		await keep(store.db(), {}, { personId: null, attendeeId: id });
		expect(await deviceChecks.list(store.db(), [], [id])).toHaveLength(1);
		await sessions.destroy(acting(store.db(), { actor, now }), sessionId);
		expect(await deviceChecks.list(store.db(), [], [id])).toEqual([]);
	});

	test('what has been kept long enough goes, and what is told of somebody includes the rest', async () => {
		await fillSession(store.db());
		await keep(store.db(), { at: minute(1), browserName: 'edge' });
		await keep(store.db(), { at: minute(9) });
		expect(await deviceChecks.destroyBefore(store.db(), minute(9))).toBe(1);
		const told = await exportPerson(acting(store.db(), { actor, now }), 'lerche');
		expect(told).toMatchObject({ checks: [{ at: minute(9), browserName: 'firefox' }] });
	});

	test('a device that is deleted leaves its checks to the person', async () => {
		await fillSession(store.db());
		const deviceId = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		await keep(store.db(), { deviceId });
		await devices.destroy(acting(store.db(), { actor, now }), deviceId);
		expect(await deviceChecks.list(store.db(), ['lerche'], [])).toMatchObject([{ deviceId: null }]);
	});
});
