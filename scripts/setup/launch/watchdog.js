const window = 60_000;
const most = 5;

/**
 * Starts LiveKit again whenever it ends by itself: a meeting depends on it.
 *
 * @param {{ child: () => { gone: Promise<void> } | undefined, start: () => Promise<void> }} server
 * @param {{ onBack: () => void, onGivingUp: () => void }} told `onGivingUp`: it ended five times in a minute
 * @returns {() => void} ends the watch
 */
export function watch(server, { onBack, onGivingUp }) {
	let ended = false;
	/** @type {number[]} */
	let crashes = [];
	const watching = async () => {
		while (!ended) {
			await server.child()?.gone;
			if (ended) return;
			const now = Date.now();
			crashes = [...crashes.filter((time) => now - time < window), now];
			if (crashes.length >= most) return onGivingUp();
			await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** (crashes.length - 1)));
			if (ended) return;
			await server.start().then(onBack, () => {});
		}
	};
	void watching();
	return () => {
		ended = true;
	};
}
