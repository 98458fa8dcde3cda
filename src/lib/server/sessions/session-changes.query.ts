import * as v from 'valibot';
import { nameOf } from '../../council/names.ts';
import { attendanceModes } from '../../council/nouns.ts';
import type { LoggedChange } from '../../views/session/session-history.ts';
import type { Reader } from '../acting.ts';
import type { Db } from '../db/open.ts';
import { ofPeople } from '../db/scope.ts';

/** The newest of them; whoever asks for more finds them in the audit log. */
const most = 500;

const Detail = v.fallback(
	v.object({
		mode: v.fallback(v.nullable(v.picklist(attendanceModes)), null),
		reason: v.fallback(v.nullable(v.string()), null),
	}),
	{ mode: null, reason: null },
);
const detailOf = (text: string) => v.parse(Detail, JSON.parse(text));

/** What the audit log says was done to a session and to those of its list in scope, the newest first. */
export async function listChanges(
	{ db, scope }: Reader,
	sessionId: string,
): Promise<readonly LoggedChange[]> {
	const rows = await db
		.selectFrom('audit')
		.select(['id', 'at', 'actorKind', 'actorName', 'action', 'subjectId', 'detail'])
		.where(({ eb, or, selectFrom }) =>
			or([
				eb('subjectId', '=', sessionId),
				eb(
					'subjectId',
					'in',
					selectFrom('attendee')
						.leftJoin('person', 'person.id', 'attendee.personId')
						.select('attendee.id')
						.where('attendee.sessionId', '=', sessionId)
						.where(ofPeople(scope)),
				),
			]),
		)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(most)
		.execute();
	const names = await namesOf(db, sessionId);
	return rows.map(({ subjectId, detail, ...line }) => {
		const { mode, reason } = detailOf(detail);
		return { ...line, name: names.get(subjectId) ?? null, mode, reason };
	});
}

/** As lists name them, by the id of the attendee. */
async function namesOf(db: Db, sessionId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom('attendee')
		.leftJoin('person', 'person.id', 'attendee.personId')
		.leftJoin('hall', 'hall.id', 'attendee.hallId')
		.where('attendee.sessionId', '=', sessionId)
		.select([
			'attendee.id',
			'guestName',
			'hall.name as hallName',
			'title',
			'givenName',
			'familyName',
		])
		.execute();
	return new Map(
		rows.map(({ id, guestName, hallName, title, givenName, familyName }) => [
			id,
			guestName ??
				hallName ??
				nameOf({ title: title ?? '', givenName: givenName ?? '', familyName: familyName ?? '' }),
		]),
	);
}
