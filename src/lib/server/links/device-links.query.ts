import type { Db } from '../db/open.ts';

/** A person's device link as it stands in the store, without its signature. */
export interface DeviceLinkRecord {
	readonly personId: string;
	readonly linkId: string;
	readonly generation: number;
	/** UTC, ISO 8601. */
	readonly expiresAt: string;
}

/** @returns `null` if none was issued */
export async function deviceLink(
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
