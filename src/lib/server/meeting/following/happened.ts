const listeners = new Set<(sessionId: string) => void>();

/** Calls back when something happened in a session by this process. @returns ends it */
export function onHappened(call: (sessionId: string) => void): () => void {
	listeners.add(call);
	return () => void listeners.delete(call);
}

/**
 * Has the streams of a session look at once, instead of within half a second. Called after the
 * transaction, or they would look too early; what they miss the next look finds.
 */
export function happened(sessionId: string): void {
	for (const call of listeners) call(sessionId);
}
