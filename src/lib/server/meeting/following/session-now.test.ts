import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { open } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { every } from '../../jobs/every.ts';
import * as people from '../../register/people.ts';
import { actor, later, personChange } from '../../register/testing/register.ts';
import type { AttendeeRecord } from '../../sessions/attendee-record.ts';
import * as attendees from '../../sessions/attendees.ts';
import * as decisions from '../../sessions/decisions.ts';
import * as sessions from '../../sessions/sessions.ts';
import { setStanding } from '../../sessions/standing.ts';
import { fillSession, invite, newSession } from '../../sessions/testing/sessions.ts';
import { acting } from '../../testing/acting.ts';
import * as meetingEvents from '../meeting-events.ts';
import * as moderation from '../moderation.ts';
import { heardByLink, heardByStaff, markFor } from './hearing.ts';
import { Hub } from './hub.ts';
import { lastEvents } from './last-events.query.ts';
import { readMark } from './session-mark.query.ts';
import { readNow } from './session-now.ts';

const data = mkdtempSync(join(tmpdir(), 'vollzaehlig-following-'));
vi.stubEnv('VOLLZAEHLIG_DATA', data);
// Nothing listens there.
vi.stubEnv('LIVEKIT_URL', 'ws://127.0.0.1:9');
vi.stubEnv('LIVEKIT_API_KEY', 'key');
vi.stubEnv('LIVEKIT_API_SECRET', 'secret');
afterAll(() => rmSync(data, { recursive: true }));

async function meeting(db: Db) {
	const sessionId = await fillSession(db);
	const decision = { toolId: 'livekit-room', rejected: [], note: '', joinUrl: '' };
	const from = { catalogueDate: later.slice(0, 10), inputsHash: '' };
	await decisions.create(acting(db), sessionId, { ...decision, ...from });
	const [amsel, lerche] = await attendees.list(db, [sessionId]);
	if (!amsel || !lerche) throw new Error('nobody is invited');
	return { sessionId, amsel, lerche };
}

