/** Resolves after `ms`, or as soon as `signal` aborts. */
export function delay(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		if (signal.aborted) end();
		else signal.addEventListener('abort', end);
	});
}

/**
 * Calls `look` until it finds something.
 *
 * @returns `null` after `ms` or when `signal` aborts
 */
export async function pollUntil<Found>(
	look: () => Found | null | Promise<Found | null>,
	ms: number,
	signal: AbortSignal,
): Promise<Found | null> {
	const end = performance.now() + ms;
	for (;;) {
		const found = await look();
		if (found !== null) return found;
		if (signal.aborted || performance.now() > end) return null;
		await delay(100, signal);
	}
}
