import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../db/open.ts';

export interface OpenRoom {
	readonly id: string;
	readonly sessionId: string;
	readonly livekitName: string;
}

/** @returns the session's open room, or `null` */
export async function read(db: Db, sessionId: string): Promise<OpenRoom | null> {
	const room = await db
		.selectFrom('room')
		.where('sessionId', '=', sessionId)
		.where('closedAt', 'is', null)
		.select(['id', 'sessionId', 'livekitName'])
		.executeTakeFirst();
	return room ?? null;
}

/** `closed`: the session had one, and it was closed. */
export async function state(db: Db, sessionId: string): Promise<'none' | 'open' | 'closed'> {
	const rooms = await db
		.selectFrom('room')
		.where('sessionId', '=', sessionId)
		.select('closedAt')
		.execute();
	if (rooms.length === 0) return 'none';
	return rooms.some(({ closedAt }) => closedAt === null) ? 'open' : 'closed';
}

export async function listOpen(db: Db): Promise<OpenRoom[]> {
	return await db
		.selectFrom('room')
		.where('closedAt', 'is', null)
		.select(['id', 'sessionId', 'livekitName'])
		.execute();
}

/** Which of these LiveKit rooms are ours and should be gone. */
export async function listClosed(db: Db, livekitNames: readonly string[]): Promise<string[]> {
	if (livekitNames.length === 0) return [];
	const rooms = await db
		.selectFrom('room')
		.where('livekitName', 'in', livekitNames)
		.where('closedAt', 'is not', null)
		.select('livekitName')
		.execute();
	return rooms.map((room) => room.livekitName);
}

/**
 * Opens a room of the session under a new random name.
 *
 * @returns whether there was none open before
 */
export async function create(db: Db, sessionId: string, now: string): Promise<boolean> {
	const made = await db
		.insertInto('room')
		.values({
			id: randomUUID(),
			sessionId,
			livekitName: `vz-${randomBytes(16).toString('base64url')}`,
			openedAt: now,
			closedAt: null,
		})
		// Two people opening at once meet in one room: the index roomOpenOnce lets one row in.
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return Number(made.numInsertedOrUpdatedRows) > 0;
}

/** @returns the LiveKit name of the room that was open, or `null` */
export async function close(db: Db, sessionId: string, now: string): Promise<string | null> {
	const closed = await db
		.updateTable('room')
		.set({ closedAt: now })
		.where('sessionId', '=', sessionId)
		.where('closedAt', 'is', null)
		.returning('livekitName')
		.executeTakeFirst();
	return closed?.livekitName ?? null;
}
