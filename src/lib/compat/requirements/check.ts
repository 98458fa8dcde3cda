import type { Attendee } from '../attendee.ts';
import type { CallSetup } from '../tool/arrangement.ts';
import type { Ceilings } from '../ceiling/ceilings.ts';
import type { Browser, Device } from '../../device/device.ts';
import type { Limit } from '../tool/limit.ts';
import type { MissingFact } from '../missing.ts';
import type { Reason } from '../reason.ts';
import type { Remedy } from '../remedy/remedy.ts';
import type { Support } from '../tool/support.ts';
import type { Tool } from '../tool/tool.ts';
import { states } from '../verdict.ts';
import type { State } from '../verdict.ts';

/** One support entry of the catalogue, one device, and for browsers one browser on it. */
export interface CheckInput {
	readonly tool: Tool;
	readonly support: Support;
	/** `null`: the person's own telephone line. */
	readonly device: Device | null;
	/** Only where the entry is a browser's. */
	readonly browser: Browser | null;
	/** Not there yet: the reason that the usual browser has, when this one would be installed. */
	readonly insteadOf: Reason | null;
	readonly attendee: Attendee;
	readonly call: CallSetup;
	readonly ceilings: Ceilings;
}

/** What one check returns. */
export interface CheckResult {
	readonly state: State;
	/** `null`: nothing to object. */
	readonly reason: Reason | null;
	/** Facts and web features behind the reason. */
	readonly missing: readonly string[];
	readonly remedies: readonly Remedy[];
	/** What the attendee will lack, whatever the state. */
	readonly limits: readonly Limit[];
}

/** A requirement: one check a file, all of them in `index.ts`. */
export type Check = (input: CheckInput) => CheckResult;

export const fine: CheckResult = {
	state: 'works',
	reason: null,
	missing: [],
	remedies: [],
	limits: [],
};

type Rest = Partial<Pick<CheckResult, 'missing' | 'remedies' | 'limits'>>;
const found =
	(state: State) =>
	(reason: Reason, rest: Rest = {}): CheckResult => ({ ...fine, state, reason, ...rest });

export const blocked = found('blocked');
export const unknown = found('unknown');
export const afterRemedy = found('afterRemedy');

/** A fact is missing that would decide. */
export const ask = (facts: readonly MissingFact[], rest: Rest = {}): CheckResult =>
	unknown({ code: 'factMissing', facts }, { missing: facts, ...rest });

export const rank = (state: State): number => states.indexOf(state);

/**
 * The worst result counts; the first with that state gives the reason and what is missing, and
 * the remedies and limits of all are kept.
 */
export function worst(results: readonly CheckResult[]): CheckResult {
	if (results.every((result) => result === fine)) return fine;
	const top = results.reduce(
		(bad, other) => (rank(other.state) > rank(bad.state) ? other : bad),
		fine,
	);
	const decisive =
		top.reason === null ? (results.find(({ reason }) => reason !== null) ?? top) : top;
	return {
		...decisive,
		remedies: results.flatMap(({ remedies }) => remedies),
		limits: [...new Set(results.flatMap(({ limits }) => limits))],
	};
}
