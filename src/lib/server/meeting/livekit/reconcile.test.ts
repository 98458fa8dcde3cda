import { beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as attendees from '../../sessions/attendees.ts';
import { fillSession } from '../../sessions/testing/sessions.ts';
import { acting } from '../../testing/acting.ts';
import * as moderation from '../moderation.ts';
import * as rooms from '../rooms.ts';
import { reconcile } from './reconcile.ts';
import { closeRoom, openRoom, removeFromRoom } from './rooms.ts';
import { Unreachable } from './service.ts';
import { standInLivekit } from './testing/livekit.ts';
import type { LivekitRooms } from './testing/livekit.ts';

const freshLivekit = await standInLivekit();
let livekit: LivekitRooms;
beforeEach(() => void (livekit = freshLivekit()));

onBothDatabases((store) => {
	const by = () => acting(store.db());
	const nameOf = async (sessionId: string) =>
		(await rooms.read(store.db(), sessionId))?.livekitName ?? '';

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
		await expect(reconcile(store.db())).rejects.toThrow(Unreachable);
		livekit.isAway = false;
		await reconcile(store.db());
		expect(livekit.names).toEqual([]);
	});

	test('the room somebody was removed from while LiveKit was away is deleted when it is back', async () => {
		const { name, amsel } = await meeting();
		livekit.isAway = true;
		await removeFromRoom(by(), amsel);
		livekit.isAway = false;
		await reconcile(store.db());
		expect(livekit.names).not.toContain(name);
	});

	test('who was removed is put out of the open room, and nobody else', async () => {
		const { name, amsel, lerche } = await meeting();
		await moderation.remove(by(), amsel);
		await reconcile(store.db());
		expect(livekit.identities(name)).toEqual([`${lerche}.tablet`]);
	});

	test('an open room that LiveKit has forgotten is left to who joins next', async () => {
		await meeting();
		livekit.connections.clear();
		await reconcile(store.db());
		expect(livekit.names).toEqual([]);
	});

	test('rooms of others at the same LiveKit stay', async () => {
		livekit.enter('somebody else', 'them');
		await reconcile(store.db());
		expect(livekit.names).toEqual(['somebody else']);
	});

	test('a room of a check is ended when its time is up, and one just begun stays', async () => {
		const minute = 60;
		const now = Date.now() / 1000;
		livekit.enter('vz-check-old', 'check.sender');
		livekit.enter('vz-check-new', 'check.sender');
		livekit.created.set('vz-check-old', now - 6 * minute).set('vz-check-new', now - minute);
		await reconcile(store.db());
		expect(livekit.names).toEqual(['vz-check-new']);
	});
});
