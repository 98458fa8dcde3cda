import type { TroubledJob } from '../../views/settings/background-work.ts';
import type { Db } from '../db/open.ts';
import { openStates } from './jobs.ts';

/** So many are shown; more of them have one cause, and the log names it. */
const most = 20;

/** How many jobs are waiting or being done, and the latest that ended badly. */
export async function listTroubled(
	db: Db,
): Promise<{ readonly open: number; readonly troubled: readonly TroubledJob[] }> {
	const { count } = await db
		.selectFrom('job')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('state', 'in', openStates)
		.executeTakeFirstOrThrow();
	const rows = await db
		.selectFrom('job')
		.select(['id', 'kind', 'answer', 'endedAt'])
		.where('state', 'in', ['failed', 'unsure'])
		.orderBy('endedAt', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	return {
		open: Number(count),
		troubled: rows.map(({ endedAt, ...job }) => ({ ...job, endedAt: endedAt ?? '' })),
	};
}
