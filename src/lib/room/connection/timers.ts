/** Timers, and a monotonic clock in milliseconds. The functions it returns cancel the timer. */
export interface Timers {
	now(): number;
	every(ms: number, act: () => void): () => void;
	after(ms: number, act: () => void): () => void;
}

export const browserTimers: Timers = {
	now: () => performance.now(),
	every(ms, act) {
		const timer = setInterval(act, ms);
		return () => clearInterval(timer);
	},
	after(ms, act) {
		const timer = setTimeout(act, ms);
		return () => clearTimeout(timer);
	},
};
