import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { system } from '../../access/actor.ts';
import { usualRetention } from '../../council/retention.ts';
import * as audit from '../db/audit.ts';
import * as facts from '../register/facts.ts';
import * as people from '../register/people.ts';
import * as retention from './retention.ts';
import { actor, fillRegister, giveDevice, now } from '../register/testing/register.ts';
import * as attendees from '../sessions/attendees.ts';
import * as replies from '../sessions/replies.ts';
import { fillSession, newSession } from '../sessions/testing/sessions.ts';
import * as moderation from '../meeting/moderation.ts';
import * as deviceChecks from '../checks/device-checks.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

const inDays = (days: number) =>
	new Date(Date.parse(now) + days * 24 * 60 * 60 * 1000).toISOString();
const endless = { guests: null, sessions: null, importRuns: null };
const day = (days: number) => inDays(days).slice(0, 10);

onBothDatabases((store) => {
	const seat = (personId: string, validTo: string | null) =>
		store
			.db()
			.insertInto('membership')
			.values({
				id: `${personId} ${validTo}`,
				committeeId: 'council',
				personId,
				role: 'member',
				vote: 1,
				validFrom: '2019-07-01',
				validTo,
			})
			.execute();
	const names = async () => (await people.list(acting(store.db()))).map(({ id }) => id).toSorted();

	test('a member goes a month after the last seat ended, with devices and seats', async () => {
		await fillRegister(store.db());
		await store.db().deleteFrom('membership').execute();
		await store.db().updateTable('person').set({ position: 'member' }).execute();
		const device = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		await seat('lerche', day(-20));
		await seat('amsel', null);
		expect(await retention.deletionOf(store.db(), 'lerche')).toBe(day(10));
		expect(await retention.deletionOf(store.db(), 'amsel')).toBe(null);

		const before = await names();
		expect((await retention.clean(store.db(), inDays(9))).mandate).toBe(0);
		expect(await names()).toEqual(before);

		expect((await retention.clean(store.db(), inDays(10))).mandate).toBe(1);
		expect(await names()).toEqual(before.filter((id) => id !== 'lerche'));
		expect(
			await store.db().selectFrom('device').select('id').where('id', '=', device).execute(),
		).toEqual([]);
		const [line] = await audit.list(store.db(), { subjectId: 'lerche' }, 1);
		expect(line).toMatchObject({ action: 'person.destroy', actorKind: 'system' });
	});

	test('what is known of a guest goes a month after the session, and their name stays', async () => {
		const db = store.db();
		const sessionId = await fillSession(db);
		const fink = { personId: null, guestName: 'Ida Fink', guestEmail: 'fink@rat.example' };
		const part = { role: 'guest', vote: false, mode: 'remote', sessionId } as const;
		const [attendeeId = ''] = await attendees.createAll(db, [{ ...fink, ...part }]);
		await giveDevice(db, { personId: null, hallId: null, attendeeId });
		const held = (days: number) =>
			new Date(Date.parse(newSession.startsAt) + days * 24 * 60 * 60 * 1000).toISOString();

		expect((await retention.clean(db, held(29))).mandate).toBe(0);
		expect((await retention.clean(db, held(31))).mandate).toBe(1);
		expect(await attendees.read(db, attendeeId)).toMatchObject({ name: 'Ida Fink', email: '' });
		expect(await db.selectFrom('device').select('id').execute()).toEqual([]);
		expect((await retention.clean(db, held(31))).mandate).toBe(0);
	});

	test('a replaced fact goes after its time, the one that counts never', async () => {
		await fillRegister(store.db());
		const deviceId = await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		await store.db().deleteFrom('fact').execute();
		const fact = (value: string, observedAt: string) =>
			({ field: 'os', value, comparator: '=', source: 'office', observedAt }) as const;
		await facts.createAll(acting(store.db(), { actor }), { deviceId }, [
			fact('15.1', inDays(-2000)),
			fact('16.1', inDays(-1500)),
			fact('17.1', inDays(-800)),
		]);
		expect((await retention.clean(store.db(), now)).history).toBe(2);
		const left = await facts.list(store.db(), 'deviceId', [deviceId]);
		expect(left.get(deviceId)?.map(({ value }) => value)).toEqual(['17.1']);
	});

	test('a device check is forgotten after its time', async () => {
		await fillRegister(store.db());
		const owner = { personId: 'lerche', attendeeId: null } as const;
		const run = {
			platforms: [],
			system: null,
			browserName: null,
			browserVersion: null,
			deviceId: null,
			form: 'full',
			outcome: 'passed',
			steps: [],
		} as const;
		await deviceChecks.create(
			acting(store.db(), { actor }),
			owner,
			{ ...run, at: inDays(-200) },
			[],
		);
		await deviceChecks.create(
			acting(store.db(), { actor }),
			owner,
			{ ...run, at: inDays(-100) },
			[],
		);
		expect((await retention.clean(store.db(), now)).deviceChecks).toBe(1);
		const left = await deviceChecks.list(store.db(), ['lerche'], []);
		expect(left.map(({ at }) => at)).toEqual([inDays(-100)]);
	});

	test('what people said of a session and what happened to them in it is forgotten after its time, not before it', async () => {
		const sessionId = await fillSession(store.db());
		const [one] = await attendees.list(store.db(), [sessionId]);
		// Long before the session: who is removed today stays out until then.
		await moderation.remove(acting(store.db(), { actor, now }), one?.id ?? '');
		const said = { choice: 'remote', message: '', at: now, startsAt: newSession.startsAt } as const;
		const reply = { ...said, modeBefore: 'unknown', overruled: null } as const;
		await replies.put(store.db(), one?.id ?? '', reply);
		const forgotten = async (at: string) => (await retention.clean(store.db(), at)).meetingEvents;
		const after = (days: number) =>
			new Date(Date.parse(newSession.startsAt) + days * 24 * 60 * 60 * 1000).toISOString();
		expect(await forgotten(after(-1))).toBe(0);
		expect(await forgotten(after(89))).toBe(0);
		expect(await forgotten(after(91))).toBe(2);
	});

	test('the trail is cut where it has served its time', async () => {
		await audit.record(acting(store.db(), { now: inDays(-1100) }), 'hall.create', 'h');
		await audit.record(acting(store.db(), { now: inDays(-1000) }), 'hall.create', 'h');
		expect((await retention.clean(store.db(), now)).audit).toBe(1);
		const all = await audit.list(store.db(), {}, 9);
		const left = all.filter(({ subjectKind }) => subjectKind !== 'audit');
		expect(left.map(({ action }) => action)).toEqual(['retention.clean', 'hall.create']);
	});

	test('what went is counted in the trail, without names; a run that finds nothing leaves no line', async () => {
		await audit.record(acting(store.db(), { now: inDays(-1100) }), 'hall.create', 'h');
		await retention.clean(store.db(), now);
		await retention.clean(store.db(), now);
		const told = await audit.listAbout(store.db(), ['retention']);
		expect(told).toMatchObject([{ actorName: system.name, detail: '{"audit":1}' }]);
	});

	test('days that an administrator sets hold from then on', async () => {
		expect(await retention.read(store.db())).toEqual({ ...usualRetention, ...endless });
		const shorter = { ...usualRetention, mandate: 7 };
		await retention.update(acting(store.db(), { actor, now }), {
			...shorter,
			contact: 'Frau Specht',
		});
		expect(await retention.read(store.db())).toEqual(shorter);
		expect(await retention.readContact(store.db())).toBe('Frau Specht');
		expect(await audit.latest(store.db(), 'retention')).toMatchObject({
			action: 'retention.update',
		});
	});
});
