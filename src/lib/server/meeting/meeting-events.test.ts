import { describe, expect, test, vi } from 'vitest';
import type { MeetingEvent } from '../../meeting/events.ts';
import { open } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as attendees from '../sessions/attendees.ts';
import * as sessions from '../sessions/sessions.ts';
import { fillSession, invite, newSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import * as meetingEvents from './meeting-events.ts';

const at = '2027-04-01T12:00:00.000Z';
const opened = (livekitName = 'vz-one'): MeetingEvent => ({ kind: 'opened', livekitName, at });
const closed: MeetingEvent = { kind: 'closed', at };

async function meeting(db: Db) {
	const sessionId = await fillSession(db);
	const [amsel, lerche] = (await attendees.list(db, [sessionId])).map(({ id }) => id);
	if (!amsel || !lerche) throw new Error('nobody is invited');
	const append = (...events: readonly MeetingEvent[]) =>
		db.transaction().execute((trx) => meetingEvents.append(trx, sessionId, () => events));
	return { sessionId, amsel, lerche, append };
}

onBothDatabases((store) => {
	const numbers = async (sessionId: string, after?: number) =>
		(await meetingEvents.list(store.db(), sessionId, after)).map(({ number }) => number);

	test('every kind comes back as it was added, numbered from 1', async () => {
		const { sessionId, amsel, lerche, append } = await meeting(store.db());
		const to = (kind: 'muted' | 'unmuted' | 'removed' | 'readmitted' | 'connected' | 'left') =>
			({ kind, attendeeId: kind === 'muted' ? lerche : amsel, at }) as const;
		const events = [
			...[opened(), to('connected'), to('muted'), to('unmuted'), to('left')],
			...[to('removed'), { kind: 'moved', livekitName: 'vz-two', at } as const],
			...[to('readmitted'), closed],
		];
		const { now } = await append(...events);
		const numbered = events.map((event, index) => ({ ...event, number: index + 1 }));
		expect(await meetingEvents.list(store.db(), sessionId)).toEqual(numbered);
		expect(await meetingEvents.list(store.db(), sessionId, 7)).toEqual(numbered.slice(7));
		expect(await meetingEvents.read(store.db(), sessionId)).toMatchObject({
			room: now.room,
			formerNames: new Set(['vz-one', 'vz-two']),
		});
	});

	test('many at once decide one after the other, and nobody misses a number', async () => {
		const { sessionId, append } = await meeting(store.db());
		await append(opened());
		// SQLite has one writer, who waits without leaving the others time to finish.
		const second = store.name === 'PostgreSQL' ? open(store.where()) : null;
		const seen: number[] = [];
		let isDone = false;
		/** As a page that asks for what it has not seen yet. */
		const following = (async () => {
			while (!isDone) {
				seen.push(...(await numbers(sessionId, seen.at(-1))));
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
			seen.push(...(await numbers(sessionId, seen.at(-1))));
		})();
		const decided: string[] = [];
		const closeOrOpen = (db: Db, name: string) =>
			db.transaction().execute((trx) =>
				meetingEvents.append(trx, sessionId, ({ room }) => {
					decided.push(room.is);
					return [room.is === 'open' ? closed : opened(name)];
				}),
			);
		await Promise.all(
			Array.from({ length: 20 }, (_, i) => closeOrOpen((i % 2 && second) || store.db(), `vz-${i}`)),
		);
		isDone = true;
		await following;
		await second?.destroy();
		expect(decided).toEqual(Array.from({ length: 20 }, (_, i) => (i % 2 ? 'closed' : 'open')));
		expect(seen).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
	});

	test('what is undone with its transaction leaves no number behind', async () => {
		const { sessionId, append } = await meeting(store.db());
		const failing = store
			.db()
			.transaction()
			.execute(async (trx) => {
				await meetingEvents.append(trx, sessionId, () => [opened()]);
				throw new Error('undone');
			});
		await expect(failing).rejects.toThrow('undone');
		await append(opened());
		expect(await numbers(sessionId)).toEqual([1]);
	});

	test('where nothing happens nothing is counted, and nothing happens in no session', async () => {
		const { sessionId, append } = await meeting(store.db());
		expect((await append()).events).toEqual([]);
		const nowhere = await store
			.db()
			.transaction()
			.execute((trx) => meetingEvents.append(trx, 'nowhere', () => [opened()]));
		expect(nowhere.events).toEqual([]);
		expect(await numbers(sessionId)).toEqual([]);
	});

	test('states of many sessions, of each that is asked for', async () => {
		const { sessionId, amsel, append } = await meeting(store.db());
		const second = { ...newSession, requestId: '6e0f7f3e-5f3b-4f0c-9d2c-1a2b3c4d5e70' };
		const other = await sessions.create(acting(store.db()), second, [invite('lerche')], []);
		await append(opened(), { kind: 'removed', attendeeId: amsel, at });
		const states = await meetingEvents.states(store.db(), [sessionId, other]);
		expect(states.get(sessionId)).toMatchObject({
			room: { is: 'open' },
			removed: new Map([[amsel, at]]),
		});
		expect(states.get(other)).toMatchObject({ room: { is: 'none' }, removed: new Map() });
		expect(await meetingEvents.states(store.db(), [])).toEqual(new Map());
	});

	test('ten meetings are asked for with as many queries as one', async () => {
		const { sessionId } = await meeting(store.db());
		const queries = vi.spyOn(store.db(), 'selectFrom');
		await meetingEvents.states(store.db(), [sessionId]);
		expect(queries).toHaveBeenCalledTimes(1);
		await meetingEvents.states(
			store.db(),
			Array.from({ length: 10 }, (_, i) => `session ${i}`),
		);
		expect(queries).toHaveBeenCalledTimes(2);
		queries.mockRestore();
	});

	test('rooms at LiveKit lead to their meetings, under any name they had', async () => {
		const { sessionId, amsel, append } = await meeting(store.db());
		await append(opened(), { kind: 'connected', attendeeId: amsel, at });
		await append({ kind: 'moved', livekitName: 'vz-two', at });
		const behind = async (names: string[], ids: string[] = []) => [
			...(await meetingEvents.statesBehind(store.db(), names, ids)).keys(),
		];
		expect(await behind(['vz-one', 'somebody else'])).toEqual([sessionId]);
		expect(await behind(['vz-two'])).toEqual([sessionId]);
		expect(await behind([], [sessionId])).toEqual([sessionId]);
		expect(await behind(['somebody else'])).toEqual([]);
		expect(await behind([])).toEqual([]);
		const states = await meetingEvents.statesBehind(store.db(), ['vz-two'], []);
		expect(states.get(sessionId)?.present).toEqual(new Map([[amsel, at]]));
	});

	describe('what is forgotten', () => {
		test('a person of the demonstration who goes takes their events along, and no number comes twice', async () => {
			const { sessionId, amsel, append } = await meeting(store.db());
			await append(opened(), { kind: 'removed', attendeeId: amsel, at });
			await attendees.destroyOfPeople(store.db(), ['amsel']);
			await append(closed);
			expect(await numbers(sessionId)).toEqual([1, 3]);
		});

		test('a session that is taken back takes all along', async () => {
			const { sessionId, append } = await meeting(store.db());
			await append(opened());
			await sessions.destroy(acting(store.db()), sessionId);
			expect(await numbers(sessionId)).toEqual([]);
		});

		test('who is deleted came, left and spoke unseen; who was removed stays out', async () => {
			const { sessionId, amsel, lerche, append } = await meeting(store.db());
			const of = (kind: 'connected' | 'muted' | 'removed', attendeeId: string) =>
				({ kind, attendeeId, at }) as const;
			await append(opened(), of('connected', amsel), of('muted', amsel), of('removed', amsel));
			await append(of('connected', lerche));
			await meetingEvents.destroyAbout(store.db(), [amsel]);
			await meetingEvents.destroyAbout(store.db(), []);
			const left = await meetingEvents.listAbout(store.db(), [amsel, lerche]);
			expect(left).toEqual(
				new Map([
					[amsel, [{ at, kind: 'removed' }]],
					[lerche, [{ at, kind: 'connected' }]],
				]),
			);
			expect(await numbers(sessionId)).toEqual([1, 4, 5]);
		});

		test('after its time a session keeps when its room was open, and nobody’s part', async () => {
			const { sessionId, amsel, append } = await meeting(store.db());
			await append(opened(), { kind: 'connected', attendeeId: amsel, at }, closed);
			expect(await meetingEvents.destroyBefore(store.db(), newSession.startsAt)).toBe(0);
			expect(await meetingEvents.destroyBefore(store.db(), '2027-04-01T12:00:00.001Z')).toBe(1);
			expect(await meetingEvents.list(store.db(), sessionId)).toEqual([
				{ ...opened(), number: 1 },
				{ ...closed, number: 3 },
			]);
		});
	});
});
