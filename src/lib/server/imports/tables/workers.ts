import { LeaseLost } from '../../jobs/lease.ts';
import { startChild, wasTooLarge } from '../child.ts';
import type { Child } from '../child.ts';
import type { TableJob, WorkerReport } from './job.ts';

/** What the register and the list so far hold is compared in memory; more than this nobody's import may take. */
export const workerArguments = [
	...['--max-old-space-size=180', '--max-semi-space-size=4', '--heap-growing-percent=15'],
	'--semi-space-growth-factor=1',
];

export type WorkerOutcome = Exclude<WorkerReport, { readonly rows: number }>;

interface Working {
	readonly child: Child;
	rows: number;
	wasStopped: boolean;
}

/** What this process has others work on, by import. */
const working = new Map<string, Working>();

/** How many rows have been worked on; `null`: nobody works on it, in this process at least. */
export const progressOf = (id: string): number | null => working.get(id)?.rows ?? null;

/**
 * Has a process of its own work on a job.
 *
 * @param signal ends the work
 * @throws {LeaseLost} when it was ended
 * @throws {Error} when it ended early, or without an outcome
 */
export async function work(job: TableJob, signal: AbortSignal): Promise<WorkerOutcome> {
	if (signal.aborted) throw new LeaseLost(job.lease);
	let outcome: WorkerOutcome | null = null;
	const child = startChild<WorkerReport>('tables/worker.ts', workerArguments, job, (report) => {
		if ('rows' in report) one.rows = report.rows;
		else outcome = report;
	});
	const one: Working = { child, rows: 0, wasStopped: false };
	working.set(job.id, one);
	signal.addEventListener('abort', child.kill);
	const end = await child.gone;
	signal.removeEventListener('abort', child.kill);
	if (working.get(job.id) === one) working.delete(job.id);
	if (outcome !== null) return outcome;
	if (one.wasStopped || signal.aborted) throw new LeaseLost(job.lease);
	if (wasTooLarge(end)) return { problem: { code: 'tooLarge' } };
	const detail = JSON.stringify({ importId: job.id, ...end });
	throw new Error(`an import worker ended early: ${detail}`);
}

/** Ends the work on an import in this process, and waits until it has ended. */
export async function stop(id: string): Promise<void> {
	const one = working.get(id);
	if (!one) return;
	one.wasStopped = true;
	one.child.kill();
	await one.child.gone;
}
