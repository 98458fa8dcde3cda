/** Resolves after a while, or at once when nobody waits any more. */
export function waited(ms: number, gone: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			gone.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		if (gone.aborted) end();
		else gone.addEventListener('abort', end);
	});
}

/**
 * Looks again and again until there is something.
 *
 * @returns `null` when there was nothing for so long, or nobody waits any more
 */
export async function until<Found>(
	look: () => Found | null | Promise<Found | null>,
	ms: number,
	gone: AbortSignal,
): Promise<Found | null> {
	const end = performance.now() + ms;
	for (;;) {
		const found = await look();
		if (found !== null) return found;
		if (gone.aborted || performance.now() > end) return null;
		await waited(100, gone);
	}
}
