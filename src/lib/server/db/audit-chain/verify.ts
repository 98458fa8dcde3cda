import { setImmediate as pause } from 'node:timers/promises';
import type { Db } from '../open.ts';
import { hashOf, holdsFields, isErased, noHash } from './line-hash.ts';
import type { Commitments } from './line-hash.ts';
import { countUnsealed, readHead } from './seal.ts';
import type { AuditHead } from './seal.ts';

/**
 * How a chain is broken. `removed`: one or more lines before this one are gone; `changed`: it says something else than
 * when it was sealed, or stands where another stood; `erased`: fields of it are gone, and no line says that somebody was
 * deleted; `added`: it stands behind the last one that was sealed; `other`: it is not the line that was written down.
 */
export type BreakKind = 'removed' | 'changed' | 'erased' | 'added' | 'other';

export interface BrokenLine {
	readonly isWhole: false;
	readonly kind: BreakKind;
	/** Where the chain is not as it was. */
	readonly position: number;
	/** `null`: there is no such line. */
	readonly line: { readonly id: string; readonly at: string; readonly action: string } | null;
}

export type Verified =
	| BrokenLine
	| {
			readonly isWhole: true;
			/** The first that is left, and how many there are from there on. */
			readonly first: number;
			readonly lines: number;
			readonly unsealed: number;
			readonly head: AuditHead;
	  };

const perPage = 500;

/** Looks at every sealed line. @param known heads that were written down elsewhere, as in the log */
export async function verify(db: Db, known: readonly AuditHead[] = []): Promise<Verified> {
	const head = await readHead(db);
	const written = new Map(known.map(({ position, hash }) => [position, hash]));
	const start = await startOf(db);
	let before = start.hash;
	let position = start.position;
	for (;;) {
		const lines = await page(db, position);
		for (const line of lines) {
			const at = { position: position + 1, line };
			if (line.position !== position + 1) return broken('removed', at);
			if (line.position > head.position) return broken('added', at);
			const kind = await breakOf(db, line, before);
			if (kind !== null) return broken(kind, at);
			if ((written.get(line.position) ?? line.hash) !== line.hash) return broken('other', at);
			before = line.hash ?? noHash;
			position = line.position;
		}
		if (lines.length < perPage) break;
		await pause();
	}
	const last = Math.max(head.position, ...written.keys());
	if (position < last) return broken('removed', { position: position + 1, line: null });
	const [lines, unsealed] = [position - start.position, await countUnsealed(db)];
	return { isWhole: true, first: start.position + 1, lines, unsealed, head };
}

type Line = Awaited<ReturnType<typeof page>>[number];

const page = (db: Db, after: number) =>
	db
		.selectFrom('audit')
		.selectAll()
		.where('position', '>', after)
		.orderBy('position')
		.limit(perPage)
		.execute();

function broken(
	kind: BreakKind,
	{ position, line }: { readonly position: number; readonly line: Line | null },
): BrokenLine {
	const shown = line && { id: line.id, at: line.at, action: line.action };
	return { isWhole: false, kind, position, line: shown };
}

async function breakOf(db: Db, line: Line, before: string): Promise<BreakKind | null> {
	const commitments = commitmentsIn(line);
	if (commitments === null || line.position === null) return 'changed';
	if (hashOf(before, line.position, line, commitments) !== line.hash) return 'changed';
	if (!isErased(commitments)) return null;
	const why = await db
		.selectFrom('audit')
		.select('id')
		.where('id', '=', line.erasedBy ?? '')
		.where('action', '=', 'person.destroy')
		.executeTakeFirst();
	return why ? null : 'erased';
}

/** What a line's fields are held against; `null`: they do not hold, or cannot even be read. */
function commitmentsIn(line: Line): Commitments | null {
	try {
		const commitments: Commitments = JSON.parse(line.commitments ?? 'null');
		return holdsFields(line, commitments) ? commitments : null;
	} catch {
		return null;
	}
}

/** Where what is left begins: at the beginning, or behind what a line says was cut. */
async function startOf(db: Db): Promise<AuditHead> {
	const cuts = await db
		.selectFrom('audit')
		.select('detail')
		.where('action', '=', 'audit.cut')
		.execute();
	const told = cuts.map(({ detail }) => JSON.parse(detail) as { until: number; hash: string });
	const last = told.toSorted((a, b) => b.until - a.until)[0];
	return last ? { position: last.until, hash: last.hash } : { position: 0, hash: noHash };
}
