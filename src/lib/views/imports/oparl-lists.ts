import type { CommitteeKind } from '../../council/nouns.ts';
import type { RegisterDiff } from '../../exchange/oparl/diff.ts';
import type { LeftOutReason } from '../../exchange/oparl/drafts.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { committeeKind } from '../../wording/kinds.ts';
import { longDay, plainDay } from '../../wording/moments.ts';
import { tokenOf } from './form-tokens.ts';
import {
	foundPersonView,
	newPersonView,
	newSessionView,
	seatlessViews,
	seatViews,
} from './new-records.ts';
import type { RecordNames } from './oparl-names.ts';
import {
	heldViews,
	hourViews,
	namelessViews,
	otherViews,
	roleViews,
	sessionReasons,
	whoViews,
} from './oparl-questions.ts';
import { guessText, leftOutSentence } from './oparl-words.ts';
import { changeViews, conflictViews, deletedHereViews, removedViews } from './record-changes.ts';

/** A list of at most so many stands within the preview; a longer one has pages of its own. */
export const mostInPlace = 12;

/** All lists of a preview, each whole. */
export function previewLists(diff: RegisterDiff, names: RecordNames, locale: Locale) {
	const items = [...diff.committees, ...diff.people, ...diff.seats, ...diff.sessions];
	const removed = removedViews(diff.removed, names, locale);
	const roles = roleViews(diff.roles, locale);
	const committeesOf = Map.groupBy(diff.seats, ({ personId }) => personId);
	const others = new Map(diff.others.map(({ key, name }) => [key, name]));
	const called = (key: string) => names.committeesByKey.get(key) ?? others.get(key) ?? '';
	return {
		who: whoViews(diff, names),
		held: heldViews(diff, names, locale),
		hours: hourViews(diff, names),
		nameless: namelessViews(diff, locale),
		calledOff: removed.filter(({ isCancelled }) => isCancelled),
		removed: removed.filter(({ canEnd, isCancelled }) => canEnd && !isCancelled),
		removedNamed: removed.filter(({ canEnd }) => !canEnd),
		deletedHere: deletedHereViews(items, locale),
		conflicts: conflictViews(items, names, locale),
		changes: changeViews(items, names, locale),
		groups: [...diff.groups].map(([key, name]) => ({ token: tokenOf(key), name })),
		rolesAsked: roles.filter(({ asks }) => asks),
		roles: roles.filter(({ asks }) => !asks),
		committees: diff.committees.filter(isNew).map(({ draft, name, kind }) => ({
			token: tokenOf(draft.key),
			name,
			kind,
			guess: kindGuess(kind, draft.kind.from, locale),
		})),
		others: otherViews(diff.others, locale),
		found: diff.people
			.filter(({ foundBy }) => foundBy !== null)
			.map((item) => foundPersonView(item, names, locale)),
		people: diff.people.filter(isNew).map((item) =>
			newPersonView(
				item,
				[...new Set((committeesOf.get(item.id) ?? []).map(({ committeeId }) => committeeId))].map(
					(id) => names.committees.get(id) ?? '',
				),
				locale,
			),
		),
		seats: seatViews(diff.seats, names, locale),
		seatless: seatlessViews(diff.seatless, names, locale),
		sessions: diff.sessions
			.filter(isNew)
			.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
			.map((item) => newSessionView(item, names, locale)),
		leftOut: [...Map.groupBy(diff.leftOut, ({ reason }) => reason)].flatMap(([reason, all]) =>
			all.map(({ key, name, committeeKey = '', day }, at) => ({
				key: `${reason} ${at}`,
				what: [
					name || unnamed(reason, day ?? null, key, locale),
					called(committeeKey),
					day ? plainDay(day, locale) : '',
				]
					.filter(Boolean)
					.join(', '),
				why: leftOutSentence(reason, locale),
			})),
		),
	};
}

export type PreviewLists = ReturnType<typeof previewLists>;
export type PreviewList = keyof PreviewLists;
export type PreviewEntry<List extends PreviewList = PreviewList> = PreviewLists[List][number];

