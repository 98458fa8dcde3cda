import type { AttendeeRole } from '../council/attendance.ts';
import { isValidOn } from '../council/attendance.ts';
import type { Actor, StaffActor } from './actor.ts';
import { staffRoles } from './roles.ts';
import type { StaffRole } from './roles.ts';

const everyone = staffRoles;
const registrars = ['administrator', 'secretary'] as const;
const equippers = [...registrars, 'office'] as const;
const leaders = [...registrars, 'chair'] as const;
const administrators = ['administrator'] as const;

/**
 * Who of the staff may do what. Guards, pages and the journey that tries every route as every role
 * read this one table. Whose records an act reaches is the scope's answer (scope.ts), not this one's.
 */
const staffActs = {
	'office.view': everyone,
	'office.edit': registrars,
	'person.view': everyone,
	'person.edit': equippers,
	'person.sendLink': equippers,
	'deliveryWay.edit': equippers,
	'addressRule.edit': registrars,
	'person.export': equippers,
	'device.view': everyone,
	'device.edit': equippers,
	'question.view': everyone,
	'hall.view': leaders,
	'hall.edit': registrars,
	'committee.view': leaders,
	'committee.edit': registrars,
	'restriction.view': everyone,
	'restriction.edit': registrars,
	'deviceImport.run': equippers,
	'personImport.run': registrars,
	'import.viewAll': registrars,
	'waitingDevice.edit': registrars,
	'import.keepSerials': administrators,
	'oparl.import': registrars,
	'oparl.connect': administrators,
	'session.view': everyone,
	'session.schedule': registrars,
	'session.invite': registrars,
	'session.decide': leaders,
	'agenda.edit': registrars,
	'room.lead': leaders,
	'ownAccount.edit': everyone,
	'account.manage': administrators,
	'audit.view': administrators,
	'securityEvent.view': administrators,
	'toolPolicy.edit': administrators,
	'retention.edit': administrators,
	'city.edit': administrators,
	'system.view': administrators,
	'mail.test': administrators,
	'demonstration.manage': administrators,
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

/** Something that a guard can refuse: noun and verb. */
export type Act = keyof typeof staffActs;

/** A session, as far as it decides who may do something in it. */
export interface SessionPlace {
	readonly committeeId: string;
	/** ISO date of the session. */
	readonly day: string;
}

/** Whether an account is that of whoever leads the committee on the session's day, as chair or deputy. */
export const leads = ({ role, chairs }: Pick<StaffActor, 'role' | 'chairs'>, at: SessionPlace) =>
	role === 'chair' &&
	chairs.some((seat) => seat.committeeId === at.committeeId && isValidOn(seat, at.day));

/** What the role `chair` may do in the sessions that its person leads, and in no others. */
const actsOfLeading: readonly Act[] = ['session.decide', 'room.lead'];

/** Whether somebody may do it in this session; `may` alone says whether in any. */
export const mayIn = (actor: Actor, act: Act, at: SessionPlace): boolean =>
	may(actor, act) &&
	(actor.kind !== 'staff' ||
		actor.role !== 'chair' ||
		!actsOfLeading.includes(act) ||
		leads(actor, at));

/** What an attendee may do beside their own part: who leads the session, leads its room. */
const attendeeActs: Readonly<Partial<Record<Act, readonly AttendeeRole[]>>> = {
	'room.lead': ['chair'],
};

/** The staff roles that may do it. */
export const rolesFor = (act: Act): readonly StaffRole[] => staffActs[act];

/**
 * Whether somebody may lead a session's room: open and close it, mute, remove and readmit. Who was
 * removed from it leads it no more.
 */
export const mayLead = (actor: Actor, removed: Pick<ReadonlySet<string>, 'has'>): boolean =>
	may(actor, 'room.lead') && !(actor.kind === 'attendee' && removed.has(actor.id));

/** Whether somebody may say how an attendee takes part: each for themself, by their link. */
export const mayReply = (actor: Actor, attendeeId: string): boolean =>
	actor.kind === 'attendee' && actor.role !== null && actor.id === attendeeId;

/** Whether somebody may do it, to records within their scope; in one session `mayIn` says. */
export function may(actor: Actor, act: Act): boolean {
	switch (actor.kind) {
		case 'staff':
			return rolesFor(act).includes(actor.role);
		case 'attendee':
			return actor.role !== null && (attendeeActs[act]?.includes(actor.role) ?? false);
		case 'system':
			return true;
	}
}
