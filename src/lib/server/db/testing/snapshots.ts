import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import * as v from 'valibot';
import { isPostgres } from '../open.ts';
import type { Db } from '../open.ts';

/** Databases as earlier versions left them; beside them the keys of one, and what they signed. */
export const earlierFolder = join(import.meta.dirname, '../snapshots');

/** By the number of the newest migration: "0008". */
export const earlierVersions = readdirSync(earlierFolder)
	.filter((file) => file.endsWith('.sql'))
	.map((file) => file.replace('.sql', ''));

/** Fills an empty database with what an earlier version left. */
export async function loadEarlier(db: Db, version: string): Promise<void> {
	const [moment, flag] = isPostgres(db) ? ['timestamptz', 'boolean'] : ['date', 'integer'];
	const lines = readFileSync(join(earlierFolder, `${version}.sql`), 'utf8').split('\n');
	for (const line of lines.filter((line) => line !== '' && !line.startsWith('--'))) {
		const statement = line.startsWith('create table')
			? line.replaceAll(' MOMENT', ` ${moment}`).replaceAll(' FLAG', ` ${flag}`)
			: line;
		await db.executeQuery(CompiledQuery.raw(statement));
	}
}

const Links = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({
		/** Of the session on 30 November 2026, which has an open room. */
		chair: v.string(),
		/** The chair's, before it was renewed. */
		chairBefore: v.string(),
		muted: v.string(),
		removed: v.string(),
		guest: v.string(),
		/** Of a session four weeks before. */
		over: v.string(),
		device: v.string(),
		deviceBefore: v.string(),
		/** A cookie, "name=value". */
		signIn: v.string(),
	}),
);
export const earlierLinks = v.parse(Links, readFileSync(join(earlierFolder, 'links.json'), 'utf8'));
