import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between one asking and the next. */
const usualInterval = 250;
/** Milliseconds after which an answer is given up. */
const patience = 60_000;

/** Something that is asked again and again: a page, a form. */
export interface Probed {
	readonly name: string;
	/** Milliseconds. */
	readonly everyMs?: number;
	/** Settles with the last byte of the answer; rejects with what counts as a failure. */
	readonly ask: () => Promise<unknown>;
}

export interface Wait {
	/** The moment it was to be asked, as `performance.now()` counts. */
	readonly planned: number;
	/** Milliseconds from the planned moment to the last byte, or to the failure. */
	readonly waited: number;
	/** Of these, what passed before this process asked: the machine was busy, not the server. */
	readonly late: number;
	/** `null`: it was answered. */
	readonly failure: string | null;
}

export interface Waits {
	readonly name: string;
	/** In the order of the planned moments. */
	readonly all: readonly Wait[];
}

/**
 * Asks each question at fixed moments of the clock, whether those before it were answered or not, and
 * counts the wait from the planned moment. So a server that stands still for a second is seen to keep
 * everybody of that second waiting: asking one after another would count a single slow answer.
 *
 * @returns `stop`, which waits for what is still under way
 */
export function startProbe(questions: readonly Probed[]): { stop(): Promise<Waits[]> } {
	const ended = new AbortController();
	const start = performance.now();
	const running = questions.map(async (question, index) => {
		const { name, everyMs = usualInterval } = question;
		// One after the other within an interval, not all at the same moment.
		const first = start + (everyMs * index) / questions.length;
		return { name, all: await keepAsking(question, first, everyMs, ended.signal) };
	});
	return {
		stop: () => {
			ended.abort();
			return Promise.all(running);
		},
	};
}

async function keepAsking(
	question: Probed,
	first: number,
	everyMs: number,
	ended: AbortSignal,
): Promise<Wait[]> {
	const asked: Promise<Wait>[] = [];
	for (let planned = first; ; planned += everyMs) {
		const wait = Math.max(0, planned - performance.now());
		await pause(wait, undefined, { signal: ended }).catch(() => {});
		if (ended.aborted) return await Promise.all(asked);
		asked.push(answerTo(question, planned));
	}
}

async function answerTo({ ask }: Probed, planned: number): Promise<Wait> {
	const late = performance.now() - planned;
	const givenUp = pause(patience, `no answer within ${patience / 1000} s`, { ref: false });
	const failure = await Promise.race([
		ask().then(
			() => null,
			(error: unknown) => String(error),
		),
		givenUp,
	]);
	return { planned, waited: performance.now() - planned, late, failure };
}

/** The waits whose moment lies between two others; as `performance.now()` counts. */
export const between = (waits: readonly Waits[], from: number, to: number): Waits[] =>
	waits.map(({ name, all }) => ({
		name,
		all: all.filter(({ planned }) => planned >= from && planned < to),
	}));
