import { acting } from '../testing/acting.ts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { council } from '../../cast/council.ts';
import * as demonstration from './demonstration.ts';
import { planSessions } from '../sessions/planning.ts';
import { system } from '../../access/actor.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import * as decisions from '../sessions/decisions.ts';
import type { Db } from '../db/open.ts';
import { replyState } from '../../council/reply.ts';
import * as attendees from '../sessions/attendees.ts';
import * as replies from '../sessions/replies.ts';
import * as sessions from '../sessions/sessions.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

const now = '2026-11-25T09:00:00.000Z';
const later = '2026-11-26T09:00:00.000Z';
const invented = council(now);

/** Everything a secretary can enter, and what hangs on it. */
const tables = [
	'office',
	'person',
	'hall',
	'committee',
	'membership',
	'device',
	'fact',
	'session',
	'attendee',
	'proposal',
	'decision',
	'meetingEvent',
	'restriction',
	'exemption',
	'restrictionChange',
] as const;

async function counts(db: Db): Promise<Record<string, number>> {
	const rows = await Promise.all(
		tables.map((table) =>
			db
				.selectFrom(table)
				.select((eb) => eb.fn.countAll().as('count'))
				.executeTakeFirstOrThrow(),
		),
	);
	return Object.fromEntries(tables.map((table, index) => [table, Number(rows[index]?.count)]));
}

const total = async (db: Db) => Object.values(await counts(db)).reduce((sum, n) => sum + n, 0);

const enter = {
	office: async (db: Db) => {
		const id = randomUUID();
		const row = { id, name: 'Amt 66', kind: 'department', budgetCents: null, contact: '' };
		await db.insertInto('office').values(row).execute();
		return id;
	},
	person: async (db: Db, officeId: string) => {
		const id = randomUUID();
		const name = { title: '', givenName: 'Ada', familyName: 'Wirklich' };
		const rest = { position: 'member', email: '', phone: '', hasNoDevice: 0 };
		await db
			.insertInto('person')
			.values({ id, officeId, ...name, ...rest })
			.execute();
		return id;
	},
	device: async (db: Db, owner: { personId: string | null; hallId: string | null }) => {
		const id = randomUUID();
		await db
			.insertInto('device')
			.values({ id, label: 'Tablet', ...owner })
			.execute();
		return id;
	},
	seat: async (db: Db, committeeId: string, personId: string) => {
		const span = { validFrom: '2026-01-01', validTo: null };
		await db
			.insertInto('membership')
			.values({ id: randomUUID(), committeeId, personId, role: 'member', vote: 1, ...span })
			.execute();
	},
	session: async (db: Db, committeeId: string, hallId: string | null, people: string[]) => {
		const id = randomUUID();
		const about = { startsAt: later, place: 'Saal', hallId, form: 'hybrid', createdAt: now };
		await db
			.insertInto('session')
			.values({ id, committeeId, requestId: id, ...about })
			.execute();
		for (const personId of people) {
			const seat = { role: 'member', vote: 1, mode: 'remote', needs: '[]', linkId: randomUUID() };
			const free = { guestName: null };
			await db
				.insertInto('attendee')
				.values({ id: randomUUID(), sessionId: id, personId, ...seat, ...free })
				.execute();
		}
		return id;
	},
};

const first = <Item>(items: readonly Item[]): Item => {
	const [item] = items;
	if (item === undefined) throw new Error('The council is empty');
	return item;
};
const somebody = first(invented.people).id;
const someCommittee = first(invented.committees).id;
const someHall = first(invented.halls).id;
const someOffice = first(invented.offices).id;

