import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** A person's device link as it stands in the store, without its signature. */
export interface DeviceLinkRecord {
	readonly personId: string;
	readonly linkId: string;
	readonly generation: number;
	/** UTC, ISO 8601. */
	readonly expiresAt: string;
}

const columns = ['id', 'linkId', 'linkGeneration', 'linkExpiresAt'] as const;

interface LinkRow {
	readonly id: string;
	readonly linkId: string | null;
	readonly linkGeneration: number;
	readonly linkExpiresAt: string | null;
}

function recordOf(row: LinkRow): DeviceLinkRecord | null {
	const { id: personId, linkId, linkGeneration: generation, linkExpiresAt: expiresAt } = row;
	return linkId === null || expiresAt === null ? null : { personId, linkId, generation, expiresAt };
}

/** Those of the people that were issued. */
export async function deviceLinks(
	db: Db,
	personIds: readonly string[],
): Promise<readonly DeviceLinkRecord[]> {
	const found: DeviceLinkRecord[] = [];
	for await (const part of inParts(personIds)) {
		const rows = await db.selectFrom('person').select(columns).where('id', 'in', part).execute();
		found.push(...rows.flatMap((row) => recordOf(row) ?? []));
	}
	return found;
}

/** @returns `null` if none was issued */
export async function deviceLink(
	db: Db,
	column: 'id' | 'linkId',
	value: string,
): Promise<DeviceLinkRecord | null> {
	const row = await db
		.selectFrom('person')
		.select(columns)
		.where(column, '=', value)
		.executeTakeFirst();
	return row ? recordOf(row) : null;
}
