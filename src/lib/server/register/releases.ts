import { randomUUID } from 'node:crypto';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
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
	db: Db,
	actor: Actor,
	blockId: string,
	exemption: Pick<ExemptionRecord, 'deviceId' | 'note' | 'releasedFrom'>,
	now: string,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const made = await trx
			.insertInto('release')
			.values({
				id: randomUUID(),
				blockId,
				...exemption,
				releasedAt: now,
				releasedBy: actor.id,
				releasedByName: actor.name,
				withdrawnAt: null,
				withdrawnByName: null,
			})
			.onConflict((conflict) =>
				conflict.columns(['blockId', 'deviceId']).where('withdrawnAt', 'is', null).doNothing(),
			)
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const deed = { action: 'block.release', subjectKind: 'block', subjectId: blockId } as const;
		await audit.create(trx, actor, { ...deed, detail: { ...exemption } }, now);
	});
}

/** Takes an exemption back: the restriction applies to the device again. The record stays. */
export async function withdraw(
	db: Db,
	actor: Actor,
	blockId: string,
	id: string,
	now: string,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const ended = await trx
			.updateTable('release')
			.set({ withdrawnAt: now, withdrawnByName: actor.name })
			.where('id', '=', id)
			.where('blockId', '=', blockId)
			.where('withdrawnAt', 'is', null)
			.returning('deviceId')
			.executeTakeFirst();
		if (!ended) return;
		const deed = { action: 'block.withdrawRelease', subjectKind: 'block' } as const;
		const detail = { deviceId: ended.deviceId };
		await audit.create(trx, actor, { ...deed, subjectId: blockId, detail }, now);
	});
}
