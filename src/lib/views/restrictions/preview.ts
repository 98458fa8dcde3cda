import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { spanWord } from '../../wording/restrictions.ts';
import type { ChangesView } from '../register/changes.ts';
import type { AffectedSession } from './affected-sessions.ts';
import type { RestrictionContacts } from './contacts.ts';
import { matchCounts } from './matches.ts';
import type { InventoryMatch, MatchCounts } from './matches.ts';
import { restrictionTitle } from './title.ts';
import type { RegisterNames } from './title.ts';

/** The people and sessions that a restriction would affect, before it is set. */
export interface RestrictionPreview extends Pick<RestrictionContacts, 'people'> {
	readonly title: string;
	readonly span: string;
	readonly effect: Restriction['effect'];
	/** How many it applies to, or may apply to. */
	readonly devices: number;
	readonly counts: MatchCounts;
	/** Over the whole register; `null`: no verdict depends on it. */
	readonly changes: ChangesView | null;
	readonly sessions: readonly AffectedSession[];
}

export const restrictionPreview = (
	restriction: Restriction,
	register: {
		readonly matches: readonly InventoryMatch[];
		readonly names: RegisterNames;
		readonly contacts: RestrictionContacts;
	},
	effects: Pick<RestrictionPreview, 'changes' | 'sessions'>,
	locale: Locale,
): RestrictionPreview => ({
	title: restrictionTitle(restriction, register.names, locale),
	span: spanWord(restriction, locale),
	effect: restriction.effect,
	devices: register.matches.length,
	counts: matchCounts(register.matches),
	people: register.contacts.people,
	...effects,
});
