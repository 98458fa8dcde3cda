import { formWord, modeWord } from './words.ts';
import type { AttendanceMode, SessionForm } from '../../council/nouns.ts';
import type { SummonsKind } from '../../council/notice-state.ts';
import type { ReplyChoice } from '../../council/reply.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { actionSentence, actorWord } from '../../wording/actions.ts';
import { allOf } from '../../wording/text.ts';
import { shortMoment } from '../../wording/moments.ts';
import { historyView } from './history.ts';
import type { DecisionView, KeptDecision } from './history.ts';
import { summonsKind } from '../rules/notice-words.ts';
import { choiceWord } from './replies.ts';
import type { Viewer } from './viewer.ts';

type FromTo<Value = string> = readonly [Value, Value];

/** A line of the audit log that is about a session or somebody invited to it. */
export interface LoggedChange {
	readonly id: string;
	/** UTC, ISO 8601. */
	readonly at: string;
	readonly actorKind: string;
	readonly actorName: string;
	readonly action: string;
	/** Whom of the invited it is about, as lists name them; `null`: the session, or nobody knows any more. */
	readonly name: string | null;
	/** Where they take part since then; `null`: it says nothing of that. */
	readonly mode: AttendanceMode | null;
	/** What somebody said of their own attendance; `null`: nothing. */
	readonly choice?: ReplyChoice | null;
	/** What somebody gave as the reason; `null`: nothing. */
	readonly reason?: string | null;
	/** What of a summons was entered or taken out; `null`: nothing. */
	readonly kind?: SummonsKind | null;
	/** What of the session reads otherwise since, from what to what. */
	readonly changed?: {
		readonly startsAt?: FromTo | undefined;
		readonly place?: FromTo | undefined;
		readonly form?: FromTo<SessionForm> | undefined;
	};
}

/** One thing that was decided or changed. */
export interface HistoryEntry {
	readonly id: string;
	/** UTC, ISO 8601. */
	readonly at: string;
	readonly moment: string;
	/** "M. Sommer hat den Raum geöffnet" */
	readonly sentence: string;
	/** About whom, or for what reason; empty: about the session. */
	readonly about: string;
	readonly decision: (DecisionView & { readonly isInForce: boolean }) | null;
}

/** A page of the history: from one moment on, before another; `null`: no bound. UTC, ISO 8601. */
export interface HistorySpan {
	readonly from: string | null;
	readonly before: string | null;
}

/** A decision is told by what is kept of it; what is said within the meeting changes no session. */
const untold = new Set(['session.decide', 'attendee.mute']);

/**
 * What was decided and changed, the newest first. What somebody did to many at once is one entry.
 *
 * @param decisions all, the newest first, which is in force
 * @param span decisions beyond it stand on another page
 */
export function sessionHistory(
	decisions: readonly KeptDecision[],
	changes: readonly LoggedChange[],
	viewer: Pick<Viewer, 'scope'>,
	{ from, before }: HistorySpan,
	locale: Locale,
): readonly HistoryEntry[] {
	const views = historyView(decisions, viewer, locale);
	const decided = decisions.flatMap((decision, index): HistoryEntry[] => {
		const view = views[index];
		return view
			? [
					{
						id: decision.id,
						...momentOf(decision.decidedAt, locale),
						sentence: m.history_did(
							{
								name: decision.decidedByName,
								action: actionSentence('session.decide', locale),
							},
							{ locale },
						),
						about: '',
						decision: { ...view, isInForce: index === 0 },
					},
				]
			: [];
	});
	const told = changes.filter(({ action }) => !untold.has(action));
	const changed = Object.values(Object.groupBy(told, keyOf)).flatMap((group) =>
		group?.[0] ? [entryOf(group[0], group, locale)] : [],
	);
	const here = decided.filter(
		({ at }) => (from === null || at >= from) && (before === null || at < before),
	);
	return [...here, ...changed].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

const keyOf = ({ at, actorKind, actorName, action, mode, choice, kind }: LoggedChange) =>
	JSON.stringify([at, actorKind, actorName, action, mode, choice, kind]);

const momentOf = (at: string, locale: Locale) => ({ at, moment: shortMoment(at, locale) });

function entryOf(
	{ id, at, actorKind, actorName, action, mode, choice, kind, reason, changed = {} }: LoggedChange,
	group: readonly LoggedChange[],
	locale: Locale,
): HistoryEntry {
	const names = allOf(
		group.flatMap(({ name }) => name ?? []).toSorted((a, b) => a.localeCompare(b, 'de')),
		locale,
	);
	return {
		id,
		...momentOf(at, locale),
		sentence: m.history_did(
			{
				name: actorWord(actorKind, actorName, locale),
				action: actionWords(action, kind ?? null, locale),
			},
			{ locale },
		),
		about:
			reason ??
			// Whose word it is stands before it.
			(choice ? choiceWord(choice, locale) : null) ??
			(changedWords(changed, locale) ||
				(names && mode ? `${modeWord(mode, locale)}: ${names}` : names)),
		decision: null,
	};
}

/** As the log says it; of a summons which one it was. */
function actionWords(action: string, kind: SummonsKind | null, locale: Locale): string {
	if (kind && action === 'summons.create')
		return m.notice_didEnter({ kind: summonsKind(kind, locale) }, { locale });
	if (kind && action === 'summons.destroy')
		return m.notice_didTakeOut({ kind: summonsKind(kind, locale) }, { locale });
	return actionSentence(action, locale);
}

/** "Beginn: Do., 1. April 2027, 14:00 Uhr (bisher Mi., 31. März 2027, 14:00 Uhr); Ort: …" */
function changedWords(
	{ startsAt, place, form }: NonNullable<LoggedChange['changed']>,
	locale: Locale,
): string {
	const told = <Value>([from, to]: FromTo<Value>, word: (value: Value) => string) => ({
		from: word(from),
		to: word(to),
	});
	const moment = (value: string) => shortMoment(value, locale);
	const named = (value: string) => value || m.history_noPlace({}, { locale });
	const formed = (value: SessionForm) => formWord(value, locale);
	return [
		startsAt && m.history_changedStart(told(startsAt, moment), { locale }),
		place && m.history_changedPlace(told(place, named), { locale }),
		form && m.history_changedForm(told(form, formed), { locale }),
	]
		.filter(Boolean)
		.join('; ');
}