onBothDatabases((store) => {
	/** What the page of one attendee hears, by the link they had at first. */
	const heardBy = async (attendee: AttendeeRecord, at = later) => {
		const { id, name, sessionId, linkId, linkGeneration: generation } = attendee;
		const now = await readNow(store.db(), sessionId, 'event');
		const link = { id: linkId, generation };
		return heardByLink(link, { kind: 'attendee', id, name, role: 'member' }, { ...now, at });
	};

	test('a page hears where it stands, and nothing more than it may', async () => {
		const { sessionId, amsel, lerche } = await meeting(store.db());
		const by = acting(store.db(), { now: later });
		const { revision } = (await sessions.read(store.db(), sessionId)) ?? expect.fail();
		const quiet = { livekit: false, mutedAt: null, expected: [], removed: [], revision };
		expect(await heardBy(amsel)).toEqual({ data: { stage: 'notOpen', ...quiet } });
		await moderation.open(by, sessionId);
		await moderation.mute(by, amsel.id);
		await moderation.remove(by, lerche.id);
		expect(await heardBy(amsel)).toEqual({ data: { stage: 'open', ...quiet, mutedAt: later } });
		expect(await heardBy(lerche)).toEqual({ data: { stage: 'removed', ...quiet } });
	});

	test('what is taken back ends the stream', async () => {
		const { sessionId, amsel, lerche } = await meeting(store.db());
		const by = acting(store.db());
		expect(await heardBy(amsel)).toHaveProperty('data');
		expect(await heardBy(amsel, '2027-04-03T12:00:00.000Z')).toEqual({ end: 'gone' });
		await attendees.renewLink(by, amsel.id);
		expect(await heardBy(amsel)).toEqual({ end: 'gone' });
		await setStanding(by, lerche.id, 'withdrawn');
		expect(await heardBy(lerche)).toEqual({ end: 'gone' });
		await sessions.destroy(by, sessionId);
		expect(await heardBy(amsel)).toEqual({ end: 'gone' });
		const now = await readNow(store.db(), sessionId, 'beat');
		expect(await heardByStaff(actor, now)).toEqual({ end: 'gone' });
	});

	test('the staff hear a mark and whether LiveKit answers, as long as they are signed in', async () => {
		const { sessionId } = await meeting(store.db());
		const planned = await readNow(store.db(), sessionId, 'beat');
		const mark = await readMark(store.db(), sessionId);
		const data = { mark: markFor(actor, mark), livekit: null };
		expect(await heardByStaff(actor, planned)).toEqual({ data });
		expect(await heardByStaff(null, planned)).toEqual({ end: 'signedOut' });
		await moderation.open(acting(store.db()), sessionId);
		const running = await readNow(store.db(), sessionId, 'beat');
		expect(await heardByStaff(actor, running)).toMatchObject({ data: { livekit: false } });
	});

	test('the mark changes with whatever the pages of the session show, and with nothing else', async () => {
		const { sessionId, amsel, lerche } = await meeting(store.db());
		const by = acting(store.db(), { now: later });
		const marks = [await readMark(store.db(), sessionId)];
		const { revision } = (await sessions.read(store.db(), sessionId)) ?? expect.fail();
		const person = await people.read(by, 'lerche');
		const change = { startsAt: '2027-04-02T12:00:00.000Z', place: '', hallId: null };
		for (const write of [
			() => moderation.open(by, sessionId),
			() => moderation.remove(by, amsel.id),
			() => attendees.renewLink(by, amsel.id),
			() => sessions.update(by, sessionId, revision, { ...change, form: 'video' }, []),
			() =>
				people.update(by, 'lerche', person?.revision ?? -1, {
					...personChange,
					familyName: 'Meise',
				}),
			() => setStanding(by, lerche.id, 'withdrawn'),
		]) {
			expect(await write()).not.toBe(false);
			marks.push(await readMark(store.db(), sessionId));
		}
		expect(new Set(marks).size).toBe(marks.length);
		const other = { ...newSession, requestId: crypto.randomUUID() };
		const otherId = await sessions.create(by, other, [invite('amsel')], []);
		await moderation.open(by, otherId);
		expect(await readMark(store.db(), sessionId)).toBe(marks.at(-1));
		const came = { kind: 'connected', attendeeId: amsel.id, at: later } as const;
		await store
			.db()
			.transaction()
			.execute((trx) => meetingEvents.append(trx, sessionId, () => [came]));
		expect(marks).not.toContain(await readMark(store.db(), sessionId));
	});

	test('two processes hear of each other’s events within a second', async () => {
		const { sessionId } = await meeting(store.db());
		const second = open(store.where());
		const errors: unknown[] = [];
		const processes = [store.db(), second].map((db) => {
			const heard: { readonly number: number; readonly at: number }[] = [];
			const hub = new Hub(
				{
					lastEvents: (ids) => lastEvents(db, ids),
					read: (id, occasion) => readNow(db, id, occasion),
					repeat: (run) => every({ name: 'looking', everyMs: 500, run }).end,
					now: () => performance.now(),
					onError: (error) => errors.push(error),
				},
				{ ofOwner: 1, inAll: 1 },
			);
			hub.add({
				...{ sessionId, owner: 'one' },
				hear: ({ number }) => void heard.push({ number, at: performance.now() }),
				end: () => {},
			});
			return { db, heard, hub };
		});
		const written: number[] = [];
		for (let turn = 0; turn < 6; turn++) {
			const by = acting(processes[turn % 2]?.db ?? second);
			await (turn % 2 ? moderation.close : moderation.open)(by, sessionId);
			written.push(performance.now());
			await new Promise((resolve) => setTimeout(resolve, 270));
		}
		await vi.waitFor(() => {
			for (const { heard } of processes) expect(heard.at(-1)?.number).toBe(6);
		}, 2000);
		for (const { hub } of processes) hub.end();
		await second.destroy();
		for (const { heard } of processes) {
			for (const [index, at] of written.entries()) {
				const first = heard.find(({ number }) => number > index);
				expect((first?.at ?? Infinity) - at).toBeLessThan(1000);
			}
			expect(heard.map(({ number }) => number)).toEqual(
				heard.map(({ number }) => number).toSorted((a, b) => a - b),
			);
		}
		expect(errors).toEqual([]);
	});
});
