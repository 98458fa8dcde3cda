import * as v from 'valibot';
import { isTelling, letterKinds, letterStates } from '../../council/letters.ts';
import type { LetterKind, LetterState, SaidSession } from '../../council/letters.ts';
import { sessionForms } from '../../council/nouns.ts';
import { locales } from '../../paraglide/runtime.js';
import type { Locale } from '../../paraglide/runtime.js';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** A message to one recipient about a session, and what became of it. */
export interface LetterRecord {
	readonly id: string;
	readonly sessionId: string;
	readonly attendeeId: string;
	readonly kind: LetterKind;
	readonly state: LetterState;
	readonly locale: Locale;
	/** Of the session, when it was asked for. */
	readonly revision: number;
	/** What it says of the session, and what its recipient was told before. */
	readonly said: Partial<SaidSession>;
	readonly before: Partial<SaidSession>;
	/** With its angle brackets. */
	readonly messageId: string;
	/** Empty: forgotten with the recipient. */
	readonly address: string;
	readonly subject: string;
	/** With the link blanked. */
	readonly text: string;
	readonly hash: string;
	readonly answer: string;
	/** UTC, ISO 8601. */
	readonly requestedAt: string;
	readonly requestedByName: string;
	readonly changedAt: string;
}

/** One that is to be sent. */
export type NewLetter = Omit<
	LetterRecord,
	'state' | 'subject' | 'text' | 'hash' | 'answer' | 'changedAt'
>;

/** A letter as it was made for sending. */
export type MadeLetter = Pick<LetterRecord, 'address' | 'subject' | 'text' | 'hash'>;

const Said = v.pipe(
	v.string(),
	v.parseJson(),
	v.partial(
		v.object({
			startsAt: v.string(),
			form: v.picklist(sessionForms),
			place: v.string(),
			toolId: v.nullable(v.string()),
			agenda: v.nullable(v.object({ lines: v.array(v.string()), nonPublic: v.number() })),
		}),
	),
);
const saidOf = (text: string): Partial<SaidSession> => {
	const read = v.safeParse(Said, text);
	return read.success ? read.output : {};
};

const select = (db: Db) => db.selectFrom('letter').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = ({ kind, state, locale, said, before, ...row }: Row): LetterRecord => ({
	...row,
	kind: letterKinds.find((known) => known === kind) ?? 'invitation',
	state: letterStates.find((known) => known === state) ?? 'failed',
	locale: locales.find((known) => known === locale) ?? 'de',
	...{ said: saidOf(said), before: saidOf(before) },
});

/** Those of a session, the oldest first. */
export async function list(db: Db, sessionId: string): Promise<readonly LetterRecord[]> {
	const rows = await select(db)
		.where('sessionId', '=', sessionId)
		.orderBy('requestedAt')
		.orderBy('id')
		.execute();
	return rows.map(recordOf);
}

/** Those to attendees, for a request for information. */
export async function listTo(
	db: Db,
	attendeeIds: readonly string[],
): Promise<readonly LetterRecord[]> {
	const found: LetterRecord[] = [];
	for await (const part of inParts(attendeeIds)) {
		found.push(...(await select(db).where('attendeeId', 'in', part).execute()).map(recordOf));
	}
	return found.toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
}

export async function read(db: Db, id: string): Promise<LetterRecord | null> {
	const row = await select(db).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** How many that say how the session is were asked for, for the number of the calendar's event. */
export async function countTelling(db: Db, attendeeId: string, until?: string): Promise<number> {
	const all = await listTo(db, [attendeeId]);
	return all.filter((one) => isTelling(one.kind) && (!until || one.requestedAt <= until)).length;
}

/** Puts letters down that are to be sent. The caller puts down the jobs and writes the audit entry. */
export async function createAll(db: Db, letters: readonly NewLetter[]): Promise<void> {
	const rows = letters.map(({ said, before, ...letter }) => ({
		...letter,
		...{ said: JSON.stringify(said), before: JSON.stringify(before), state: 'queued' },
		...{ subject: '', text: '', hash: '', answer: '', changedAt: letter.requestedAt },
	}));
	for await (const part of inParts(rows)) {
		await db
			.insertInto('letter')
			.values([...part])
			.execute();
	}
}

/**
 * Moves a letter on.
 *
 * @param from the states in which it is moved
 * @returns false: it is in another, and nothing is changed
 */
export async function move(
	db: Db,
	id: string,
	from: readonly LetterState[],
	to: { readonly state: LetterState; readonly at: string; readonly answer?: string },
	made: Partial<MadeLetter> = {},
): Promise<boolean> {
	const { state, at, answer } = to;
	const moved = await db
		.updateTable('letter')
		.set({ state, changedAt: at, ...made, ...(answer !== undefined && { answer }) })
		.where('id', '=', id)
		.where('state', 'in', from)
		.executeTakeFirst();
	return moved.numUpdatedRows > 0n;
}

/** Forgets where letters went and what they said; that they were sent stays. */
export async function forget(db: Db, attendeeIds: readonly string[]): Promise<void> {
	for await (const part of inParts(attendeeIds)) {
		await db
			.updateTable('letter')
			.set({ address: '', subject: '', text: '', answer: '' })
			.where('attendeeId', 'in', part)
			.execute();
	}
}
