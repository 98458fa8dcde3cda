import { log } from '../process/log.ts';

/** Work that repeats as long as the process runs. */
export interface RepeatedJob {
	/** For the log. */
	readonly name: string;
	/** Milliseconds of real time from one run to the next, counted from the start. */
	readonly everyMs: number;
	/** Milliseconds until an additional first run; 0: within the call. */
	readonly firstAfterMs?: number;
	readonly run: () => Promise<void> | void;
}

/** Calls back later; each function returns how to cancel that. */
export interface JobTimer {
	after(ms: number, call: () => void): () => void;
	each(ms: number, call: () => void): () => void;
}

export interface JobPorts {
	readonly timer: JobTimer;
	readonly onError: (name: string, error: unknown) => void;
}

/** Timers that do not keep the process alive. */
const processTimer: JobTimer = {
	after(ms, call) {
		const timer = setTimeout(call, ms).unref();
		return () => clearTimeout(timer);
	},
	each(ms, call) {
		const timer = setInterval(call, ms).unref();
		return () => clearInterval(timer);
	},
};

const processPorts: JobPorts = {
	timer: processTimer,
	onError: (name, error) => log().error({ error }, `${name} failed`),
};

/**
 * Repeats a job until it is ended. A run that is due while the last one is still under way is
 * skipped; one that fails is logged, and the next is due as always.
 */
export function every(
	{ name, everyMs, firstAfterMs, run }: RepeatedJob,
	{ timer, onError }: JobPorts = processPorts,
): { readonly end: () => void } {
	let isRunning = false;
	let isEnded = false;
	const runOnce = async () => {
		if (isRunning || isEnded) return;
		isRunning = true;
		try {
			await run();
		} catch (error) {
			onError(name, error);
		} finally {
			isRunning = false;
		}
	};
	const call = () => void runOnce();
	const cancels = [timer.each(everyMs, call)];
	if (firstAfterMs === 0) call();
	else if (firstAfterMs !== undefined) cancels.push(timer.after(firstAfterMs, call));
	return {
		end: () => {
			isEnded = true;
			for (const cancel of cancels) cancel();
		},
	};
}
