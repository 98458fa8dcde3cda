import type { FactSource } from './fact.ts';

/** What of an observation is new, by where it comes from. */
export interface Policy {
	readonly source: FactSource;
	/**
	 * What a claim is held against: what counts, from any source; what this source said last; or
	 * nothing, so that each one is new.
	 */
	readonly heldAgainst: 'current' | 'ownLatest' | 'nothing';
	/** The same is new again so many days later: it is still so. */
	readonly sameAfterDays: number;
	/** One that says no more than what counts, or than this source said already, is not new. */
	readonly mustSayMore: boolean;
	/** One older than what it is held against is not new; one of the same moment is read again. */
	readonly mustBeNewer: boolean;
	/** "Not known" is no claim where nothing is known. */
	readonly mayBeBlank: boolean;
	/** It was shown what is usual for the kind: leaving that as it is says nothing. */
	readonly hasSeenGuesses: boolean;
}

const correction = {
	heldAgainst: 'current',
	sameAfterDays: Infinity,
	mustSayMore: false,
	mustBeNewer: false,
	mayBeBlank: false,
	hasSeenGuesses: false,
} as const;

const evidence = { ...correction, heldAgainst: 'nothing' } as const;

export const policies = {
	/**
	 * A person answers for a device of theirs, question by question. "Not known" is an answer: of one
	 * who names another platform, older releases that arrive later are not to count.
	 */
	person: { ...correction, source: 'person' },
	/** The form of an office shows every field, most of them empty. */
	office: { ...correction, source: 'office', mayBeBlank: true, hasSeenGuesses: true },
	/** What goes without saying for the kind of device that somebody has chosen. */
	usual: { ...correction, source: 'usual' },
	/** An office has looked and says again what is known, or one side of a conflict. */
	confirmed: { ...evidence, source: 'office' },
	/** A sheet we gave out and got back: what was changed in it. */
	ownSheet: { ...correction, source: 'imported', hasSeenGuesses: true },
	/**
	 * A list of another system, held against the lists before it: who has corrected it stays right. One
	 * that says every week what was known says something new once a week, and no oftener.
	 */
	imported: {
		...correction,
		source: 'imported',
		heldAgainst: 'ownLatest',
		sameAfterDays: 7,
		mustBeNewer: true,
	},
	/**
	 * A browser says the same each time, and much of it vaguely: who has corrected it, or knows it more
	 * exactly, stays right.
	 */
	detected: { ...correction, source: 'detected', sameAfterDays: 1, mustSayMore: true },
	/** A check is made to see whether it is still so. */
	tested: { ...evidence, source: 'tested' },
} as const satisfies Readonly<Record<string, Policy>>;

export type Origin = keyof typeof policies;
