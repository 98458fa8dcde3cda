import type { Actor } from '../../../access/actor.ts';
import type { Lease } from '../../jobs/lease.ts';
import { LeaseLost } from '../../jobs/lease.ts';
import { startChild, wasTooLarge } from '../child.ts';
import type { Child } from '../child.ts';
import type { FileProgress } from './source-readings.ts';

/** What a process of its own does with a reading. */
export interface ChildTask {
	readonly task: 'read' | 'takeApart' | 'compare' | 'apply' | 'takeBack';
	readonly readingId: string;
	readonly lease: Lease;
	/** The council's moment. */
	readonly now: string;
	/** Who has it done. */
	readonly actor: Actor;
}

/** What came of it. `ended`: the job too, in the transaction of what was written. */
export type ChildReport =
	| { readonly ended: true }
	| { readonly progress: FileProgress }
	| { readonly problem: 'tooLarge' | 'rightLost' };

/**
 * Has a task done, and waits for what came of it.
 *
 * @param signal ends the work
 * @throws {LeaseLost} when it was ended
 * @throws {Error} when it broke off without a report
 */
export type Perform = (task: ChildTask, signal: AbortSignal) => Promise<ChildReport>;

/** A whole council is held in memory, read and of the register; more than this no child may take. */
const childArguments = ['--max-old-space-size=600'];

/** What this process has others work on, by reading. */
const working = new Map<string, { readonly child: Child; wasStopped: boolean }>();

/** Has a process of its own do it. */
export const inChild: Perform = async (task, signal) => {
	if (signal.aborted) throw new LeaseLost(task.lease);
	let report: ChildReport | null = null;
	const child = startChild<ChildReport>('oparl/worker.ts', childArguments, task, (one) => {
		report = one;
	});
	const one = { child, wasStopped: false };
	working.set(task.readingId, one);
	signal.addEventListener('abort', child.kill);
	const end = await child.gone;
	signal.removeEventListener('abort', child.kill);
	if (working.get(task.readingId) === one) working.delete(task.readingId);
	if (report !== null) return report;
	if (one.wasStopped || signal.aborted) throw new LeaseLost(task.lease);
	if (wasTooLarge(end)) return { problem: 'tooLarge' };
	throw new Error(`a reading's process ended early: ${JSON.stringify({ ...task, ...end })}`);
};

/** Ends the work on a reading in this process; another one's ends with its next write. */
export function stopChild(readingId: string): void {
	const one = working.get(readingId);
	if (!one) return;
	one.wasStopped = true;
	one.child.kill();
}
