import type { Db } from '../../db/open.ts';

/**
 * A text that changes with everything that the pages of a session show: with each line of the audit log
 * about it, those invited and their records, for every write leaves one, and with each event of its
 * meeting: who comes and goes leaves no line. Read it before what is shown: then at worst a page loads once too often.
 */
export async function readMark(db: Db, sessionId: string): Promise<string> {
	const session = await db
		.selectFrom('session')
		.select(({ selectFrom }) => [
			'revision',
			'lastEvent',
			selectFrom('attendee')
				.whereRef('attendee.sessionId', '=', 'session.id')
				.select(({ fn }) => fn.countAll().as('count'))
				.as('invited'),
		])
		.where('session.id', '=', sessionId)
		.executeTakeFirst();
	const lines = await db
		.selectFrom('audit')
		.select(({ fn }) => [fn.countAll().as('count'), fn.max('at').as('newest')])
		.where(({ eb, or, selectFrom }) => {
			const invited = selectFrom('attendee').where('attendee.sessionId', '=', sessionId);
			return or([
				eb('subjectId', '=', sessionId),
				eb('subjectId', 'in', invited.select('attendee.id')),
				eb(
					'subjectId',
					'in',
					invited.select('attendee.personId').where('personId', 'is not', null),
				),
			]);
		})
		.executeTakeFirstOrThrow();
	const { revision, lastEvent, invited } = session ?? {};
	return [revision, lastEvent, Number(invited), Number(lines.count), lines.newest].join(' ');
}
