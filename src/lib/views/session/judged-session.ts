import type { IsHoliday } from '../../calendar/working-day.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import type { NamedSession } from '../../council/session-names.ts';
import type { AttendanceMode, Position, SessionForm } from '../../council/nouns.ts';
import type { Fact } from '../../device/fact.ts';
import type { DutyHolder } from '../../plan/duties.ts';
import type { PlanInputs, SessionPlan } from '../../plan/session-plan.ts';

export interface SessionHead extends NamedSession {
	readonly id: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly form: SessionForm;
	/** Of a hall of the register. */
	readonly hallId: string | null;
	readonly hallName: string | null;
	/** Where it meets if not in a hall of the register; may be empty. */
	readonly place: string;
	/** Why it does not take place; `null`: it does. */
	readonly calledOff?: { readonly reason: string } | null;
}

/** Somebody who is invited, a person of the register or a guest. */
export interface SessionAttendee {
	readonly id: string;
	/** `null`: a guest. */
	readonly personId: string | null;
	/** "Dr. Ada Lerche" */
	readonly name: string;
	/** "Lerche, Dr. Ada" */
	readonly sortName: string;
	readonly position: Position;
	readonly officeId: string | null;
	readonly officeName: string | null;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly mode: AttendanceMode;
}

export interface LabelledDevice {
	readonly label: string;
	/** The newest first. */
	readonly facts: readonly Fact[];
}

/** A session with everybody judged against every tool. */
export interface JudgedSession {
	readonly session: SessionHead;
	readonly attendees: readonly SessionAttendee[];
	/** By id, those of the hall too. */
	readonly devices: ReadonlyMap<string, LabelledDevice>;
	/** What was judged of each attendee, by their id. */
	readonly people: ReadonlyMap<string, DutyHolder>;
	readonly inputs: Pick<PlanInputs, 'day' | 'proposals' | 'hall'>;
	readonly plan: SessionPlan;
	/** Of the municipality, by which the days for remedies are counted. */
	readonly isHoliday?: IsHoliday;
}
