import { nameOf, sortNameOf } from '../../council/names.ts';
import type { CommitteeKind, OfficeKind } from '../../council/nouns.ts';
import type { RegisterSnapshot } from '../../exchange/oparl/register-snapshot.ts';
import type { RegisterDiff } from '../../exchange/oparl/diff.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { committeeKind, positionWord } from '../../wording/kinds.ts';
import { plainDay } from '../../wording/moments.ts';
import { tokenOf } from './form-tokens.ts';
import { newSeatView, newSessionView } from './new-records.ts';
import {
	heldViews,
	namelessViews,
	noSessionSentences,
	otherViews,
	roleViews,
} from './oparl-questions.ts';
import { recordNames } from './oparl-names.ts';
import { guessText, leftOutSentence } from './oparl-words.ts';
import { conflictViews, changeViews, deletedHereViews, removedViews } from './record-changes.ts';

/** Records of a list that are shown; the counts say how many there are. */
const mostRecords = 100;
/** Questions that are shown; the others stay as they are until the next import. */
const mostQuestions = 200;
/** Names that are given for a reason. */
const mostNames = 20;

/** What an import would do, and of what. */
export interface PreviewedDiff {
	readonly diff: RegisterDiff;
	readonly register: RegisterSnapshot;
	readonly fingerprint: string;
}

/** Counts up with each change of `OparlPreviewView`: views are kept, and those of before are made once more. */
export const previewShape = 2;
export type OparlPreviewView = ReturnType<typeof oparlPreviewView>;

/** A preview on its page: all that is asked or guessed, and the first of the rest. */
export function oparlPreviewView({ diff, register, fingerprint }: PreviewedDiff, locale: Locale) {
	const names = recordNames(diff, register, locale);
	const items = [...diff.committees, ...diff.people, ...diff.seats, ...diff.sessions];
	const newSessions = diff.sessions
		.filter(isNew)
		.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
	return {
		fingerprint,
		counts: {
			committees: countsOf(diff.committees),
			people: countsOf(diff.people),
			seats: countsOf(diff.seats),
			sessions: countsOf(diff.sessions),
		},
		offices: register.offices.map(({ id, name }) => ({ id, name })),
		/** Whether somebody new is of no group: then nothing is applied without an office for all others. */
		needsOffice: diff.people.some((item) => isNew(item) && item.draft.groupKey === null),
		usualOffice: register.offices.find(isCouncilOffice)?.id ?? '',
		groups: [...diff.groups].map(([key, name]) => ({ token: tokenOf(key), name })),
		committees: diff.committees.filter(isNew).map(({ draft, name, kind }) => ({
			token: tokenOf(draft.key),
			name,
			kind,
			asks: draft.kind.from === '',
			guess: kindGuess(kind, draft.kind.from, locale),
		})),
		people: diff.people
			.filter(isNew)
			.slice(0, mostRecords)
			.map(({ draft }) => {
				const word = positionWord(draft.position.value, locale);
				return {
					key: draft.key,
					name: sortNameOf(draft),
					nameIsGuessed: draft.nameIsGuessed,
					guess: guessText(word, draft.position.from, locale),
				};
			}),
		found: diff.people
			.filter(({ foundBy }) => foundBy !== null)
			.slice(0, mostRecords)
			.map(({ draft, id, foundBy }) => {
				const both = { name: nameOf(draft), ours: names.people.get(id) ?? '' };
				return {
					key: draft.key,
					text:
						foundBy === 'email'
							? m.oparl_foundByEmail(both, { locale })
							: m.oparl_foundByName(both, { locale }),
				};
			}),
		seats: diff.seats
			.filter(isNew)
			.slice(0, mostRecords)
			.map((item) => newSeatView(item, names, locale)),
		sessions: newSessions.slice(0, mostRecords).map((item) => newSessionView(item, names, locale)),
		changes: changeViews(items, names, locale).slice(0, mostRecords),
		conflicts: conflictViews(items, names, locale).slice(0, mostQuestions),
		who: diff.who.slice(0, mostQuestions).map(({ draft, candidates }) => ({
			token: tokenOf(draft.key),
			name: nameOf(draft),
			email: draft.email,
			candidates: candidates.map((id) => ({ id, name: names.people.get(id) ?? id })),
		})),
		hours: diff.hours.slice(0, mostQuestions).map(({ draft }) => ({
			token: tokenOf(draft.key),
			name: draft.name,
			day: draft.day,
			committee: names.committeesByKey.get(draft.committeeKeys[0] ?? '') ?? '',
		})),
		nameless: namelessViews(diff, mostQuestions, locale),
		held: heldViews(diff, (key) => names.committeesByKey.get(key) ?? '', locale).slice(
			0,
			mostQuestions,
		),
		others: otherViews(diff.others, locale),
		roles: roleViews(diff.roles, locale),
		noSessions: noSessionSentences(diff, locale),
		/** How many seats say no first day, and no legislative term says it for them. */
		withoutPeriod: diff.leftOut.filter(({ reason }) => reason === 'periodUnknown').length,
		more: {
			who: Math.max(0, diff.who.length - mostQuestions),
			hours: Math.max(0, diff.hours.length - mostQuestions),
			conflicts: Math.max(0, conflictsOf(items) - mostQuestions),
		},
		removed: removedViews(diff.removed.slice(0, mostQuestions), names, locale),
		deletedHere: deletedHereViews(items, locale).slice(0, mostQuestions),
		leftOut: [...Map.groupBy(diff.leftOut, ({ reason }) => reason)].map(([reason, all]) => ({
			reason,
			count: all.length,
			text: [
				leftOutSentence(reason, locale),
				m.oparl_leftOutNames(
					{
						count: all.length,
						names: all
							.slice(0, mostNames)
							.map(({ name, key, day }) =>
								[name || key, day ? plainDay(day, locale) : ''].filter(Boolean).join(', '),
							)
							.join('; '),
					},
					{ locale },
				),
			].join(' '),
		})),
	};
}

const conflictsOf = (items: readonly { readonly conflicts: readonly object[] }[]) =>
	items.reduce((sum, { conflicts }) => sum + conflicts.length, 0);

interface Counted {
	readonly state: string;
	readonly set: object;
}
const isNew = ({ state }: Pick<Counted, 'state'>) => state === 'new';
const isCouncilOffice = ({ kind }: { readonly kind: OfficeKind }) => kind === 'councilOffice';

const countsOf = (items: readonly Counted[]) => ({
	new: items.filter(isNew).length,
	found: items.filter(({ state }) => state === 'found').length,
	changed: items.filter(({ set }) => Object.keys(set).length > 0).length,
	same: items.filter(({ state, set }) => state === 'same' && Object.keys(set).length === 0).length,
});

const kindGuess = (kind: CommitteeKind, from: string, locale: Locale) =>
	guessText(committeeKind(kind, locale), from, locale);
