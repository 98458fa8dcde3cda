import type { StepReason } from './reasons.ts';

/*
 * The check of a device before a session, in codes: shared by the page that runs it, the server that
 * keeps it and the screens that show it.
 */

/** In the order in which they run. */
export const stepNames = [
	'page',
	'browser',
	'camera',
	'microphone',
	'speaker',
	'https',
	'signal',
	'udp',
	'tcp',
	'turn',
	'quality',
] as const;
export type StepName = (typeof stepNames)[number];

export const checkOutcomes = ['passed', 'warning', 'failed', 'notChecked'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** `short`: only what is needed, for the minutes before a session. */
export const checkForms = ['full', 'short'] as const;
export type CheckForm = (typeof checkForms)[number];

/** What a check was made on, as far as the browser told. */
export interface CheckedOn {
	/** Several where the browser does not tell them apart. */
	readonly platforms: readonly string[];
	/** As `parseSpan` reads it; `null`: not told. */
	readonly system: string | null;
	readonly browserName: string | null;
	readonly browserVersion: string | null;
}

/** What was measured or met; each only where a step knows it. */
export interface StepEvidence {
	/** Share of packets that did not arrive, 0 to 1. */
	readonly loss?: number;
	readonly roundTripMs?: number;
	readonly jitterMs?: number;
	/** Pictures a second that came back from the server. */
	readonly framesPerSecond?: number;
	/** Kilobits a second that came back, picture and sound. */
	readonly kilobits?: number;
	/** How sound and picture travel: "udp", "tcp" or "relay". */
	readonly way?: string;
	/** Where they are sent to: "udp 203.0.113.10:7882". For whoever minds a firewall. */
	readonly address?: string;
	/** Host of the LiveKit server, with its port where it is not the usual one. */
	readonly host?: string;
	/** Name and text of a browser's error, as it gave them. */
	readonly error?: string;
	readonly width?: number;
	readonly height?: number;
}

/** What a step found. */
export interface StepFinding {
	readonly outcome: CheckOutcome;
	/** `null`: passed, and nothing to add. */
	readonly reason: StepReason | null;
	readonly evidence: StepEvidence;
}

export interface StepResult extends StepFinding {
	readonly step: StepName;
	/** How long it took, with the time a person took to answer. */
	readonly ms: number;
}

export const passed = (evidence: StepEvidence = {}): StepFinding => ({
	outcome: 'passed',
	reason: null,
	evidence,
});

export const found = (
	outcome: Exclude<CheckOutcome, 'passed'>,
	reason: StepReason,
	evidence: StepEvidence = {},
): StepFinding => ({ outcome, reason, evidence });

/**
 * Without these a check is no evidence that somebody can take part. The other ways through a network
 * and the camera may stay unchecked: who has no camera can hear and speak.
 */
const essential: readonly StepName[] = [
	'browser',
	'microphone',
	'speaker',
	'https',
	'signal',
	'udp',
	'quality',
];

/**
 * What a whole check comes to: its worst step; but where nothing failed and something essential was
 * left out, the check has not been made.
 */
export function outcomeOf(
	steps: readonly Pick<StepResult, 'step' | 'outcome' | 'reason'>[],
): CheckOutcome {
	if (steps.some(({ outcome }) => outcome === 'failed')) return 'failed';
	const checked = (name: StepName) =>
		steps.some(({ step, outcome }) => step === name && outcome !== 'notChecked');
	if (!essential.every(checked)) return 'notChecked';
	const camera = steps.find(({ step }) => step === 'camera');
	const worse = camera?.outcome === 'notChecked';
	return worse || steps.some(({ outcome }) => outcome === 'warning') ? 'warning' : 'passed';
}
