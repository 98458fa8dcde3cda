import { readHints } from './hints.ts';
import type { Hints } from './hints.ts';
import type { Signals } from './signals.ts';
import { readUserAgent } from './user-agent.ts';
import type { UserAgent } from './user-agent.ts';
import { readProbes } from './webkit-ladder.ts';
import type { Probes } from './webkit-ladder.ts';

/** The signals, read once. */
export interface Sight {
	readonly agent: UserAgent;
	readonly hints: Hints;
	/** `null`: not told. */
	readonly touchPoints: number | null;
	readonly probes: Probes;
}

export const see = ({ ua, hints, maxTouchPoints, probes }: Signals): Sight => ({
	agent: readUserAgent(ua),
	hints: readHints(hints),
	touchPoints: maxTouchPoints ?? null,
	probes: readProbes(probes),
});
