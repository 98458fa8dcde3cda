import { randomUUID } from 'node:crypto';
import { subjectKindOf } from '../../audit/actions.ts';
import type { Action, SubjectKind } from '../../audit/actions.ts';
import { beginningOf, dayOf } from '../../calendar/wall-clock.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { Db } from './open.ts';
import { inParts } from './chunks.ts';

/** What an entry is about: its id, and what it is where the action does not say so. */
type Subject = string | { readonly kind: SubjectKind; readonly id: string };

export interface AuditEntry {
	readonly action: Action;
	readonly subject: Subject;
	/** Never a link, a token or a password. */
	readonly detail?: Readonly<Record<string, unknown>>;
}

const entryRow = ({ actor, now }: Acting, { action, subject, detail }: AuditEntry) => ({
	id: randomUUID(),
	at: now,
	actorKind: actor.kind,
	actorId: actor.id,
	actorName: actor.name,
	action,
	subjectKind: typeof subject === 'string' ? subjectKindOf(action) : subject.kind,
	subjectId: typeof subject === 'string' ? subject : subject.id,
	detail: JSON.stringify(detail ?? {}),
});

/** Writes what was done, within the transaction that does it. @returns the id of the line */
export async function record(
	by: Acting,
	action: Action,
	subject: Subject,
	detail?: AuditEntry['detail'],
): Promise<string> {
	const entry = { action, subject, ...(detail && { detail }) };
	await ask(by);
	const row = entryRow(by, entry);
	await by.db.insertInto('audit').values(row).execute();
	return row.id;
}

/** As `record`, once a day for the same actor and subject: of what is looked at again and again. */
export async function recordDaily(by: Acting, action: Action, subject: Subject): Promise<void> {
	const { id, at, ...row } = entryRow(by, { action, subject });
	await inTransaction(by, async (by) => {
		const there = await by.db
			.selectFrom('audit')
			.select('id')
			.where('subjectId', '=', row.subjectId)
			.where('action', '=', action)
			.where('actorId', '=', row.actorId)
			.where('at', '>=', beginningOf(dayOf(at)))
			.limit(1)
			.executeTakeFirst();
		if (!there)
			await by.db
				.insertInto('audit')
				.values({ id, at, ...row })
				.execute();
	});
}

/** Within a transaction whoever acts was asked when it began. */
async function ask({ db, still }: Acting): Promise<void> {
	if (!db.isTransaction) await still?.(db);
}

/** As `record`, for the many entries of an import. */
export async function recordAll(by: Acting, entries: readonly AuditEntry[]): Promise<void> {
	await ask(by);
	for await (const part of inParts(entries)) {
		await by.db
			.insertInto('audit')
			.values(part.map((entry) => entryRow(by, entry)))
			.execute();
	}
}

export interface AuditLine {
	readonly id: string;
	readonly at: string;
	readonly actorKind: string;
	readonly actorName: string;
	readonly action: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	/** JSON object. */
	readonly detail: string;
	/** `null`: not sealed yet. */
	readonly position: number | null;
	/** Of the line that says why fields are gone. */
	readonly erasedBy: string | null;
}

export interface AuditFilter {
	readonly subjectKind?: string | undefined;
	readonly subjectId?: string | undefined;
	/** Only what lies before this line; the lines of one moment are ordered by their ids. */
	readonly before?: Pick<AuditLine, 'at' | 'id'> | undefined;
}

/** The newest lines first. */
export async function list(db: Db, filter: AuditFilter, limit: number): Promise<AuditLine[]> {
	const { subjectKind, subjectId, before } = filter;
	return db
		.selectFrom('audit')
		.select(['id', 'at', 'actorKind', 'actorName', 'action', 'subjectKind', 'subjectId'])
		.select(['detail', 'position', 'erasedBy'])
		.$if(Boolean(subjectKind), (query) => query.where('subjectKind', '=', subjectKind ?? ''))
		.$if(Boolean(subjectId), (query) => query.where('subjectId', '=', subjectId ?? ''))
		.$if(before !== undefined, (query) =>
			query.where(({ and, or, eb }) =>
				or([
					eb('at', '<', before?.at ?? ''),
					and([eb('at', '=', before?.at ?? ''), eb('id', '<', before?.id ?? '')]),
				]),
			),
		)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
}

/** All that was done to some subjects, the oldest first. */
export const listAbout = (db: Db, subjectIds: readonly string[]) =>
	db
		.selectFrom('audit')
		.select(['at', 'actorName', 'action', 'subjectKind', 'detail'])
		.where('subjectId', 'in', subjectIds)
		.orderBy('at')
		.execute();

/** Who did something to a subject last; for telling whose save came in between. */
export async function latest(db: Db, subjectId: string): Promise<AuditLine | null> {
	const [line] = await list(db, { subjectId }, 1);
	return line ?? null;
}
