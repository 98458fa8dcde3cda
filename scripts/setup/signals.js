/**
 * Tells once when this command is to end: by a signal, or because the npm that started it is gone.
 *
 * @param {() => void} onEnd
 */
export function whenToEnd(onEnd) {
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, onEnd);
	}
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		onEnd();
	}, 500);
	timer.unref();
}
