import { beforeEach, describe, expect, test, vi } from 'vitest';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as attendees from '../../sessions/attendees.ts';
import { callOff } from '../../sessions/session-acts.ts';
import * as sessions from '../../sessions/sessions.ts';
import { setStanding } from '../../sessions/standing.ts';
import { fillSession } from '../../sessions/testing/sessions.ts';
import { acting } from '../../testing/acting.ts';
import * as meetingEvents from '../meeting-events.ts';
import { ownRooms } from './own-rooms.ts';
import { reconcile } from './reconcile.ts';
import type { Looks } from './reconcile.ts';
import { closeRoom, mute, openRoom, removeFromRoom } from './rooms.ts';
import { Unreachable } from './service.ts';
import { standInLivekit } from './testing/livekit.ts';
import type { LivekitRooms } from './testing/livekit.ts';

const freshLivekit = await standInLivekit();
let livekit: LivekitRooms;
beforeEach(() => void (livekit = freshLivekit()));

onBothDatabases((store) => {
	const by = () => acting(store.db());
	const nameOf = async (sessionId: string) => {
		const { room } = await meetingEvents.read(store.db(), sessionId);
		return room.is === 'open' ? room.livekitName : '';
	};
	/** Looks every five seconds, as the job does. */
	function reconciling() {
		const looks: Looks = new Map();
		let ms = Date.parse(by().now);
		return () => reconcile(store.db(), looks, new Date((ms += 5000)).toISOString());
	}

	/** An open room, at LiveKit too, with Amsel and Lerche in it. */
	async function meeting() {
		const sessionId = await fillSession(store.db());
		await openRoom(by(), sessionId);
		const [amsel, lerche] = (await attendees.list(store.db(), [sessionId])).map(({ id }) => id);
		if (!amsel || !lerche) throw new Error('nobody is invited');
		const name = await nameOf(sessionId);
		for (const id of [amsel, lerche]) livekit.enter(name, `${id}.tablet`);
		return { sessionId, name, amsel, lerche };
	}

	test('a room that was closed while LiveKit was away is deleted when it is back', async () => {
		const { sessionId } = await meeting();
		livekit.isAway = true;
		await closeRoom(by(), sessionId);
		await expect(reconciling()()).rejects.toThrow(Unreachable);
		livekit.isAway = false;
		await reconciling()();
		expect(livekit.names).toEqual([]);
	});

	test('the room somebody was removed from while LiveKit was away is deleted when it is back', async () => {
		const { name, amsel } = await meeting();
		livekit.isAway = true;
		await removeFromRoom(by(), amsel);
		livekit.isAway = false;
		await reconciling()();
		expect(livekit.names).not.toContain(name);
	});

	describe('what was taken back ends', () => {
		const attributes = (linkGeneration: number, role = 'member') => ({
			...{ role, linkGeneration: String(linkGeneration) },
		});
		/** Each in a room where nobody but them is put out, and the others come after. */
		const takenBack = {
			'an invitation': (id: string) => setStanding(by(), id, 'withdrawn'),
			'an attendance': (id: string) => setStanding(by(), id, 'excused'),
			'a link': (id: string) => attendees.renewLink(by(), id),
			'a person': async (id: string) => {
				const personId = (await attendees.read(store.db(), id))?.personId ?? '';
				await attendees.detachPerson(store.db(), personId, 'N. N.');
			},
			'an attendee': async (id: string) => {
				const personId = (await attendees.read(store.db(), id))?.personId ?? '';
				await attendees.destroyOfPeople(store.db(), [personId]);
			},
		};
		test.each(Object.entries(takenBack))('%s', async (_, takeBack) => {
			const { sessionId, name, amsel, lerche } = await meeting();
			for (const id of [amsel, lerche]) {
				livekit.enter(name, `${id}.phone`, [], attributes(1));
			}
			const look = reconciling();
			await look();
			expect(await nameOf(sessionId)).toBe(name);
			await takeBack(amsel);
			let left: readonly string[] = [];
			livekit.whileCreating = async () => {
				left = livekit.identities(name);
			};
			await look();
			const next = await nameOf(sessionId);
			expect(left.filter((one) => one.startsWith(amsel))).toEqual([]);
			expect(left).toContain(`${lerche}.phone`);
			// The old token is for a room that is no more.
			expect(livekit.names).toEqual([next]);
			expect(next).not.toBe(name);
			livekit.enter(next, `${lerche}.phone`, [], attributes(1));
			await look();
			expect(await nameOf(sessionId)).toBe(next);
		});

		test('a deleted session: nobody stays in its room, also where LiveKit was away', async () => {
			const { sessionId } = await meeting();
			await sessions.destroy(by(), sessionId);
			livekit.isAway = true;
			await expect(reconciling()()).rejects.toThrow(Unreachable);
			livekit.isAway = false;
			await reconciling()();
			expect(livekit.names).toEqual([]);
		});

		test('a session that is called off: its room is closed', async () => {
			const { sessionId } = await meeting();
			await callOff(by(), sessionId, 'Wasserschaden');
			await reconciling()();
			expect(livekit.names).toEqual([]);
			expect((await meetingEvents.read(store.db(), sessionId)).room.is).toBe('closed');
		});

		test('a room that was opened before rooms had a mark is ours too', async () => {
			const sessionId = await fillSession(store.db());
			const opened = { kind: 'opened', livekitName: 'vz-earlier', at: by().now } as const;
			await store
				.db()
				.transaction()
				.execute((trx) => meetingEvents.append(trx, sessionId, () => [opened]));
			livekit.enter('vz-earlier', 'somebody.tablet');
			await ownRooms(store.db());
			await sessions.destroy(by(), sessionId);
			await reconciling()();
			expect(livekit.names).toEqual([]);
		});

		test('a chair: whoever was it is called so no longer', async () => {
			const { sessionId, name, amsel } = await meeting();
			livekit.enter(name, `${amsel}.phone`, [], attributes(1, 'chair'));
			await reconciling()();
			const phone = livekit.connections.get(name)?.at(-1);
			expect(phone?.attributes).toEqual({ ...attributes(1), role: 'member' });
			expect(await nameOf(sessionId)).toBe(name);
		});

		test('two processes that see the same put the others into another room once', async () => {
			const { sessionId, amsel } = await meeting();
			await setStanding(by(), amsel, 'withdrawn');
			await Promise.all([reconciling()(), reconciling()()]);
			const kinds = (await meetingEvents.list(store.db(), sessionId)).map(({ kind }) => kind);
			expect(kinds.filter((kind) => kind === 'moved')).toEqual(['moved']);
		});
	});

	test('an open room that LiveKit has forgotten is left to who joins next', async () => {
		await meeting();
		livekit.connections.clear();
		await reconciling()();
		expect(livekit.names).toEqual([]);
	});

	describe('comings and goings', () => {
		/** A meeting that is looked at, and what has happened to people there, without moments. */
		async function watched() {
			const { sessionId, name, amsel, lerche } = await meeting();
			const look = reconciling();
			const seen = async () =>
				(await meetingEvents.list(store.db(), sessionId)).flatMap((event) =>
					'attendeeId' in event
						? [`${event.kind} ${event.attendeeId === amsel ? 'Amsel' : 'Lerche'}`]
						: [],
				);
			return { sessionId, name, amsel, lerche, look, seen };
		}

		test('who is there has come, once, with however many browsers', async () => {
			const { name, amsel, look, seen } = await watched();
			livekit.enter(name, `${amsel}.phone`);
			await look();
			await look();
			expect((await seen()).toSorted()).toEqual(['connected Amsel', 'connected Lerche']);
		});

		test('a look that shows nothing new writes nothing, not even a lock', async () => {
			const { sessionId, look } = await watched();
			await look();
			const counted = async () =>
				store
					.db()
					.selectFrom('session')
					.select(['lastEvent', 'revision'])
					.where('id', '=', sessionId)
					.executeTakeFirst();
			const before = await counted();
			const transaction = vi.spyOn(store.db(), 'transaction');
			await look();
			expect(transaction).not.toHaveBeenCalled();
			transaction.mockRestore();
			expect(await counted()).toEqual(before);
		});

		test('who is gone for two looks has left; a look in between forgives the first', async () => {
			const { name, amsel, lerche, look, seen } = await watched();
			await look();
			livekit.connections.set(name, [{ identity: `${lerche}.tablet`, sid: 'PA_1', tracks: [] }]);
			await look();
			livekit.enter(name, `${amsel}.tablet`);
			await look();
			expect(await seen()).not.toContain('left Amsel');
			livekit.connections.set(name, [{ identity: `${lerche}.tablet`, sid: 'PA_1', tracks: [] }]);
			await look();
			await look();
			await look();
			expect((await seen()).filter((one) => one.startsWith('left'))).toEqual(['left Amsel']);
		});

		test('everybody has left a room that LiveKit forgot and nobody came back to', async () => {
			const { look, seen } = await watched();
			await look();
			livekit.connections.clear();
			await look();
			await look();
			await look();
			const left = (await seen()).filter((one) => one.startsWith('left'));
			expect(left.toSorted()).toEqual(['left Amsel', 'left Lerche']);
		});

		test('while LiveKit is away nobody leaves', async () => {
			const { look, seen } = await watched();
			await look();
			const before = await seen();
			livekit.isAway = true;
			for (let i = 0; i < 3; i += 1) await expect(look()).rejects.toThrow(Unreachable);
			livekit.isAway = false;
			await look();
			expect(await seen()).toEqual(before);
		});

		test('a removal moves the others without their leaving', async () => {
			const { sessionId, amsel, lerche, look, seen } = await watched();
			await look();
			await removeFromRoom(by(), amsel);
			await look();
			livekit.enter(await nameOf(sessionId), `${lerche}.tablet`);
			await look();
			await look();
			expect((await seen()).toSorted()).toEqual([
				'connected Amsel',
				'connected Lerche',
				'removed Amsel',
			]);
		});

		test('who speaks again after a mute is known to', async () => {
			const { name, amsel, look, seen } = await watched();
			const microphone = { sid: 'a1', source: 'MICROPHONE', muted: false };
			livekit.enter(name, `${amsel}.phone`, [microphone]);
			await look();
			await mute(acting(store.db()), amsel);
			await look();
			expect(await seen()).not.toContain('unmuted Amsel');
			microphone.muted = false;
			await look();
			await look();
			expect((await seen()).filter((one) => one === 'unmuted Amsel')).toHaveLength(1);
		});

		test('somebody whose invitation was taken back leaves no event', async () => {
			const { sessionId, amsel, look, seen } = await watched();
			await setStanding(by(), amsel, 'withdrawn');
			await look();
			expect(await seen()).toEqual(['connected Lerche']);
			const transaction = vi.spyOn(store.db(), 'transaction');
			await look();
			expect(transaction).not.toHaveBeenCalled();
			transaction.mockRestore();
			const kinds = (await meetingEvents.list(store.db(), sessionId)).map(({ kind }) => kind);
			expect(kinds).toEqual(['opened', 'moved', 'connected']);
		});
	});

	test('rooms of others at the same LiveKit stay', async () => {
		const names = [
			'somebody else',
			'vz-000000000000-of another city',
			'vz-check-000000000000-theirs',
		];
		for (const name of names) livekit.enter(name, 'them');
		livekit.created.set(names[2] ?? '', 0);
		await reconciling()();
		expect(livekit.names).toEqual(names);
	});

	test('a room of a check is ended when its time is up, and one just begun stays', async () => {
		const minute = 60;
		const now = Date.now() / 1000;
		const { checkPrefix } = await ownRooms(store.db());
		const [old, fresh] = [`${checkPrefix}old`, `${checkPrefix}new`];
		for (const name of [old, fresh]) livekit.enter(name, 'check.sender');
		livekit.created.set(old, now - 6 * minute).set(fresh, now - minute);
		await reconciling()();
		expect(livekit.names).toEqual([fresh]);
	});
});
