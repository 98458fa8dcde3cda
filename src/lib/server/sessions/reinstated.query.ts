import type { Db } from '../db/open.ts';
import type { SessionRecord } from './session-record.ts';

/** Whether a session was called off after its invitations were sent, and takes place after all. */
export async function isReinstated(
	db: Db,
	{ id, sent, calledOff }: Pick<SessionRecord, 'id' | 'sent' | 'calledOff'>,
): Promise<boolean> {
	if (!sent || calledOff) return false;
	const line = await db
		.selectFrom('audit')
		.select('id')
		.where('subjectId', '=', id)
		.where('action', '=', 'session.callOff')
		.where('at', '>=', sent.at)
		.limit(1)
		.executeTakeFirst();
	return line !== undefined;
}
