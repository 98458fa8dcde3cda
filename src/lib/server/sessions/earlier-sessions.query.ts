import type { Db } from '../db/open.ts';
import type { SessionRecord } from './session-record.ts';

const most = 20;

/** The latest sessions of the same committee before this one, which it can go on with. */
export const earlierSessions = (
	db: Db,
	{ committeeId, startsAt }: Pick<SessionRecord, 'committeeId' | 'startsAt'>,
): Promise<readonly { readonly id: string; readonly startsAt: string }[]> =>
	db
		.selectFrom('session')
		.select(['id', 'startsAt'])
		.where('committeeId', '=', committeeId)
		.where('startsAt', '<', startsAt)
		.where('calledOffAt', 'is', null)
		.orderBy('startsAt', 'desc')
		.limit(most)
		.execute();
