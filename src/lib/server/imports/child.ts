import { fork } from 'node:child_process';
import { resolve } from 'node:path';

/** How a process ended. */
export interface ChildEnd {
	readonly code: number | null;
	readonly signalCode: NodeJS.Signals | null;
	/** The last of what it wrote to its error output. */
	readonly complaint: string;
}

export interface Child {
	/** Never rejects. */
	readonly gone: Promise<ChildEnd>;
	kill(): void;
}

/** Node ends a process that needs more memory than it may with SIGABRT. */
export const wasTooLarge = ({ signalCode }: ChildEnd): boolean => signalCode === 'SIGABRT';

/**
 * Has a process of its own do long work, so that the app keeps answering and gets its memory back.
 *
 * @param program below `src/lib/server/imports`; plain Node runs it from the sources, which lie beside the build
 * @param message what it gets to do
 * @param onReport what it sends back
 */
export function startChild<Report>(
	program: string,
	execArgv: readonly string[],
	message: object,
	onReport: (report: Report) => void,
): Child {
	const child = fork(resolve('src/lib/server/imports', program), {
		execArgv: [...execArgv],
		env: { ...process.env, MALLOC_ARENA_MAX: '2' },
		stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
	});
	let complaint = '';
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		complaint = (complaint + text).slice(-2000);
	});
	const gone = new Promise<ChildEnd>((resolve) => {
		const end = () => resolve({ code: child.exitCode, signalCode: child.signalCode, complaint });
		child.once('exit', end);
		child.once('error', end);
	});
	child.on('message', (report: Report) => onReport(report));
	child.send(message, () => {});
	return { gone, kill: () => void child.kill('SIGKILL') };
}