/** The texts that a list is searched in. */
const texts: {
	readonly [List in PreviewList]: (
		entry: PreviewLists[List][number],
		locale: Locale,
	) => readonly string[];
} = {
	who: ({ name, email }) => [name, email],
	held: ({ name, committee, day }, locale) => [name, committee, longDay(day, locale)],
	hours: ({ name, committee, day }, locale) => [name, committee, longDay(day, locale)],
	nameless: ({ key, sessions, seats }) => [key, sessions, seats],
	calledOff: ({ label }) => [label],
	removed: ({ label }) => [label],
	removedNamed: ({ label }) => [label],
	deletedHere: ({ label }) => [label],
	conflicts: ({ noun, name, field }) => [noun, name, field],
	changes: ({ noun, name, text }) => [noun, name, text],
	groups: ({ name }) => [name],
	rolesAsked: ({ wording }) => [wording],
	roles: ({ wording }) => [wording],
	committees: ({ name, guess }) => [name, guess],
	others: ({ name, usual }) => [name, usual],
	found: ({ text }) => [text],
	people: ({ name, guess, committees }) => [name, guess, ...committees],
	seats: ({ person, committee, text }) => [person, committee, text],
	seatless: ({ person, committee, text }) => [person, committee, text],
	sessions: ({ committees, starts, hints }) => [...committees, starts, ...hints],
	leftOut: ({ what, why }) => [what, why],
};
export const searchTexts = <List extends PreviewList>(
	list: List,
	entry: PreviewLists[List][number],
	locale: Locale,
): readonly string[] => texts[list](entry, locale);

const isList = (name: string): name is PreviewList => name in texts;
export const previewListNames: readonly PreviewList[] = Object.keys(texts).filter(isList);

/** How long a list is; those of a short one. */
export interface ShortList<Entry> {
	readonly count: number;
	readonly entries: readonly Entry[];
}
export type ShortLists = {
	readonly [List in PreviewList]: ShortList<PreviewLists[List][number]>;
};

/** Entries of a list, which the list's name tells apart. */
export type PreviewRows = {
	readonly [List in PreviewList]: {
		readonly list: List;
		readonly items: readonly PreviewLists[List][number][];
	};
}[PreviewList];
/** @param items of that list, whichever it is */
export const rowsOf = (list: PreviewList, items: readonly PreviewEntry[]): PreviewRows =>
	({ list, items }) as PreviewRows;

/** What of the lists stands within the preview. */
export function inPlace(lists: PreviewLists): ShortLists {
	const short = <Entry>(entries: readonly Entry[]): ShortList<Entry> => ({
		count: entries.length,
		entries: entries.length > mostInPlace ? [] : entries,
	});
	return {
		who: short(lists.who),
		held: short(lists.held),
		hours: short(lists.hours),
		nameless: short(lists.nameless),
		calledOff: short(lists.calledOff),
		removed: short(lists.removed),
		removedNamed: short(lists.removedNamed),
		deletedHere: short(lists.deletedHere),
		conflicts: short(lists.conflicts),
		changes: short(lists.changes),
		groups: short(lists.groups),
		rolesAsked: short(lists.rolesAsked),
		roles: short(lists.roles),
		committees: short(lists.committees),
		others: short(lists.others),
		found: short(lists.found),
		people: short(lists.people),
		seats: short(lists.seats),
		seatless: short(lists.seatless),
		sessions: short(lists.sessions),
		leftOut: short(lists.leftOut),
	};
}

const isNew = ({ state }: { readonly state: string }) => state === 'new';

const unnamed = (reason: LeftOutReason, day: string | null, key: string, locale: Locale) =>
	day !== null || sessionReasons.includes(reason) ? m.oparl_sessionUnnamed({}, { locale }) : key;

const kindGuess = (kind: CommitteeKind, from: string, locale: Locale) =>
	guessText(committeeKind(kind, locale), from, locale);
