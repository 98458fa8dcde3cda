import type { SessionForm } from '../nouns.ts';
import type { ItemRule, RuleProfile } from '../rules/profile.ts';
import { isOn } from './agenda.ts';
import type { AgendaItem, ItemProcedure } from './agenda.ts';

/** By how an item is dealt with: what the rules of a committee say of whoever takes part in it remotely. */
export type RemoteRules = Readonly<Record<ItemProcedure, ItemRule>>;

const unknown: ItemRule = { effect: 'unknown' };
const allowed: ItemRule = { effect: 'allowed' };

/**
 * No Land keeps whoever is remote from a report or an open vote. Of by-laws it is known where somebody has read
 * what is excluded.
 *
 * @param profile `null`: nobody has said which rules hold
 */
export function remoteRules(profile: RuleProfile | null): RemoteRules {
	return {
		report: allowed,
		openVote: allowed,
		election: profile?.openElections ?? unknown,
		secretElection: profile?.elections ?? unknown,
		secretVote: profile?.secretVotes ?? unknown,
		bylaw: profile?.bylaws ?? (!profile || profile.excluded === 'unknown' ? unknown : allowed),
	};
}

/** Something about an item that stands in the way of dealing with it at a distance. */
export interface RemoteWarning {
	readonly itemId: string;
	/** `undecided`: nobody has said how it is dealt with. */
	readonly effect: Exclude<ItemRule['effect'], 'allowed'> | 'undecided';
	/** What the rules say of it; nothing: no more than that. */
	readonly note?: ItemRule['note'];
}

/**
 * What is to be seen to before a session that is not in person alone. Nothing is said of it where
 * everybody is in the hall.
 */
export function remoteWarnings(
	items: readonly Pick<AgendaItem, 'id' | 'procedure' | 'takenOffOn'>[],
	form: SessionForm,
	rules: RemoteRules,
): readonly RemoteWarning[] {
	if (form === 'onSite') return [];
	return items.filter(isOn).flatMap(({ id, procedure }): RemoteWarning[] => {
		if (procedure === null) return [{ itemId: id, effect: 'undecided' }];
		const { effect, note } = rules[procedure];
		return effect === 'allowed' ? [] : [{ itemId: id, effect, note }];
	});
}
