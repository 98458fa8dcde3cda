import { expectManyRows } from '../../db/bulk.ts';
import { open } from '../../db/open.ts';
import { RightLost } from '../../acting.ts';
import { config } from '../../process/config.ts';
import { log } from '../../process/log.ts';
import type { ChildReport, ChildTask } from './child-tasks.ts';
import { doTask } from './do-task.ts';

/** A process of its own for one task, so that the app keeps answering and gets its memory back. */

const say = (report: ChildReport) => process.send?.(report);

process.once('message', (task: ChildTask) => {
	void work(task).finally(() => process.disconnect?.());
});
// Whoever waited for us is gone: nothing is half saved, the database takes it back.
process.once('disconnect', () => process.exit());

async function work(task: ChildTask): Promise<void> {
	const db = open(config().database);
	try {
		await expectManyRows(db);
		say(await doTask(db, task));
	} catch (error) {
		if (error instanceof RightLost) say({ problem: 'rightLost' });
		// Without a report it is tried again.
		else log().warn({ ...task, error }, 'the work on a reading broke off');
	} finally {
		await db.destroy();
	}
}
