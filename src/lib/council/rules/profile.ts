import * as v from 'valibot';
import { isDay } from '../../calendar/day.ts';
import { lands } from '../../calendar/holidays.ts';
import { noticeUnits } from '../notice.ts';

/**
 * What one norm of a Land says about sessions in which somebody takes part from elsewhere. Input for whoever
 * plans, not legal advice: each is to be looked at by the legal office. What nobody has researched is `unknown`,
 * which is neither allowed nor forbidden.
 */

const day = v.pipe(v.string(), v.check(isDay, 'expected a day such as 2026-11-23'));
const filled = v.pipe(v.string(), v.regex(/\S/, 'expected words, found none'));
const words = v.strictObject({ de: filled, en: filled });
const unknown = v.literal('unknown');
const known = <Schema extends v.GenericSchema>(schema: Schema) => v.union([unknown, schema]);
const answer = known(words);

/** How it is known: read in the norm or an official document, or said by somebody else. */
export const ruleMarks = ['read', 'said', 'mixed'] as const;
export type RuleMark = (typeof ruleMarks)[number];

/**
 * What an item means to whoever is remote: they do not take part in it; it must not happen in a session with
 * remote members at all; it needs the means that are named; it is open to them.
 */
export const itemEffects = ['remoteOut', 'wholeSession', 'condition', 'allowed'] as const;
const item = v.strictObject({
	effect: known(v.picklist(itemEffects)),
	note: v.optional(words),
});

export const sittingPlaces = ['presiding', 'chair', 'hvb'] as const;
export const remoteRules = [
	...(['yes', 'withConsent', 'onApplication', 'ifPrevented', 'emergencyOnly'] as const),
] as const;

const RuleProfileSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[A-Z]{2}(-\d+[a-z]?)?$/)),
	land: v.picklist(lands),
	/** The norms, the first is the one it is called by. */
	law: v.pipe(v.array(filled), v.minLength(1)),
	/** Which state of them. */
	state: v.optional(words),
	/** When somebody last looked. */
	asOf: day,
	/** From when to when, half-open; `null`: not known, or open. */
	validFrom: v.nullable(day),
	validTo: v.nullable(day),
	mode: known(v.picklist(['hybrid', 'video', 'hybridOrVideo'])),
	trigger: v.picklist(['regular', 'emergency', 'both']),
	bodies: answer,
	localBasis: answer,
	onSite: known(v.array(v.picklist(sittingPlaces))),
	remote: known(v.picklist(remoteRules)),
	remoteNote: v.optional(words),
	picture: known(v.picklist(['required', 'speakers', 'adequate'])),
	/** In an emergency sound alone is enough. */
	soundInEmergency: v.optional(v.boolean(), false),
	/** Elections by secret ballot. */
	elections: item,
	/** Of open ones, where somebody has read it. */
	openElections: v.optional(item),
	/** By-laws (Satzungen), where the norm names them. */
	bylaws: v.optional(item),
	secretVotes: item,
	secretMatters: item,
	excluded: answer,
	signUp: answer,
	failure: answer,
	approval: known(v.picklist(['none', 'needed'])),
	approvalNote: v.optional(words),
	notice: known(
		v.strictObject({
			days: v.pipe(v.number(), v.integer(), v.minValue(1)),
			unit: v.picklist(noticeUnits),
			countsReceiptDay: v.boolean(),
			countsSessionDay: v.boolean(),
			law: filled,
		}),
	),
	noticeNote: v.optional(words),
	publicAccess: answer,
	quorum: v.strictObject({
		denominator: known(v.picklist(['statutory', 'seats'])),
		deemedUntilChallenged: known(v.boolean()),
		secondSummons: answer,
		conflictReduces: known(v.boolean()),
		note: v.optional(words),
	}),
	majority: answer,
	/** By how few days a session can be called that cannot wait. */
	urgentCall: known(
		v.strictObject({ days: v.number(), unit: v.picklist(noticeUnits), law: filled }),
	),
	/** How many days before it time, place and agenda are made public. */
	publicNotice: known(
		v.strictObject({ days: v.number(), unit: v.picklist(noticeUnits), law: filled }),
	),
	mark: v.picklist(ruleMarks),
	sources: v.array(v.pipe(v.string(), v.url())),
});

export type RuleProfile = v.InferOutput<typeof RuleProfileSchema>;
export type WrittenProfile = v.InferInput<typeof RuleProfileSchema>;
export type ItemRule = RuleProfile['elections'];

/** What nobody has researched yet, in any Land. */
export const unresearched = {
	secretMatters: { effect: 'unknown' },
	quorum: {
		...{ denominator: 'unknown', deemedUntilChallenged: 'unknown' },
		...{ secondSummons: 'unknown', conflictReduces: 'unknown' },
	},
	majority: 'unknown',
	urgentCall: 'unknown',
	publicNotice: 'unknown',
} as const satisfies Partial<WrittenProfile>;

/** @throws {Error} that names the profile and the field that is not understood */
export function readProfile(written: WrittenProfile): RuleProfile {
	const result = v.safeParse(RuleProfileSchema, written);
	if (result.success) return result.output;
	const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
	throw new Error(`rule profile ${written.id}: ${faults.join(', ')}`);
}

/** Whether somebody who only hears and speaks may vote: never where they have to be seen. */
export function dialInMayVote({
	picture,
	soundInEmergency,
}: Pick<RuleProfile, 'picture' | 'soundInEmergency'>): 'no' | 'emergencyOnly' | 'unknown' {
	if (soundInEmergency) return 'emergencyOnly';
	return picture === 'unknown' ? 'unknown' : 'no';
}
