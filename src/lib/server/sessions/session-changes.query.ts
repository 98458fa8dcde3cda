import * as v from 'valibot';
import { nameOf } from '../../council/names.ts';
import { attendanceModes } from '../../council/nouns.ts';
import type { LoggedChange } from '../../views/session/session-history.ts';
import type { Db } from '../db/open.ts';

/** The newest of them; whoever asks for more finds them in the audit log. */
const most = 500;

const Detail = v.fallback(
	v.object({
		personId: v.fallback(v.nullable(v.string()), null),
		mode: v.fallback(v.nullable(v.picklist(attendanceModes)), null),
	}),
	{ personId: null, mode: null },
);
const detailOf = (text: string) => v.parse(Detail, JSON.parse(text));

/** What the audit log says was done to a session and to those who are or were invited, the newest first. */
export async function listChanges(db: Db, sessionId: string): Promise<readonly LoggedChange[]> {
	const uninvited = await listUninvited(db, sessionId);
	const rows = await db
		.selectFrom('audit')
		.select(['id', 'at', 'actorKind', 'actorName', 'action', 'subjectId', 'detail'])
		.where(({ eb, or, selectFrom }) =>
			or([
				eb('subjectId', '=', sessionId),
				eb(
					'subjectId',
					'in',
					selectFrom('attendee').select('attendee.id').where('attendee.sessionId', '=', sessionId),
				),
				...(uninvited.size > 0 ? [eb('subjectId', 'in', [...uninvited.keys()])] : []),
			]),
		)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(most)
		.execute();
	const names = await namesOf(db, sessionId, [...uninvited.values()]);
	return rows.map(({ subjectId, detail, ...line }) => ({
		...line,
		name: names.get(uninvited.get(subjectId) ?? subjectId) ?? null,
		mode: detailOf(detail).mode,
	}));
}

/**
 * Those whose invitation was taken back: by their former id the person, or their own id for a guest. No
 * column says to which session they were invited, so the log is read from the day the session was made.
 */
async function listUninvited(db: Db, sessionId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom('audit')
		.select(['subjectId', 'detail'])
		.where('at', '>=', ({ selectFrom }) =>
			selectFrom('session').select('createdAt').where('session.id', '=', sessionId),
		)
		.where('action', '=', 'attendee.destroy')
		.where('detail', 'like', `%"sessionId":"${sessionId}"%`)
		.execute();
	return new Map(
		rows.map(({ subjectId, detail }) => [subjectId, detailOf(detail).personId ?? subjectId]),
	);
}

/** As lists name them, by the id of the attendee, or of a person who is not invited any more. */
async function namesOf(
	db: Db,
	sessionId: string,
	personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const invited = await db
		.selectFrom('attendee')
		.leftJoin('person', 'person.id', 'attendee.personId')
		.where('attendee.sessionId', '=', sessionId)
		.select(['attendee.id', 'guestName', 'title', 'givenName', 'familyName'])
		.execute();
	const uninvited =
		personIds.length > 0
			? await db
					.selectFrom('person')
					.where('id', 'in', personIds)
					.select(['id', 'title', 'givenName', 'familyName'])
					.execute()
			: [];
	return new Map(
		[...invited, ...uninvited.map((person) => ({ ...person, guestName: null }))].map((row) => [
			row.id,
			row.guestName ??
				nameOf({
					title: row.title ?? '',
					givenName: row.givenName ?? '',
					familyName: row.familyName ?? '',
				}),
		]),
	);
}
