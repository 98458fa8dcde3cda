/** The nouns of the council. Days are ISO dates, spans half-open, moments UTC in ISO 8601. */

export const officeKinds = [
	'deputyMayor',
	'group',
	'mayor',
	'councilOffice',
	'department',
] as const;
export type OfficeKind = (typeof officeKinds)[number];
export interface Office {
	readonly id: string;
	readonly name: string;
	readonly kind: OfficeKind;
	/** A year's own budget for equipment; `null`: not known. */
	readonly budgetCents: number | null;
	readonly contact: string;
	readonly revision: number;
}

export const positions = [
	'member',
	'deputyMayor',
	'hvb',
	'expertCitizen',
	'staff',
	'interpreter',
	'guest',
] as const;
/** What a person is to the council, whatever the committee. */
export type Position = (typeof positions)[number];
export interface Person {
	readonly id: string;
	readonly officeId: string;
	/** "Dr." or empty. */
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly position: Position;
	readonly email: string;
	readonly phone: string;
	/** Account and line codes of the catalogue: "apple-account", "phone-line", "mobile-number" … */
	readonly accounts: readonly string[];
	/** Declared to have no device at all. */
	readonly hasNoDevice: boolean;
	readonly revision: number;
}

export const committeeKinds = ['council', 'deciding', 'advisory', 'board'] as const;
export type CommitteeKind = (typeof committeeKinds)[number];
export interface Committee {
	readonly id: string;
	readonly name: string;
	readonly kind: CommitteeKind;
	readonly revision: number;
}

export const seatRoles = ['chair', 'deputyChair', 'member', 'adviser', 'secretary'] as const;
export type SeatRole = (typeof seatRoles)[number];
export interface Membership {
	readonly id: string;
	readonly committeeId: string;
	readonly personId: string;
	readonly role: SeatRole;
	readonly vote: boolean;
	readonly from: string;
	/** First day without the seat; `null`: open. */
	readonly to: string | null;
}

export interface Hall {
	readonly id: string;
	readonly name: string;
	readonly address: string;
}

export const sessionForms = ['onSite', 'hybrid', 'video'] as const;
export type SessionForm = (typeof sessionForms)[number];
export interface Session {
	readonly id: string;
	readonly committeeId: string;
	readonly startsAt: string;
	readonly place: string;
	readonly hallId: string | null;
	readonly form: SessionForm;
	readonly revision: number;
}

export const attendanceModes = ['onSite', 'remote', 'unknown'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];
