import { sessionTitle } from '../../wording/session-titles.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { includesPerson } from '../../access/scope.ts';
import type { MissingFact } from '../../compat/missing.ts';
import { askingDeadline } from '../../plan/deadlines.ts';
import type { IsHoliday } from '../../calendar/working-day.ts';
import type { Locale } from '../../paraglide/runtime.js';
import type { Effect, SessionQuestions } from '../../plan/ask-next.ts';
import { batchesOf } from '../../plan/question-batches.ts';
import type { AskedFact, Batch } from '../../plan/question-batches.ts';
import type { Scope } from '../../access/scope.ts';
import { questionSentence } from '../../wording/missing.ts';
import { toolName } from '../../wording/names.ts';
import { toolOf } from '../../catalogue/tool-of.ts';

export interface QuestionLine {
	readonly fact: MissingFact;
	/** What to ask, as it can be read aloud. */
	readonly sentence: string;
	readonly device: { readonly id: string; readonly label: string } | null;
}

/** Why it matters: one session with the tools that hang on the answers. */
export interface WhyLine {
	readonly sessionId: string;
	/** "Stadtrat", or "Stadtrat: Klausurtagung" */
	readonly title: string;
	/** ISO date. */
	readonly day: string;
	readonly tools: string;
}

/** All that one person is asked, or whoever sets up a tool. */
export interface BatchView {
	readonly kind: Batch['kind'];
	readonly id: string;
	readonly name: string;
	readonly officeName: string | null;
	readonly effect: Effect;
	readonly questions: readonly QuestionLine[];
	readonly more: number;
	readonly why: readonly WhyLine[];
	/** The last working day on which an answer leaves time to help, ISO date; never before today. */
	readonly by: string;
	readonly isUrgent: boolean;
}

export interface Asking {
	readonly batches: readonly BatchView[];
	/** How many of the sessions no answer can change the choice of any more. */
	readonly settled: number;
	readonly sessions: number;
}

interface PlannedSession {
	readonly session: NamedSession & { readonly id: string };
	readonly attendees: readonly {
		readonly id: string;
		readonly personId: string | null;
		readonly name: string;
		readonly officeId: string | null;
		readonly officeName: string | null;
	}[];
	readonly devices: ReadonlyMap<string, { readonly label: string }>;
	readonly inputs: { readonly day: string };
	readonly isHoliday?: IsHoliday;
}

/** A session that is planned, and what is worth asking before it. */
export interface SessionToAsk {
	readonly one: PlannedSession;
	readonly found: SessionQuestions;
}

/** Whose answers would help, as far as the viewer may ask them. */
export function askingView(
	asked: readonly SessionToAsk[],
	viewer: { readonly reach: Scope; readonly today: string },
	locale: Locale,
): Asking {
	const planned = lookUp(asked.map(({ one }) => one));
	const batches = batchesOf(
		asked.map(({ one, found }) => ({
			id: one.session.id,
			day: one.inputs.day,
			questions: found.questions,
			personOf: (attendeeId) => planned.personIds.get(attendeeId) ?? attendeeId,
		})),
	);
	return {
		batches: batches.flatMap((batch) => batchView(batch, planned, viewer, locale) ?? []),
		settled: asked.filter(({ found }) => found.isSettled).length,
		sessions: asked.length,
	};
}

/** What thousands of questions are about, by its id. */
interface LookUp {
	/** Of an attendee. */
	readonly personIds: ReadonlyMap<string, string>;
	/** By person, or by attendee for a guest. */
	readonly people: ReadonlyMap<string, PlannedSession['attendees'][number]>;
	/** In the order in which they were planned. */
	readonly sessions: ReadonlyMap<string, PlannedSession>;
	readonly labels: ReadonlyMap<string, string>;
	readonly isHoliday: IsHoliday | undefined;
}

function lookUp(planned: readonly PlannedSession[]): LookUp {
	const attendees = planned.flatMap((one) => one.attendees).toReversed();
	return {
		personIds: new Map(attendees.map(({ id, personId }) => [id, personId ?? id])),
		people: new Map(attendees.map((one) => [one.personId ?? one.id, one])),
		sessions: new Map(planned.map((one) => [one.session.id, one])),
		isHoliday: planned[0]?.isHoliday,
		labels: new Map(
			planned.flatMap(({ devices }) => [...devices].map(([id, { label }]) => [id, label])),
		),
	};
}

function batchView(
	batch: Batch,
	planned: LookUp,
	{ reach, today }: { readonly reach: Scope; readonly today: string },
	locale: Locale,
): BatchView | null {
	const whom = subjectOf(batch, planned, locale);
	if (!whom || !includesPerson(reach, whom)) return null;
	const { latest } = askingDeadline({ day: batch.day, today, isHoliday: planned.isHoliday });
	return {
		kind: batch.kind,
		id: batch.id,
		name: whom.name,
		officeName: whom.officeName,
		effect: batch.effect,
		questions: batch.facts.map((fact) => questionLine(fact, planned, locale)),
		more: batch.more,
		why: whyOf(batch, planned, locale),
		by: latest,
		isUrgent: latest <= today,
	};
}

const nobodys = { personId: null, officeId: null, officeName: null };

function subjectOf({ kind, id }: Batch, { sessions, people }: LookUp, locale: Locale) {
	if (kind === 'person') return people.get(id);
	const session = sessions.get(id)?.session;
	return session && { ...nobodys, name: sessionTitle(session, locale) };
}

const toolWord = (toolId: string, locale: Locale) => toolName(toolOf(toolId), locale);

function questionLine(
	{ fact, device, toolId }: AskedFact,
	{ labels }: LookUp,
	locale: Locale,
): QuestionLine {
	const label = labels.get(device ?? '');
	const sentence = questionSentence(fact, locale);
	return {
		fact,
		sentence: toolId === null ? sentence : `${toolWord(toolId, locale)}: ${sentence}`,
		device: device !== null && label !== undefined ? { id: device, label } : null,
	};
}

/** The sessions in which the answers matter, the soonest first. */
function whyOf({ facts }: Batch, { sessions }: LookUp, locale: Locale): readonly WhyLine[] {
	const uses = Map.groupBy(
		facts.flatMap((fact) => fact.uses),
		({ sessionId }) => sessionId,
	);
	return [...uses]
		.flatMap(([sessionId, here]): WhyLine[] => {
			const one = sessions.get(sessionId);
			if (!one) return [];
			const tools = [...new Set(here.map(({ toolId }) => toolWord(toolId, locale)))].join(', ');
			return [{ sessionId, title: sessionTitle(one.session, locale), day: one.inputs.day, tools }];
		})
		.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
