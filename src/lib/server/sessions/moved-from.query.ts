import * as v from 'valibot';
import type { Db } from '../db/open.ts';
import type { SessionRecord } from './session-record.ts';

const Detail = v.object({ startsAt: v.string() });

/**
 * When a session was to begin as its invitations were sent, if it has been moved since; UTC, ISO 8601.
 *
 * @returns `null`: it was not moved, nothing was sent, or nobody knows any more
 */
export async function movedFrom(
	db: Db,
	{ id, sent, startsAt }: Pick<SessionRecord, 'id' | 'sent' | 'startsAt'>,
): Promise<string | null> {
	if (!sent) return null;
	const lines = await db
		.selectFrom('audit')
		.select('detail')
		// An earlier version noted nothing with what it marked as sent.
		.where('detail', 'like', '%startsAt%')
		.where('subjectId', '=', id)
		.where('action', 'in', ['session.create', 'session.update', 'session.markSent'])
		.where('at', '<=', sent.at)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.execute();
	const told = v.safeParse(Detail, JSON.parse(lines[0]?.detail ?? 'null'));
	return told.success && told.output.startsAt !== startsAt ? told.output.startsAt : null;
}
