import * as v from 'valibot';
import { needs as everyNeed } from '../../compat/attendee.ts';
import type { Need } from '../../compat/attendee.ts';
import { attendeeRoles } from '../../council/attendance.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import { attendanceModes, positions } from '../../council/nouns.ts';
import type { AttendanceMode, Position } from '../../council/nouns.ts';

/** One person of the register, or one guest by name, in one session. */
export interface AttendeeRecord {
	readonly id: string;
	readonly sessionId: string;
	readonly personId: string | null;
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
}

const Needs = v.fallback(v.array(v.picklist(everyNeed)), []);

/** As the noun reads it, with the person and the office. */
export interface AttendeeRow {
	readonly id: string;
	readonly sessionId: string;
	readonly personId: string | null;
	readonly guestName: string | null;
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
}

export function recordOf(row: AttendeeRow): AttendeeRecord {
	const given = [row.title, row.givenName].filter(Boolean).join(' ');
	const guest = row.guestName ?? '';
	return {
		id: row.id,
		sessionId: row.sessionId,
		personId: row.personId,
		name: row.personId ? `${given} ${row.familyName}`.trim() : guest,
		sortName: row.personId ? [row.familyName, given].filter(Boolean).join(', ') : guest,
		position: positions.find((position) => position === row.position) ?? 'guest',
		officeId: row.officeId,
		officeName: row.officeName,
		role: attendeeRoles.find((role) => role === row.role) ?? 'guest',
		vote: row.vote === 1,
		mode: attendanceModes.find((mode) => mode === row.mode) ?? 'unknown',
		needs: v.parse(Needs, JSON.parse(row.needs)),
		hasNoDevice: row.hasNoDevice === 1,
		linkId: row.linkId,
		linkGeneration: row.linkGeneration,
	};
}
