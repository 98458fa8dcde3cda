import type { SessionForm } from '../nouns.ts';
import { isOn } from './agenda.ts';
import type { AgendaItem, ItemProcedure } from './agenda.ts';

/**
 * What the rules of a committee say of an item while somebody takes part remotely: they may; who is
 * remote does not take part in it; it must not be dealt with in this session at all; only with the
 * means that the rule names.
 */
export const remoteEffects = ['allowed', 'remoteOut', 'wholeSession', 'condition'] as const;
export type RemoteEffect = (typeof remoteEffects)[number];

/** By the procedure that the rules speak of; `null`: nobody knows what they say. */
export type RemoteRules = Readonly<Record<ItemProcedure, RemoteEffect | null>>;

/** Something about an item that stands in the way of dealing with it at a distance. */
export interface RemoteWarning {
	readonly itemId: string;
	/** `unknownProcedure`: nobody has said how it is dealt with; `unknownRule`: nobody knows what the rules say. */
	readonly effect: Exclude<RemoteEffect, 'allowed'> | 'unknownProcedure' | 'unknownRule';
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
		if (procedure === null) return [{ itemId: id, effect: 'unknownProcedure' }];
		const effect = rules[procedure] ?? 'unknownRule';
		return effect === 'allowed' ? [] : [{ itemId: id, effect }];
	});
}
