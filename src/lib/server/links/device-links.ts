import { inTransaction } from '../acting.ts';
import type { Acting, Reader } from '../acting.ts';
import { randomBytes } from 'node:crypto';
import { deviceLinkExpiresAt } from './sign.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as people from '../register/people.ts';

/** A person's device link as it stands in the store, without its signature. */
export interface DeviceLinkRecord {
	readonly personId: string;
	readonly linkId: string;
	readonly generation: number;
	/** UTC, ISO 8601. */
	readonly expiresAt: string;
}

async function readWhere(
	db: Db,
	column: 'id' | 'linkId',
	value: string,
): Promise<DeviceLinkRecord | null> {
	const row = await db
		.selectFrom('person')
		.select(['id', 'linkId', 'linkGeneration', 'linkExpiresAt'])
		.where(column, '=', value)
		.executeTakeFirst();
	if (!row || row.linkId === null || row.linkExpiresAt === null) return null;
	return {
		personId: row.id,
		linkId: row.linkId,
		generation: row.linkGeneration,
		expiresAt: row.linkExpiresAt,
	};
}

/** @returns `null` if none was issued, or the person is out of reach */
export async function read(by: Reader, personId: string): Promise<DeviceLinkRecord | null> {
	if (!(await people.read(by, personId))) return null;
	return readWhere(by.db, 'id', personId);
}

/** Whose a link is. The caller compares the generation and the day. */
export async function readByLink(db: Db, linkId: string): Promise<DeviceLinkRecord | null> {
	return readWhere(db, 'linkId', linkId);
}

/**
 * Issues a person's first device link, or a new one; an older one is dead at once.
 *
 * @returns false if the person is out of reach; then nothing is changed
 */
export async function issue(by: Acting, personId: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		if (!(await people.read(by, personId))) return false;
		const expiresAt = deviceLinkExpiresAt(by.now);
		await by.db
			.updateTable('person')
			.set(({ fn, val, eb }) => ({
				linkId: fn.coalesce('linkId', val(randomBytes(18).toString('base64url'))),
				linkGeneration: eb('linkGeneration', '+', 1),
				linkExpiresAt: expiresAt,
			}))
			.where('id', '=', personId)
			.execute();
		await audit.record(by, 'person.issueLink', personId, { expiresAt });
		return true;
	});
}
