import { claim } from '../device/claim.ts';
import type { Claim } from '../device/claim.ts';
import { callsOf, canCall } from './calls.ts';
import { claimsFrom } from './claims.ts';
import type { Findings } from './findings.ts';
import { modelOf } from './model.ts';
import { settle } from './settle.ts';
import type { Signals } from './signals.ts';

/** What signals show, and what they claim of the device. */
export interface Inspection {
	readonly findings: Findings;
	readonly claims: readonly Claim[];
	/** `false`: this browser has no calls at all; `null`: not known. */
	readonly canCall: boolean | null;
}

/** @param answer the platform a person has named, where the signals leave two */
export function inspect(signals: Signals, answer: string | null = null): Inspection {
	const isOpen = settle(signals, null).platforms.length !== 1;
	const findings = settle(signals, answer);
	const model = modelOf(signals);
	return {
		findings,
		claims: [
			// Then the person says it, not the browser.
			...claimsFrom(findings).filter(({ field }) => field !== 'platform' || !isOpen),
			...(model === null ? [] : [claim('model', model)]),
			...callsOf(signals),
		],
		canCall: canCall(signals),
	};
}