onBothDatabases((store) => {
	test('an empty store is filled with all of the council, once', async () => {
		expect(await demonstration.isPresent(store.db())).toBe(false);
		expect(await demonstration.fill(store.db(), now)).toBe(true);
		expect(await demonstration.isPresent(store.db())).toBe(true);
		const filled = await counts(store.db());
		expect(filled).toMatchObject({
			office: invented.offices.length,
			person: invented.people.length,
			committee: 6,
			device: invented.devices.length,
			session: invented.sessions.length,
			// Each session that meets in a hall has the hall's link beside those of the people.
			attendee: invented.sessions.flatMap(({ attendees, hallId, form }): readonly unknown[] =>
				hallId !== null && form !== 'video' ? [...attendees, hallId] : attendees,
			).length,
			decision: 1,
			meetingEvent: 1,
			restriction: 1,
			exemption: 2,
			restrictionChange: 1,
		});
		expect(await demonstration.fill(store.db(), later)).toBe(false);
		expect(await counts(store.db())).toEqual(filled);
	});

	test('the next session is decided for the room by its chair, and the room is open', async () => {
		await demonstration.fill(store.db(), now);
		const next = first(invented.sessions);
		const decision = await decisions.read(store.db(), next.id);
		expect(decision?.toolId).toBe('livekit-room');
		expect(decision?.decidedByName).not.toBe('');
		expect(decision?.rejected.map(({ toolId }) => toolId)).toEqual(['facetime', 'teams']);
		expect(decision?.rejected[0]?.out).toBeGreaterThan(0);
		const [record] = await sessions.list(store.db(), now, later);
		const [planned] = record ? await planSessions(store.db(), [record]) : [];
		expect(planned?.inputsHash).toBe(decision?.inputsHash);
		expect((await meetingEvents.read(store.db(), next.id)).room).toMatchObject({ is: 'open' });
	});

	test('links differ from one filling to the next', async () => {
		const links = async () => {
			const rows = await store.db().selectFrom('attendee').select('linkId').execute();
			return rows.map(({ linkId }) => linkId);
		};
		await demonstration.fill(store.db(), now);
		const before = await links();
		await demonstration.remove(acting(store.db(), { actor: system, now }));
		await store.db().deleteFrom('setting').execute();
		await demonstration.fill(store.db(), now);
		const after = await links();
		expect(new Set([...before, ...after]).size).toBe(before.length + after.length);
	});

	test('a store in use is left alone', async () => {
		await enter.office(store.db());
		expect(await demonstration.fill(store.db(), now)).toBe(false);
		expect(await total(store.db())).toBe(1);
	});

	test('removal takes all of it and nothing else, and the next start does not bring it back', async () => {
		await demonstration.fill(store.db(), now);
		const office = await enter.office(store.db());
		const person = await enter.person(store.db(), office);
		await enter.device(store.db(), { personId: person, hallId: null });
		await demonstration.remove(acting(store.db(), { actor: system, now: later }));
		expect(await demonstration.isPresent(store.db())).toBe(false);
		const left = await counts(store.db());
		expect(left).toMatchObject({ office: 1, person: 1, device: 1 });
		expect(await total(store.db())).toBe(3);
		await demonstration.remove(acting(store.db(), { actor: system, now: later }));
		expect(await counts(store.db())).toEqual(left);
		await store.db().deleteFrom('device').execute();
		await store.db().deleteFrom('person').execute();
		await store.db().deleteFrom('office').execute();
		expect(await demonstration.fill(store.db(), later)).toBe(false);
	});

	test('what somebody tried out on invented people goes with them, and is counted', async () => {
		await demonstration.fill(store.db(), now);
		await enter.device(store.db(), { personId: somebody, hallId: null });
		await enter.session(store.db(), someCommittee, someHall, [somebody]);
		const { ownGoing } = await demonstration.remove(
			acting(store.db(), { actor: system, now: later }),
		);
		expect(ownGoing).toEqual({ session: 1, device: 1 });
		expect(await total(store.db())).toBe(0);
	});

	test('a session with somebody real stays with its committee; the invented leave it', async () => {
		await demonstration.fill(store.db(), now);
		const office = await enter.office(store.db());
		const person = await enter.person(store.db(), office);
		const session = await enter.session(store.db(), someCommittee, someHall, [person, somebody]);
		const { staying } = await demonstration.remove(
			acting(store.db(), { actor: system, now: later }),
		);
		expect(staying.committee).toEqual([someCommittee]);
		const left = await store.db().selectFrom('session').selectAll().execute();
		expect(left.map(({ id, hallId }) => ({ id, hallId }))).toEqual([{ id: session, hallId: null }]);
		const invited = await store.db().selectFrom('attendee').select('personId').execute();
		expect(invited).toEqual([{ personId: person }]);
	});

	test('an office, a committee and a hall that somebody real needs stay, and are the city’s', async () => {
		await demonstration.fill(store.db(), now);
		const person = await enter.person(store.db(), someOffice);
		await enter.seat(store.db(), someCommittee, person);
		await enter.device(store.db(), { personId: null, hallId: someHall });
		const { staying } = await demonstration.remove(
			acting(store.db(), { actor: system, now: later }),
		);
		expect(staying).toEqual({ committee: [someCommittee], hall: [someHall], office: [someOffice] });
		expect(await counts(store.db())).toMatchObject({
			office: 1,
			person: 1,
			committee: 1,
			membership: 1,
			hall: 1,
			device: 1,
			session: 0,
		});
		expect(await demonstration.isPresent(store.db())).toBe(false);
	});

	test('both deeds are in the audit', async () => {
		await demonstration.fill(store.db(), now);
		await demonstration.remove(acting(store.db(), { actor: system, now: later }));
		const lines = await store.db().selectFrom('audit').select('action').orderBy('at').execute();
		expect(lines.map(({ action }) => action)).toEqual([
			'demonstration.create',
			'demonstration.remove',
		]);
	});

	test('some have replied, as they are expected, and at the last session two are missing', async () => {
		await demonstration.fill(store.db(), now);
		const everyone = await attendees.listEveryone(
			store.db(),
			invented.sessions.map(({ id }) => id),
		);
		const said = await replies.list(
			store.db(),
			everyone.map(({ id }) => id),
		);
		expect(said.size).toBeGreaterThan(20);
		for (const one of everyone) {
			const session = invented.sessions.find(({ id }) => id === one.sessionId);
			const reply = said.get(one.id);
			if (session && reply) expect(replyState(reply, one, session)).toBe('holds');
		}
		const missing = everyone.filter(({ standing }) => standing === 'prevented');
		expect(new Set(missing.map(({ sessionId }) => sessionId)).size).toBe(1);
		expect(missing.map(({ id }) => said.get(id)?.message).every(Boolean)).toBe(true);
		expect(missing).toHaveLength(2);
		await demonstration.remove(acting(store.db(), { actor: system, now: later }));
		expect(await replies.list(store.db(), [...said.keys()])).toEqual(new Map());
	});
});
