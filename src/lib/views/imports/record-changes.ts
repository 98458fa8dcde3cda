import { nameOf } from '../../council/names.ts';
import type { Draft } from '../../exchange/oparl/drafts.ts';
import type { RemovedItem, ItemState } from '../../exchange/oparl/diff.ts';
import type { ImportedNoun, FieldValues } from '../../exchange/oparl/register-snapshot.ts';
import type { FieldConflict } from '../../exchange/oparl/merge-fields.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay } from '../../wording/moments.ts';
import { tokenOf } from './form-tokens.ts';
import type { RecordNames } from './oparl-names.ts';
import {
	importedNounWord,
	leftOutSentence,
	sourceFieldWord,
	sourceValueText,
} from './oparl-words.ts';

interface ChangedItem {
	readonly draft: Draft;
	readonly id: string;
	readonly state: ItemState;
	readonly set: FieldValues;
	readonly conflicts: readonly FieldConflict[];
}

/** What an import changes in a record without asking. */
export interface RecordChangeView {
	readonly key: string;
	readonly noun: string;
	readonly name: string;
	readonly text: string;
}

export function changeViews(
	items: readonly ChangedItem[],
	names: RecordNames,
	locale: Locale,
): readonly RecordChangeView[] {
	return items.flatMap(({ draft: { key, noun }, id, set, conflicts }) => {
		const asked = new Set(conflicts.map(({ field }) => field));
		const fields = Object.entries(set).filter(([field]) => !asked.has(field));
		if (fields.length === 0) return [];
		const text = fields
			.map(
				([field, value]) =>
					`${sourceFieldWord(field, locale)} ${sourceValueText(field, value, locale)}`,
			)
			.join('; ');
		return [{ key, noun: importedNounWord(noun, locale), name: names.titleOf(noun, id), text }];
	});
}

/** A field that somebody here and the source have changed differently. */
export interface SourceConflictView {
	readonly token: string;
	readonly noun: string;
	readonly name: string;
	readonly field: string;
	readonly ours: string;
	readonly theirs: string;
}

export const conflictViews = (
	items: readonly ChangedItem[],
	names: RecordNames,
	locale: Locale,
): readonly SourceConflictView[] =>
	items.flatMap(({ draft: { key, noun }, id, conflicts }) =>
		conflicts.map(({ field, ours, theirs }) => ({
			token: tokenOf(`${key} ${field}`),
			noun: importedNounWord(noun, locale),
			name: names.titleOf(noun, id),
			field: sourceFieldWord(field, locale),
			ours: sourceValueText(field, ours, locale),
			theirs: sourceValueText(field, theirs, locale),
		})),
	);

/** A record of which the source has no longer the object, or calls the session off. */
export interface RemovedView {
	readonly token: string;
	/** Whether it can end here with this import. */
	readonly canEnd: boolean;
	/** Whether the source still has it, as called off. */
	readonly isCancelled: boolean;
	readonly label: string;
	/** Empty: nothing more is known. */
	readonly hint: string;
}

export const removedViews = (
	items: readonly RemovedItem[],
	names: RecordNames,
	locale: Locale,
): readonly RemovedView[] =>
	items.map((item) => {
		const name = names.titleOf(item.noun, item.id);
		return {
			token: tokenOf(item.key),
			canEnd: item.canEnd,
			isCancelled: item.reason === 'cancelled',
			label: item.canEnd ? endLabel(item, name, names, locale) : named(item.noun, name, locale),
			hint: [
				...(item.since === null ? [] : [sinceText(item.since, locale)]),
				...(item.end ? endTexts(item.end, locale) : []),
			].join(' '),
		};
	});

const named = (noun: ImportedNoun, name: string, locale: Locale) =>
	`${importedNounWord(noun, locale)}: ${name}`;

/** A session that nobody was invited to is deleted, one whose invitations are sent is called off. */
function endLabel(
	{ noun, id }: RemovedItem,
	name: string,
	{ sentSessions }: RecordNames,
	locale: Locale,
): string {
	if (noun === 'membership') return m.oparl_endSeat({ name }, { locale });
	if (sentSessions.has(id)) return m.oparl_callOffSession({ name }, { locale });
	return m.oparl_deleteSession({ name }, { locale });
}

const sinceText = (since: string, locale: Locale) =>
	m.oparl_goneSince({ day: plainDay(since, locale) }, { locale });

/** When a seat ends if somebody says so, and what comes after it. */
const endTexts = ({ to, next, why }: NonNullable<RemovedItem['end']>, locale: Locale) => [
	...(why === 'days' ? [m.oparl_goneDays({}, { locale })] : []),
	...(why === 'days' || why === 'removed'
		? []
		: [m.oparl_goneRole({ why: leftOutSentence(why, locale) }, { locale })]),
	m.oparl_goneSeat({ day: plainDay(to, locale) }, { locale }),
	...(next === null ? [] : [m.oparl_goneNext({ day: plainDay(next, locale) }, { locale })]),
];

/** A record that was imported and has been deleted here since. */
export const deletedHereViews = (
	items: readonly ChangedItem[],
	locale: Locale,
): readonly { readonly token: string; readonly label: string }[] =>
	items
		.filter(({ state }) => state === 'deletedHere')
		.map(({ draft }) => ({
			token: tokenOf(draft.key),
			label: named(draft.noun, draftName(draft), locale),
		}));

function draftName(draft: Draft): string {
	if (draft.noun === 'person') return nameOf(draft);
	return draft.noun === 'membership' ? draft.key : draft.name;
}
