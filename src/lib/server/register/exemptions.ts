import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';

/** One device exempt from a restriction. */
export interface ExemptionRecord {
	readonly id: string;
	readonly deviceId: string;
	/** Why: "auf 13.5 aktualisiert" */
	readonly note: string;
	/** ISO date. */
	readonly releasedFrom: string;
	readonly releasedAt: string;
	readonly releasedByName: string;
	/** When it was taken back; `null`: it holds. */
	readonly withdrawnAt: string | null;
	readonly withdrawnByName: string | null;
}

/** The day from which each device is exempt, by restriction and by device. */
export async function holding(
	db: Db,
	blockIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
	const held = new Map<string, Map<string, string>>();
	if (blockIds.length === 0) return held;
	const rows = await db
		.selectFrom('release')
		.select(['blockId', 'deviceId', 'releasedFrom'])
		.where('blockId', 'in', blockIds)
		.where('withdrawnAt', 'is', null)
		.execute();
	for (const { blockId, deviceId, releasedFrom } of rows) {
		const known = held.get(blockId) ?? new Map<string, string>();
		held.set(blockId, known.set(deviceId, releasedFrom));
	}
	return held;
}

/** Every exemption from a restriction, withdrawn ones too, the newest first. */
export async function list(db: Db, blockId: string): Promise<readonly ExemptionRecord[]> {
	return db
		.selectFrom('release')
		.select([
			'id',
			'deviceId',
			'note',
			'releasedFrom',
			'releasedAt',
			'releasedByName',
			'withdrawnAt',
			'withdrawnByName',
		])
		.where('blockId', '=', blockId)
		.orderBy('releasedAt', 'desc')
		.orderBy('id')
		.execute();
}

/** Every exemption of some devices, with the reason of the restriction, the newest first. */
export async function ofDevices(db: Db, deviceIds: readonly string[]) {
	if (deviceIds.length === 0) return [];
	return db
		.selectFrom('release')
		.innerJoin('block', 'block.id', 'release.blockId')
		.select([
			'block.reason as blocked',
			'release.note',
			'release.releasedFrom',
			'release.releasedAt',
			'release.releasedByName',
			'release.withdrawnAt',
			'release.withdrawnByName',
		])
		.where('release.deviceId', 'in', deviceIds)
		.orderBy('release.releasedAt', 'desc')
		.orderBy('release.id')
		.execute();
}

/** Exempts one device; one that is exempt already stays as it is. */
export async function create(
	by: Acting,
	blockId: string,
	exemption: Pick<ExemptionRecord, 'deviceId' | 'note' | 'releasedFrom'>,
): Promise<void> {
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('release')
			.values({
				id: randomUUID(),
				blockId,
				...exemption,
				releasedAt: by.now,
				releasedBy: by.actor.id,
				releasedByName: by.actor.name,
				withdrawnAt: null,
				withdrawnByName: null,
			})
			.onConflict((conflict) =>
				conflict.columns(['blockId', 'deviceId']).where('withdrawnAt', 'is', null).doNothing(),
			)
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		await audit.record(by, 'block.release', blockId, { ...exemption });
	});
}

/** Takes an exemption back: the restriction applies to the device again. The record stays. */
export async function withdraw(by: Acting, blockId: string, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const ended = await by.db
			.updateTable('release')
			.set({ withdrawnAt: by.now, withdrawnByName: by.actor.name })
			.where('id', '=', id)
			.where('blockId', '=', blockId)
			.where('withdrawnAt', 'is', null)
			.returning('deviceId')
			.executeTakeFirst();
		if (!ended) return;
		const detail = { deviceId: ended.deviceId };
		await audit.record(by, 'block.withdrawRelease', blockId, detail);
	});
}
