import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { LeaseLost } from '../../jobs/lease.ts';
import type { TableJob, WorkerReport } from './job.ts';

/** The program of a worker: plain Node runs it from the sources, which lie beside the build. */
const program = resolve('src/lib/server/imports/tables/worker.ts');
/** Large workbooks are held in memory; more than this nobody's import may take. */
export const workerArguments = [
	...['--max-old-space-size=180', '--max-semi-space-size=2', '--heap-growing-percent=15'],
	'--semi-space-growth-factor=1',
];

export type WorkerOutcome = Exclude<WorkerReport, { readonly rows: number }>;

interface Working {
	readonly child: ChildProcess;
	readonly gone: Promise<void>;
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
	const child = fork(program, {
		execArgv: workerArguments,
		env: { ...process.env, MALLOC_ARENA_MAX: '2' },
		stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
	});
	let outcome: WorkerOutcome | null = null;
	let complaint = '';
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		complaint = (complaint + text).slice(-2000);
	});
	const gone = new Promise<void>((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => resolve());
	});
	const one: Working = { child, gone, rows: 0, wasStopped: false };
	child.on('message', (report: WorkerReport) => {
		if ('rows' in report) one.rows = report.rows;
		else outcome = report;
	});
	working.set(job.id, one);
	const kill = () => void child.kill('SIGKILL');
	signal.addEventListener('abort', kill);
	if (signal.aborted) kill();
	else child.send(job);
	await gone;
	signal.removeEventListener('abort', kill);
	if (working.get(job.id) === one) working.delete(job.id);
	if (outcome !== null) return outcome;
	if (one.wasStopped || signal.aborted) throw new LeaseLost(job.lease);
	const { exitCode: code, signalCode } = child;
	// Node ends a process that needs more memory than it may with SIGABRT.
	if (signalCode === 'SIGABRT') return { problem: { code: 'tooLarge' } };
	const detail = JSON.stringify({ importId: job.id, code, signalCode, complaint });
	throw new Error(`an import worker ended early: ${detail}`);
}

/** Ends the work on an import in this process, and waits until it has ended. */
export async function stop(id: string): Promise<void> {
	const one = working.get(id);
	if (!one) return;
	one.wasStopped = true;
	one.child.kill('SIGKILL');
	await one.gone;
}
