import { realNow } from '../../process/clock.ts';
import { config } from '../../process/config.ts';
import { every } from '../../jobs/every.ts';
import type { Db } from '../../db/open.ts';
import * as attendees from '../../sessions/attendees.ts';
import * as rooms from '../rooms.ts';
import { sweepCheckRooms } from '../../checks/rooms.ts';
import { endConnections } from './rooms.ts';
import { ask, service, Unreachable } from './service.ts';

/**
 * Brings LiveKit in line with the store: rooms that were closed while it was away are deleted, and
 * whoever was removed is put out; rooms of checks end in time. The store is the truth.
 *
 * @throws {Unreachable}
 */
export async function reconcile(db: Db): Promise<void> {
	const there = (await ask(service().listRooms())) ?? [];
	for (const name of await rooms.listClosed(
		db,
		there.map((room) => room.name),
	)) {
		await ask(service().deleteRoom(name));
	}
	await sweepCheckRooms(there, realNow());
	const open = await rooms.listOpen(db);
	for (const { livekitName, sessionId } of open) {
		if (!there.some((room) => room.name === livekitName)) continue;
		for (const id of await attendees.listRemoved(db, sessionId))
			await endConnections(livekitName, id);
	}
}

/** @returns ends it */
export function startReconciling(db: () => Db): () => void {
	if (!config().livekit) return () => {};
	return every({
		name: 'reconciling',
		everyMs: 5000,
		run: async () => {
			try {
				await reconcile(db());
			} catch (error) {
				if (!(error instanceof Unreachable)) throw error;
			}
		},
	}).end;
}
