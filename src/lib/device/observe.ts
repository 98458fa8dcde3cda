import { addMs, dayMs } from '../calendar/moment.ts';
import type { Claim, Observation } from './claim.ts';
import { isGuess } from './fact.ts';
import type { Fact, FactSource } from './fact.ts';
import { currentOf } from './facts.ts';
import { policies } from './policies.ts';
import type { Origin, Policy } from './policies.ts';
import { browserIn, systemIn } from './readings.ts';
import { isSameStatement } from './values.ts';
import { contains } from './version.ts';

/**
 * What of an observation is new, ready to be written down. Which rules hold for whom says policies.ts.
 *
 * @param history of the device, the newest first; empty for one that is new
 * @param moment when it was so, UTC in ISO 8601
 */
export function newObservations(
	history: readonly Fact[],
	claims: readonly Claim[],
	origin: Origin,
	moment: string,
): readonly Observation[] {
	const policy: Policy = policies[origin];
	const { source } = policy;
	const knownOf = lookUps[policy.heldAgainst](history, source);
	const saysMore = policy.mustSayMore ? moreThan(history, source) : () => true;
	return claims.flatMap((claim) => {
		const found = knownOf(claim.field);
		const known = found && isGuess(found) && !policy.hasSeenGuesses ? undefined : found;
		const observedAt =
			policy.mustBeNewer && known?.observedAt === moment ? justAfter(moment) : moment;
		const isNew =
			!(policy.mayBeBlank && claim.value === null && (known?.value ?? null) === null) &&
			!(policy.mustBeNewer && known && known.observedAt > moment) &&
			(known && isSameStatement(known, claim)
				? Date.parse(moment) - Date.parse(known.observedAt) >= policy.sameAfterDays * dayMs
				: saysMore(claim));
		return isNew ? [{ ...claim, source, observedAt }] : [];
	});
}

/** The first of the facts that stay in force because they are newer than an observation. */
export function overruling<Said extends Fact>(
	history: readonly Said[],
	observations: readonly Observation[],
): Said | undefined {
	const current = currentOf(history);
	return observations
		.map((seen) => ({ seen, counts: current.get(seen.field) }))
		.find(
			({ seen, counts }) =>
				counts !== undefined && !isGuess(counts) && counts.observedAt > seen.observedAt,
		)?.counts;
}

/** Did anybody say otherwise later on, be it less exactly or taken back since? */
export const isDisputed = (
	history: readonly Fact[],
	observations: readonly Observation[],
): boolean =>
	observations.some((seen) =>
		history.some(
			(other) =>
				other.field === seen.field &&
				!isGuess(other) &&
				other.observedAt > seen.observedAt &&
				!isSameStatement(other, seen),
		),
	);

type LookUp = (field: string) => Fact | undefined;

const lookUps: Readonly<
	Record<Policy['heldAgainst'], (history: readonly Fact[], source: FactSource) => LookUp>
> = {
	current: (history) => {
		const current = currentOf(history);
		return (field) => current.get(field);
	},
	ownLatest: (history, source) => (field) =>
		history.find((fact) => fact.field === field && fact.source === source),
	nothing: () => () => undefined,
};

/** The columns of a list were read otherwise: the later reading counts. */
const justAfter = (moment: string): string => addMs(moment, 1);

function moreThan(history: readonly Fact[], source: FactSource): (claim: Claim) => boolean {
	const current = currentOf(history);
	const own = currentOf(history.filter((fact) => fact.source === source));
	return (claim) => {
		const [counts, last] = [current.get(claim.field), own.get(claim.field)];
		// Who has been seen in the browser itself opens it in an app by chance, and knows the way out.
		const isChance = claim.field === 'inAppBrowser' && claim.value === true;
		if (isChance && last?.value === false) return false;
		return !isSaidBy(last, claim) && !isSaidBy(counts, claim);
	};
}

/** Does what is known say all that is claimed, perhaps more exactly? */
function isSaidBy(known: Fact | undefined, claim: Claim): boolean {
	if (known === undefined) return false;
	if (isSameStatement(known, claim)) return true;
	if (claim.field === 'os') {
		const [exact, vague] = [systemIn(known), systemIn(claim)];
		return exact !== null && vague !== null && contains(vague.version, exact.version);
	}
	if (claim.field !== 'browser') return false;
	const [exact, vague] = [browserIn(known), browserIn(claim)];
	// Firefox ESR says that it is Firefox.
	const name = exact?.name === 'firefox-esr' ? 'firefox' : exact?.name;
	if (vague === null || name !== vague.name) return false;
	return vague.version === null || (!!exact?.version && contains(vague.version, exact.version));
}
