import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { FileProblem } from '../../../exchange/tables/unreadable-file.ts';
import { log } from '../../process/log.ts';
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
	readonly done: Promise<void>;
	rows: number;
}

/** What this process has others work on, by import. */
const working = new Map<string, Working>();

/** How many rows have been worked on; `null`: nobody works on it, in this process at least. */
export const progressOf = (id: string): number | null => working.get(id)?.rows ?? null;

/**
 * Starts a worker on a job.
 *
 * @param onDone is called once, and not at all if the worker was stopped
 */
export function start(job: TableJob, onDone: (outcome: WorkerOutcome) => Promise<void>): void {
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
	child.on('message', (report: WorkerReport) => {
		const one = working.get(job.id);
		if ('rows' in report) {
			if (one) one.rows = report.rows;
		} else outcome = report;
	});
	const done = new Promise<void>((resolve) => {
		const end = async (code: number | null, signal: string | null) => {
			// Removed by `stop`: whoever stopped it knows what it is now.
			const wasStopped = working.get(job.id)?.child !== child;
			if (!wasStopped) {
				if (outcome === null) {
					log().error(
						{ importId: job.id, code, signal, complaint },
						'an import worker ended early',
					);
				}
				await onDone(outcome ?? { problem: endedEarly(signal) }).catch((error: unknown) =>
					log().error({ importId: job.id, error }, 'the outcome of an import was not kept'),
				);
				working.delete(job.id);
			}
			resolve();
		};
		child.once('exit', (code, signal) => void end(code, signal));
		child.once('error', () => void end(null, null));
	});
	working.set(job.id, { child, done, rows: 0 });
	child.send(job);
}

/** Node ends a process that needs more memory than it may with SIGABRT. */
const endedEarly = (signal: string | null): FileProblem => ({
	code: signal === 'SIGABRT' ? 'tooLarge' : 'unexpected',
});

/** Ends the work on an import, and waits until it has ended. */
export async function stop(id: string): Promise<void> {
	const one = working.get(id);
	if (!one) return;
	working.delete(id);
	const gone = new Promise<void>((resolve) => {
		if (one.child.exitCode !== null || one.child.signalCode !== null) resolve();
		else one.child.once('exit', () => resolve());
	});
	one.child.kill('SIGKILL');
	await gone;
}

/** Waits for the end of the work, up to `patience` milliseconds: small files need no page of their own. */
export async function waitFor(id: string, patience: number): Promise<void> {
	const one = working.get(id);
	if (!one) return;
	let timer: NodeJS.Timeout | undefined;
	const enough = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, patience);
	});
	await Promise.race([one.done, enough]);
	clearTimeout(timer);
}
