import type { ImportedNoun } from '../../../exchange/oparl/register-snapshot.ts';
import { isPostgres } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';

/** The columns of records that an import may change, and their revision. */
export type CurrentRecord = Readonly<Record<string, string | number | null>> & {
	readonly id: string;
	readonly revision: number;
};

const columns = {
	committee: ['id', 'revision', 'name'],
	person: ['id', 'revision', 'title', 'givenName', 'familyName', 'email', 'phone'],
	membership: [
		...(['id', 'revision', 'committeeId', 'personId', 'role', 'vote'] as const),
		...(['validFrom', 'validTo'] as const),
	],
	session: ['id', 'revision', 'startsAt', 'place', 'name'],
} as const satisfies Record<ImportedNoun, readonly string[]>;

/** Records as they are now, by id, locked until the end of the transaction. */
export async function currentRecords(
	db: Db,
	noun: ImportedNoun,
	ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentRecord>> {
	if (ids.length === 0) return new Map();
	const rows: readonly unknown[] = await db
		.selectFrom(noun)
		.select(columns[noun] as never)
		.where('id', 'in', ids)
		.orderBy('id')
		.$if(isPostgres(db), (query) => query.forUpdate())
		.execute();
	return new Map((rows as readonly CurrentRecord[]).map((row) => [row.id, row]));
}
