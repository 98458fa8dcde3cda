/**
 * Keeps the screen on while an attendee only listens, where the browser supports it.
 *
 * @returns a function that stops it
 */
export function stayAwake(): () => void {
	const { wakeLock } = navigator;
	// Chrome 84, Safari 16.4, Firefox 126: developer.mozilla.org/docs/Web/API/WakeLock, checked 2026-11
	if (!wakeLock) return () => {};
	let lock: WakeLockSentinel | null = null;
	let over = false;
	const hold = async () => {
		if (document.visibilityState !== 'visible') return;
		lock = await wakeLock.request('screen').catch(() => null);
		if (over) void lock?.release();
	};
	document.addEventListener('visibilitychange', hold);
	void hold();
	return () => {
		over = true;
		document.removeEventListener('visibilitychange', hold);
		void lock?.release();
	};
}
