import { everything } from '../../../access/scope.ts';
import { config } from '../../process/config.ts';
import { log } from '../../process/log.ts';
import { expectManyRows } from '../../db/bulk.ts';
import { open } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';
import type { ChildReport, ChildTask } from './child-tasks.ts';

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
		// Without a report it is tried again.
		log().warn({ ...task, error }, 'the work on a reading broke off');
	} finally {
		await db.destroy();
	}
}

/** Each has its own needs: the sentences of a preview take half a second to load. */
async function doTask(
	db: Db,
	{ task, readingId, lease, now, actor }: ChildTask,
): Promise<ChildReport> {
	const by = { db, actor, scope: everything, now };
	// Whoever stops the work ends this process.
	const never = new AbortController().signal;
	switch (task) {
		case 'read': {
			const { readServer } = await import('./read-server.ts');
			await readServer(by, lease, readingId);
			return { ended: true };
		}
		case 'takeApart': {
			const { takeApart } = await import('./take-apart.ts');
			return { progress: await takeApart(by, lease, readingId) };
		}
		case 'compare': {
			const { compareReading } = await import('./compare-reading.ts');
			await compareReading(by, lease, readingId);
			return { ended: true };
		}
		case 'apply': {
			const { applyReading } = await import('./apply-reading.ts');
			await applyReading(by, lease, readingId, never);
			return { ended: true };
		}
		case 'takeBack': {
			const { takeReadingBack } = await import('./take-reading-back.ts');
			await takeReadingBack(by, lease, readingId, never);
			return { ended: true };
		}
	}
}
