import * as v from 'valibot';
import { needs as everyNeed } from '../../compat/attendee.ts';
import type { Need } from '../../compat/attendee.ts';
import { attendeeRoles, bases, standings } from '../../council/attendance.ts';
import type { AttendeeRole, Basis, Standing } from '../../council/attendance.ts';
import { attendanceModes, positions } from '../../council/nouns.ts';
import type { AttendanceMode, Position } from '../../council/nouns.ts';

/** One person of the register, one guest by name, or the hall, in one session. */
export interface AttendeeRecord {
	readonly id: string;
	readonly sessionId: string;
	readonly personId: string | null;
	/** The hall whose link this is; `null`: a person or a guest. */
	readonly hallId: string | null;
	/** As it is read aloud: "Dr. Ada Lerche". */
	readonly name: string;
	/** As it is looked up: "Lerche, Dr. Ada". */
	readonly sortName: string;
	readonly position: Position;
	readonly officeId: string | null;
	readonly officeName: string | null;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly mode: AttendanceMode;
	readonly needs: readonly Need[];
	readonly hasNoDevice: boolean;
	readonly linkId: string;
	readonly linkGeneration: number;
	readonly standing: Standing;
	/** By what they are on or off the list, and have their role. */
	readonly attendanceBy: Basis;
	readonly roleBy: Basis;
	/** Of the person, or of the guest; empty: none is known. */
	readonly email: string;
	/** Of the person; empty: none is known. */
	readonly phone: string;
	/** The attendee in whose place they come, and their name; `null`: for themselves. */
	readonly represents: { readonly id: string; readonly name: string } | null;
}

export interface NewAttendee {
	readonly personId: string | null;
	readonly guestName: string | null;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly mode: AttendanceMode;
	/** By what they are on the list and have their role; a guest by hand, everybody else by the seats. */
	readonly attendanceBy?: Basis;
	readonly roleBy?: Basis;
	readonly guestEmail?: string;
	/** The attendee in whose place they come. */
	readonly representsId?: string | null;
}

/** Somebody who is invited to a session; an id and needs only where they are known already. */
export interface InvitedAttendee extends NewAttendee {
	readonly sessionId: string;
	readonly id?: string;
	/** The hall whose link this is. */
	readonly hallId?: string;
	readonly needs?: readonly Need[];
}

/** What is written of somebody's part. */
export interface PartChange {
	readonly standing?: Standing;
	readonly attendanceBy?: Basis;
	readonly role?: AttendeeRole;
	readonly vote?: boolean;
	readonly roleBy?: Basis;
	readonly representsId?: string | null;
	readonly mode?: AttendanceMode;
}

/** What the noun reads, of the attendee, the person, the office and the hall. */
export const attendeeColumns = [
	'attendee.id',
	'attendee.sessionId',
	'attendee.personId',
	'attendee.guestName',
	'attendee.guestHasNoDevice',
	'attendee.hallId',
	'hall.name as hallName',
	'attendee.role',
	'attendee.vote',
	'attendee.mode',
	'attendee.needs',
	'attendee.linkId',
	'attendee.linkGeneration',
	'person.title',
	'person.givenName',
	'person.familyName',
	'person.position',
	'person.hasNoDevice',
	'person.officeId',
	'office.name as officeName',
	'person.email',
	'person.phone',
	'attendee.standing',
	'attendee.attendanceBy',
	'attendee.roleBy',
	'attendee.guestEmail',
	'attendee.representsId',
	'represented.guestName as representsName',
	'absent.title as representsTitle',
	'absent.givenName as representsGiven',
	'absent.familyName as representsFamily',
] as const;

const Needs = v.fallback(v.array(v.picklist(everyNeed)), []);

/** As the noun reads it, with the person and the office. */
export interface AttendeeRow {
	readonly id: string;
	readonly sessionId: string;
	readonly personId: string | null;
	readonly guestName: string | null;
	readonly guestHasNoDevice: number;
	readonly hallId: string | null;
	readonly hallName: string | null;
	readonly role: string;
	readonly vote: number;
	readonly mode: string;
	readonly needs: string;
	readonly linkId: string;
	readonly linkGeneration: number;
	readonly title: string | null;
	readonly givenName: string | null;
	readonly familyName: string | null;
	readonly position: string | null;
	readonly hasNoDevice: number | null;
	readonly officeId: string | null;
	readonly officeName: string | null;
	readonly email: string | null;
	readonly phone: string | null;
	readonly standing: string;
	readonly attendanceBy: string;
	readonly roleBy: string;
	readonly guestEmail: string;
	readonly representsId: string | null;
	readonly representsName: string | null;
	readonly representsTitle: string | null;
	readonly representsGiven: string | null;
	readonly representsFamily: string | null;
}

const basisOf = (written: string): Basis => bases.find((basis) => basis === written) ?? 'seats';

function representsOf(row: AttendeeRow): AttendeeRecord['represents'] {
	if (row.representsId === null) return null;
	const { representsTitle, representsGiven, representsFamily } = row;
	const parts = [representsTitle, representsGiven, representsFamily].filter(Boolean);
	return { id: row.representsId, name: row.representsName ?? parts.join(' ') };
}

export function recordOf(row: AttendeeRow): AttendeeRecord {
	const given = [row.title, row.givenName].filter(Boolean).join(' ');
	const guest = row.guestName ?? row.hallName ?? '';
	return {
		id: row.id,
		sessionId: row.sessionId,
		personId: row.personId,
		hallId: row.hallId,
		name: row.personId ? `${given} ${row.familyName}`.trim() : guest,
		sortName: row.personId ? [row.familyName, given].filter(Boolean).join(', ') : guest,
		position: positions.find((position) => position === row.position) ?? 'guest',
		officeId: row.officeId,
		officeName: row.officeName,
		role: attendeeRoles.find((role) => role === row.role) ?? 'guest',
		vote: row.vote === 1,
		mode: attendanceModes.find((mode) => mode === row.mode) ?? 'unknown',
		needs: v.parse(Needs, JSON.parse(row.needs)),
		hasNoDevice: (row.personId === null ? row.guestHasNoDevice : row.hasNoDevice) === 1,
		linkId: row.linkId,
		linkGeneration: row.linkGeneration,
		standing: standings.find((standing) => standing === row.standing) ?? 'invited',
		attendanceBy: basisOf(row.attendanceBy),
		roleBy: basisOf(row.roleBy),
		email: (row.personId === null ? row.guestEmail : row.email) ?? '',
		phone: row.phone ?? '',
		represents: representsOf(row),
	};
}
