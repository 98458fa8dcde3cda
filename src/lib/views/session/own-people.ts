import { expectedMode } from '../../council/attendance.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import type { Scope } from '../../access/scope.ts';
import { toolOf } from '../../catalogue/tool-of.ts';
import { states } from '../../compat/verdict.ts';
import type { State } from '../../compat/verdict.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { recommend } from '../../plan/recommendation.ts';
import { toolName } from '../../wording/names.ts';
import { cellOf } from './cells.ts';
import type { JudgedSession, SessionAttendee } from './judged-session.ts';
import { daysOf } from './remedy-options.ts';
import { seesDetails } from './viewer.ts';

/** One of the viewer's own people in a session: whether they get in, why, and what is to be done. */
export interface OwnPerson {
	/** Of the attendee. */
	readonly id: string;
	readonly personId: string;
	readonly name: string;
	readonly state: State;
	/** "Webex: kann so nicht teilnehmen" */
	readonly word: string;
	/** Empty where nothing is to be said: they come to the hall. */
	readonly reason: string;
	/** What helps, what it costs and by when it is to be begun; `null`: nothing is to be done. */
	readonly todo: string | null;
}

/** A session somebody is expected at, and what the staff reads of them there. */
export interface PersonAhead {
	readonly id: string;
	/** "Stadtrat", or "Stadtrat: Klausurtagung" */
	readonly title: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly own: OwnPerson;
}

/** Who needs something comes first. */
const order: readonly State[] = states.toReversed();

/**
 * The people of an office in one session, whoever needs something first; nobody for whoever belongs
 * to no office.
 *
 * @param decidedId the tool that is decided; without one the tool proposed first is in question
 */
export function ownPeople(
	judged: JudgedSession,
	decidedId: string | null,
	scope: Scope,
	now: string,
	locale: Locale,
): readonly OwnPerson[] {
	if (scope.offices === null || scope.offices.length === 0) return [];
	return judged.attendees
		.filter((attendee) => seesDetails({ scope }, attendee))
		.flatMap((attendee) => ownPerson(judged, attendee, decidedId, now, locale) ?? [])
		.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** @returns `null` for a guest, who has no devices in the register */
export function ownPerson(
	judged: JudgedSession,
	attendee: SessionAttendee,
	decidedId: string | null,
	now: string,
	locale: Locale,
): OwnPerson | null {
	const { id, personId, name } = attendee;
	if (personId === null) return null;
	const who = { id, personId, name };
	const { session, plan, people, devices, isHoliday } = judged;
	if (expectedMode(session.form, attendee.mode) === 'onSite') {
		return {
			...who,
			state: 'works',
			word: m.ownPeople_inHall({}, { locale }),
			reason: '',
			todo: null,
		};
	}
	const focus = recommend(plan, decidedId, true)?.focus;
	const assessment = focus?.assessments.get(id);
	const person = people.get(id);
	if (!focus || !assessment || !person) return null;
	const tool = toolOf(focus.toolId);
	const days = daysOf(dayOf(session.startsAt), dayOf(now), locale, isHoliday);
	const shown = { attendee, person, devices, days, hasDetail: true, isFull: true };
	const { state, word, detail } = cellOf(tool, focus, assessment, shown, locale).cell;
	const [first] = detail?.remedies ?? [];
	return {
		...who,
		state,
		word: m.ownPeople_with({ tool: toolName(tool, locale), word }, { locale }),
		reason: [detail?.sentence, detail?.duty].filter(Boolean).join(' '),
		todo: first ? `${first.steps.join(' ')} (${first.cost}; ${first.when})` : null,
	};
}
