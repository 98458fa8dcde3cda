import { includesOffice } from '../../access/scope.ts';
import { getLocale } from '../../paraglide/runtime.js';
import { recommend } from '../../plan/recommendation.ts';
import type { PlannedSession } from '../../server/sessions/planning.ts';
import type { Scope } from '../../access/scope.ts';
import type { Named } from '../../../routes/(staff)/blocks/met.server.ts';
import type { BatchView } from '../../../routes/(staff)/questions/questions.server.ts';
import { headlineOf } from '../session/headline.ts';
import { summaryOf } from '../session/tool-summary.ts';

/** A session of the next weeks: its tool's bands, and the sentence that decides. */
function sessionOf(
	{ session, plan, attendees }: PlannedSession,
	decidedId: string | null,
	hasRoom: boolean,
) {
	const locale = getLocale();
	const nameOf = (id: string) => attendees.find((one) => one.id === id)?.name ?? '';
	const summarise = (tool: (typeof plan.tools)[number]) =>
		summaryOf(tool, decidedId, nameOf, locale);
	// What everybody in the hall needs no tool for.
	const joins = plan.tools.some(({ meeting }) => meeting !== null);
	const found = joins ? recommend(plan, decidedId, hasRoom) : null;
	const focus = found && summarise(found.focus);
	const out = attendees.filter(({ id }) => found?.focus.bands.out.includes(id));
	return {
		id: session.id,
		committeeName: session.committeeName,
		startsAt: session.startsAt,
		place: session.hallName ?? session.place,
		form: session.form,
		tool: focus,
		headline:
			focus &&
			headlineOf(
				{ focus, better: found.better && summarise(found.better), out, mayDecide: false },
				locale,
			),
	};
}
export type TodaySession = ReturnType<typeof sessionOf>;

/** Everybody in reach who is invited to any of the sessions, with what they own. */
export function invitedOnce(planned: readonly PlannedSession[], reach: Scope): readonly Named[] {
	const known = new Map<string, Named>();
	for (const { attendees, owned } of planned) {
		for (const { personId, sortName, officeId } of attendees) {
			const inReach = includesOffice(reach, officeId);
			if (personId === null || !inReach) continue;
			known.set(personId, { name: sortName, owned: owned.get(personId) ?? [] });
		}
	}
	return [...known.values()];
}

/** So many are named; the others are on their own page. */
const firstQuestions = 5;

/** What needs whoever signed in: the sessions of the next weeks, the earliest first, and questions. */
export function todayView(
	planned: readonly PlannedSession[],
	decided: ReadonlyMap<string, string>,
	batches: readonly BatchView[],
	{ hasRoom }: { readonly hasRoom: boolean },
) {
	const ofChoice = batches.filter(({ effect }) => effect !== 'helps');
	return {
		sessions: planned.map((one) => sessionOf(one, decided.get(one.session.id) ?? null, hasRoom)),
		questions: {
			first: batches
				.slice(0, firstQuestions)
				.map(({ kind, id, name, by, isUrgent, questions }) => ({
					...{ kind, id, name, by, isUrgent },
					count: questions.length,
				})),
			all: batches.length,
			ofChoice: ofChoice.length,
		},
	};
}
