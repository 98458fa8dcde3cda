import { addDays } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { expectedMode } from '../../council/attendance.ts';
import type { AttendanceMode, SessionForm } from '../../council/nouns.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import { toolById } from '../../catalogue/catalogue.ts';
import type { Arrival } from '../../meeting/attendee-page.ts';
import type { Stage } from '../../meeting/stage.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { toInvited } from '../../wording/invited-words.ts';
import { wayTo } from './way-to.ts';

/** What a personal link opens, as far as its page shows it. */
export interface OpenedPage {
	/** Of the link: "/j/…" */
	readonly path: string;
	readonly attendee: {
		readonly id: string;
		readonly name: string;
		/** The hall whose link this is; `null`: a person or a guest. */
		readonly hallId: string | null;
		readonly mode: AttendanceMode;
		readonly represents: { readonly name: string } | null;
	};
	readonly session: NamedSession & {
		readonly startsAt: string;
		readonly revision: number;
		readonly form: SessionForm;
		readonly hallName: string | null;
		readonly place: string;
	};
	readonly stage: Stage;
	/** May open and close the room, mute, remove and readmit. */
	readonly leads: boolean;
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	/** The way into that tool, as the office wrote it down; empty: nobody knows it yet. */
	readonly joinUrl: string;
	/** UTC, ISO 8601. */
	readonly now: string;
}

/** `early`: not before the day after tomorrow, when it is of no use yet to wait for the room. */
export type Timing = 'early' | 'near' | 'past';

export function timingOf(startsAt: string, now: string): Timing {
	const [day, today] = [dayOf(startsAt), dayOf(now)];
	if (day < today) return 'past';
	return day > addDays(today, 1) ? 'early' : 'near';
}

/** Whether a link opens our room, now or later: not in the hall alone, and not elsewhere. */
export const leadsToRoom = (form: SessionForm, stage: Stage): boolean =>
	form !== 'onSite' && !['undecided', 'otherTool', 'unavailable'].includes(stage);

/** What the page of a personal link shows and hands to its script. */
export function attendeePageView(opened: OpenedPage, locale: Locale) {
	const { path, attendee, session, stage, leads, toolId, joinUrl, now } = opened;
	const tool = toolId === null ? undefined : toolById(toolId);
	const arrival: Arrival = {
		path,
		attendeeId: attendee.id,
		name: attendee.name,
		session: sessionTitle(session, locale),
		leads,
		stage,
		revision: session.revision,
	};
	return {
		arrival,
		isHall: attendee.hallId !== null,
		/** Whom they represent; empty: nobody. */
		represents: attendee.represents?.name ?? '',
		isExpectedInHall:
			attendee.hallId === null && expectedMode(session.form, attendee.mode) === 'onSite',
		startsAt: session.startsAt,
		timing: timingOf(session.startsAt, now),
		form: session.form,
		hall: [session.hallName, session.place].filter(Boolean).join(', '),
		tool: tool ? toInvited({ id: tool.id, name: tool.product }, locale).name : (toolId ?? ''),
		isKnownTool: tool !== undefined,
		callsPeople: toolId === 'facetime',
		address: wayTo(joinUrl),
	};
}
