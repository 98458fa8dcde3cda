import { found, passed } from './steps.ts';
import type { StepEvidence, StepFinding } from './steps.ts';
import type { StepReason } from './reasons.ts';

/** What a few seconds of sending and receiving measured. `null`: unknown to this browser. */
export interface Measured {
	/** Packets that should have come back, and those that did not. */
	readonly expected: number;
	readonly lost: number;
	readonly roundTripMs: number | null;
	readonly jitterMs: number | null;
	/** Of the pictures that came back; `null` if none was sent. */
	readonly framesPerSecond: number | null;
	readonly kilobits: number;
	/** Share of the time that the picture was limited, 0 to 1. */
	readonly limitedBy: { readonly cpu: number; readonly bandwidth: number } | null;
}

/**
 * Cut points. Loss: jitsi-meet's grades for sound, 5 % and a third (jitsi/jitsi-meet#15151). Round
 * trip: Daily's "good" ends at 300 ms. Jitter and pictures: our own; the browsers' buffers smooth some
 * 50 ms without being noticed, and below ten pictures a second lips and voice part.
 */
export const limits = {
	lossBad: 1 / 3,
	loss: 0.05,
	roundTripMs: 300,
	jitterMs: 50,
	framesPerSecond: 10,
	limitedBy: 0.5,
} as const;

/** Graded by the worst value; what a browser does not report does not count. */
export function grade(measured: Measured, more: StepEvidence = {}): StepFinding {
	const { expected, lost, roundTripMs, jitterMs, framesPerSecond, limitedBy } = measured;
	const loss = expected > 0 ? Math.min(1, Math.max(0, lost / expected)) : 0;
	const evidence: StepEvidence = {
		...more,
		loss: Math.round(loss * 1000) / 1000,
		kilobits: Math.round(measured.kilobits),
		...(roundTripMs !== null && { roundTripMs: Math.round(roundTripMs) }),
		...(jitterMs !== null && { jitterMs: Math.round(jitterMs) }),
		...(framesPerSecond !== null && { framesPerSecond: Math.round(framesPerSecond) }),
	};
	if (expected <= 0 || lost >= expected) return found('failed', 'noMedia', evidence);
	if (loss > limits.lossBad) return found('failed', 'loss', evidence);
	const warnings: readonly (readonly [StepReason, boolean])[] = [
		['loss', loss > limits.loss],
		['bandwidth', (limitedBy?.bandwidth ?? 0) > limits.limitedBy],
		['cpu', (limitedBy?.cpu ?? 0) > limits.limitedBy],
		['fewFrames', framesPerSecond !== null && framesPerSecond < limits.framesPerSecond],
		['slow', (roundTripMs ?? 0) > limits.roundTripMs],
		['jitter', (jitterMs ?? 0) > limits.jitterMs],
	];
	const [first] = warnings.filter(([, holds]) => holds);
	return first ? found('warning', first[0], evidence) : passed(evidence);
}
