import { stillOf } from '../../access/still.ts';
import { everything } from '../../../access/scope.ts';
import type { Db } from '../../db/open.ts';
import type { ChildReport, ChildTask } from './child-tasks.ts';

/** Does a task. Each has its own needs: the sentences of a preview take half a second to load. */
export async function doTask(
	db: Db,
	{ task, readingId, lease, now, actor }: ChildTask,
): Promise<ChildReport> {
	const by = { db, actor, scope: everything, now };
	const writing = { ...by, ...stillOf(actor, now) };
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
			await applyReading(writing, lease, readingId, never);
			return { ended: true };
		}
		case 'takeBack': {
			const { takeReadingBack } = await import('./take-reading-back.ts');
			await takeReadingBack(writing, lease, readingId, never);
			return { ended: true };
		}
	}
}
