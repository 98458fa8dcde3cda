import { createHash } from 'node:crypto';
import type { Action } from '../../../audit/actions.ts';
import { previewShape } from '../../../views/imports/oparl-preview.ts';
import type { Db } from '../../db/open.ts';
import * as sources from './sources.ts';

/** What an import compares itself with. */
const nouns = ['office', 'committee', 'person', 'membership', 'session', 'hall'] as const;
const deletions: readonly Action[] = [
	...nouns.map((noun) => `${noun}.destroy` as const),
	'source.takeBack',
	'import.takeBack',
];

/**
 * Equal as long as nobody changed the register, nor applied another import of the source, and previews
 * have the shape they have. Made of what the database counts, and never of the records: a page asks for
 * it at each look.
 *
 * Who adds, or takes away, changes how many there are; who changes, the sum of the revisions. Only who
 * takes some away and adds as many could leave both, and leaves a line in the audit: the last moment
 * of such lines, and how many it has. That invitations are sent changes no revision; it is counted apart.
 */
export async function registerFingerprint(db: Db, sourceId: string): Promise<string> {
	const seen: unknown[] = [previewShape, await sources.read(db, sourceId)];
	for (const noun of nouns) {
		const { count, revisions } = await db
			.selectFrom(noun)
			.select(({ fn }) => [fn.countAll().as('count'), fn.sum('revision').as('revisions')])
			.executeTakeFirstOrThrow();
		seen.push(noun, Number(count), Number(revisions ?? 0));
	}
	const { sent } = await db
		.selectFrom('session')
		.select(({ fn }) => fn.count('invitationsSentAt').as('sent'))
		.executeTakeFirstOrThrow();
	seen.push(Number(sent));
	const deleted = await db
		.selectFrom('audit')
		.select(['at', ({ fn }) => fn.countAll().as('count')])
		.where('action', 'in', deletions)
		.groupBy('at')
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst();
	seen.push(deleted?.at ?? '', Number(deleted?.count ?? 0));
	return createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
}
