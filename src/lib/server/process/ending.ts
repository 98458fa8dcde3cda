const signals = ['SIGTERM', 'SIGINT'] as const;

/**
 * Calls back when the process is asked to end. `sveltekit:shutdown` comes only after all answers are
 * over, for which the server waits half a minute: what keeps one open has to end it here.
 */
export function onEnding(call: () => void): void {
	for (const signal of signals) {
		process.once(signal, () => {
			call();
			// Listening keeps Node from ending, and under a development server nobody else may listen.
			if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
		});
	}
}
