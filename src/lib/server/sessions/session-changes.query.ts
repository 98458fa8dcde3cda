import * as v from 'valibot';
import { looks } from '../../audit/actions.ts';
import { nameOf } from '../../council/names.ts';
import { attendanceModes, sessionForms } from '../../council/nouns.ts';
import { summonsKinds } from '../../council/notice-state.ts';
import { replyChoices } from '../../council/reply.ts';
import type { LoggedChange } from '../../views/session/session-history.ts';
import type { Reader } from '../acting.ts';
import type { Db } from '../db/open.ts';
import { within } from '../db/scope.ts';

/** About so many lines stand on a page. */
const perPage = 200;

const FromTo = v.tuple([v.string(), v.string()]);
const FromToForm = v.tuple([v.picklist(sessionForms), v.picklist(sessionForms)]);
const Changed = v.partial(v.object({ startsAt: FromTo, place: FromTo, form: FromToForm }));
const Detail = v.fallback(
	v.object({
		mode: v.fallback(v.nullable(v.picklist(attendanceModes)), null),
		choice: v.fallback(v.nullable(v.picklist(replyChoices)), null),
		kind: v.fallback(v.nullable(v.picklist(summonsKinds)), null),
		reason: v.fallback(v.nullable(v.string()), null),
		changed: v.fallback(Changed, {}),
	}),
	{ mode: null, choice: null, kind: null, reason: null, changed: {} },
);
const detailOf = (text: string) => v.parse(Detail, JSON.parse(text));

/** A page of what the audit log tells, the newest first. */
export interface ChangesPage {
	readonly changes: readonly LoggedChange[];
	/** Where the next page begins: what was done before this moment; `null`: nothing. */
	readonly older: string | null;
}

/**
 * What the audit log says was done to a session and to those of its list in scope. What was done at one
 * moment stands on one page.
 *
 * @param before UTC, ISO 8601: where the page begins
 */
export async function listChanges(
	{ db, scope }: Reader,
	sessionId: string,
	before: string | null = null,
): Promise<ChangesPage> {
	const lines = db
		.selectFrom('audit')
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
						.where(within(scope, { office: 'person.officeId', person: 'person.id' })),
				),
			]),
		)
		.where('action', 'not in', looks)
		.$if(before !== null, (query) => query.where('at', '<', before ?? ''))
		.orderBy('at', 'desc')
		.orderBy('id', 'desc');
	const last = await lines.select('at').offset(perPage).limit(1).executeTakeFirst();
	const rows = await lines
		.select(['id', 'at', 'actorKind', 'actorName', 'action', 'subjectId', 'detail'])
		.$if(last !== undefined, (query) => query.where('at', '>=', last?.at ?? ''))
		.execute();
	const oldest = rows.at(-1)?.at ?? '';
	const next = last && (await lines.select('at').where('at', '<', oldest).executeTakeFirst());
	const names = await namesOf(db, sessionId);
	const changes = rows.map(({ subjectId, detail, ...line }) => {
		return { ...line, name: names.get(subjectId) ?? null, ...detailOf(detail) };
	});
	return { changes, older: next ? oldest : null };
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
