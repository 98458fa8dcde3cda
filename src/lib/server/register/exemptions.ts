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
	readonly exemptFrom: string;
	readonly exemptedAt: string;
	readonly exemptedByName: string;
	/** When it was taken back; `null`: it holds. */
	readonly withdrawnAt: string | null;
	readonly withdrawnByName: string | null;
}

/** An exemption with the reason of its restriction. */
export type DeviceExemptionRecord = Omit<ExemptionRecord, 'id' | 'deviceId'> & {
	readonly reason: string;
};

/** The day from which each device is exempt, by restriction and by device. */
export async function holding(
	db: Db,
	restrictionIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
	const held = new Map<string, Map<string, string>>();
	if (restrictionIds.length === 0) return held;
	const rows = await db
		.selectFrom('exemption')
		.select(['restrictionId', 'deviceId', 'exemptFrom'])
		.where('restrictionId', 'in', restrictionIds)
		.where('withdrawnAt', 'is', null)
		.execute();
	for (const { restrictionId, deviceId, exemptFrom } of rows) {
		const known = held.get(restrictionId) ?? new Map<string, string>();
		held.set(restrictionId, known.set(deviceId, exemptFrom));
	}
	return held;
}

/** Every exemption from a restriction, withdrawn ones too, the newest first. */
export async function list(db: Db, restrictionId: string): Promise<readonly ExemptionRecord[]> {
	return db
		.selectFrom('exemption')
		.select([
			'id',
			'deviceId',
			'note',
			'exemptFrom',
			'exemptedAt',
			'exemptedByName',
			'withdrawnAt',
			'withdrawnByName',
		])
		.where('restrictionId', '=', restrictionId)
		.orderBy('exemptedAt', 'desc')
		.orderBy('id')
		.execute();
}

/** Every exemption of some devices, with the reason of the restriction, the newest first. */
export async function ofDevices(
	db: Db,
	deviceIds: readonly string[],
): Promise<readonly DeviceExemptionRecord[]> {
	if (deviceIds.length === 0) return [];
	return db
		.selectFrom('exemption')
		.innerJoin('restriction', 'restriction.id', 'exemption.restrictionId')
		.select([
			'restriction.reason',
			'exemption.note',
			'exemption.exemptFrom',
			'exemption.exemptedAt',
			'exemption.exemptedByName',
			'exemption.withdrawnAt',
			'exemption.withdrawnByName',
		])
		.where('exemption.deviceId', 'in', deviceIds)
		.orderBy('exemption.exemptedAt', 'desc')
		.orderBy('exemption.id')
		.execute();
}

/** Exempts one device; one that is exempt already stays as it is. */
export async function create(
	by: Acting,
	restrictionId: string,
	exemption: Pick<ExemptionRecord, 'deviceId' | 'note' | 'exemptFrom'>,
): Promise<void> {
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('exemption')
			.values({
				id: randomUUID(),
				restrictionId,
				...exemption,
				exemptedAt: by.now,
				exemptedBy: by.actor.id,
				exemptedByName: by.actor.name,
				withdrawnAt: null,
				withdrawnByName: null,
			})
			.onConflict((conflict) =>
				conflict
					.columns(['restrictionId', 'deviceId'])
					.where('withdrawnAt', 'is', null)
					.doNothing(),
			)
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		await audit.record(by, 'exemption.create', restrictionId, { ...exemption });
	});
}

/** Takes an exemption back: the restriction applies to the device again. The record stays. */
export async function withdraw(by: Acting, restrictionId: string, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const ended = await by.db
			.updateTable('exemption')
			.set({ withdrawnAt: by.now, withdrawnByName: by.actor.name })
			.where('id', '=', id)
			.where('restrictionId', '=', restrictionId)
			.where('withdrawnAt', 'is', null)
			.returning('deviceId')
			.executeTakeFirst();
		if (!ended) return;
		const detail = { deviceId: ended.deviceId };
		await audit.record(by, 'exemption.withdraw', restrictionId, detail);
	});
}

/** An exemption that holds, and who gave it. */
export type PastExemption = Omit<ExemptionRecord, 'id' | 'withdrawnAt' | 'withdrawnByName'>;

/** Puts exemptions down that nobody here has given; the caller writes the audit entry. */
export async function createAll(
	db: Db,
	restrictionId: string,
	exempt: readonly PastExemption[],
): Promise<void> {
	if (exempt.length === 0) return;
	const rows = exempt.map((exemption) => ({
		...{ id: randomUUID(), restrictionId, exemptedBy: '', withdrawnAt: null },
		...{ withdrawnByName: null, ...exemption },
	}));
	await db.insertInto('exemption').values(rows).execute();
}
