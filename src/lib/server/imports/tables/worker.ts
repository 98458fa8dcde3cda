import { UnreadableFile } from '../../../exchange/tables/unreadable-file.ts';
import { RightLost } from '../../acting.ts';
import { config } from '../../process/config.ts';
import { keys } from '../../process/keys.ts';
import { log } from '../../process/log.ts';
import { checkpoints, expectManyRows } from '../../db/bulk.ts';
import { open } from '../../db/open.ts';
import { isOvertaken, troubleOf } from '../../db/store-errors.ts';
import { LeaseLost } from '../../jobs/lease.ts';
import { usualPorts } from '../runs/pieces.ts';
import { doJob } from './job.ts';
import type { TableJob, WorkerReport } from './job.ts';

/** A process of its own for one job, so that the app keeps answering and gets its memory back. */

const say = (report: WorkerReport) => process.send?.(report);

process.once('message', (job: TableJob) => {
	void work(job).finally(() => process.disconnect?.());
});
// Who waited for us is gone: the piece under way is not saved, and somebody goes on from the one before.
process.once('disconnect', () => process.exit());

async function work(job: TableJob): Promise<void> {
	const db = open(config().database);
	await expectManyRows(db);
	const ports = { ...usualPorts, onPiece: checkpoints(db) };
	try {
		await doJob(db, job, keys().serials, say, ports);
	} catch (error) {
		if (error instanceof RightLost && 'actor' in job) {
			say({ problem: { code: 'rightLost', account: job.actor.name } });
		} else if (error instanceof UnreadableFile) say({ problem: error.problem });
		// Without an outcome it is tried again.
		else if (error instanceof LeaseLost || troubleOf(error) !== null || isOvertaken(error)) {
			log().warn({ importId: job.id, task: job.task, error }, 'an import was interrupted');
		} else {
			log().error({ importId: job.id, task: job.task, error }, 'an import failed');
			say({ problem: { code: 'unexpected' } });
		}
	} finally {
		await db.destroy();
	}
}
