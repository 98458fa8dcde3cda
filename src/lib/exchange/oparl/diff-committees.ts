import { sameName } from '../../council/names.ts';
import { committeeKinds } from '../../council/nouns.ts';
import type { CommitteeKind } from '../../council/nouns.ts';
import type { KindChoice } from './decisions.ts';
import type { CommitteeDraft, Drafts } from './drafts.ts';
import type { SourceLink, RegisterSnapshot, FieldValues } from './register-snapshot.ts';
import type { CommitteeItem, DiffOptions } from './diff.ts';
import { mergeFields } from './merge-fields.ts';

/** Committees by the source's key, else by their name; the kind is only guessed for new ones. */
export function diffCommittees(
	{ committees }: Pick<Drafts, 'committees'>,
	register: RegisterSnapshot,
	links: ReadonlyMap<string, SourceLink>,
	{ idFor, choices }: DiffOptions,
): { readonly items: readonly CommitteeItem[]; readonly nameless: readonly CommitteeDraft[] } {
	const byId = new Map(register.committees.map((committee) => [committee.id, committee]));
	const taken = new Set([...links.values()].map(({ id }) => id));
	const items: CommitteeItem[] = [];
	const nameless: CommitteeDraft[] = [];
	for (const draft of committees) {
		const { key } = draft;
		const link = links.get(key);
		const named = draft.name || choices.name.get(key)?.trim() || '';
		const kind = chosenKind(choices.decisions.kind.get(key)) ?? draft.kind.value;
		const byName = register.committees.filter(
			({ id, name }) => !taken.has(id) && named !== '' && sameName(name, named),
		);
		const there = link ? byId.get(link.id) : byName.length === 1 ? byName[0] : undefined;
		// A name that somebody gave it here is no change of the source's.
		const values: FieldValues = draft.name === '' ? {} : { name: draft.name };
		const made = { draft, values, kind, name: named };
		if (there) {
			taken.add(there.id);
			const { set, conflicts } = mergeFields(
				key,
				{ name: there.name },
				values,
				link ?? null,
				choices,
			);
			const state = !link ? 'found' : Object.keys(set).length > 0 ? 'changed' : 'same';
			items.push({ ...made, state, id: there.id, set, conflicts });
			continue;
		}
		if (named === '') {
			// In no list and without members: nobody would be invited, whatever it is called.
			if (draft.seen?.asks) nameless.push(draft);
			continue;
		}
		const isGone = link !== undefined && !choices.again.has(key);
		const id = link?.id ?? idFor('committee', key);
		items.push({ ...made, state: isGone ? 'deletedHere' : 'new', id, set: {}, conflicts: [] });
	}
	return { items, nameless };
}

const chosenKind = (choice: KindChoice | undefined): CommitteeKind | undefined =>
	committeeKinds.find((kind) => kind === choice);
