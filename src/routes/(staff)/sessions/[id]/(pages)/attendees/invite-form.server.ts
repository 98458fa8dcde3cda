import { attendeeRoles } from '$lib/council/attendance.ts';
import type { AttendeeRole } from '$lib/council/attendance.ts';
import { sameName } from '$lib/council/names.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db/open.ts';
import * as choices from '$lib/server/register/choices.query.ts';
import type { AttendeeRecord } from '$lib/server/sessions/attendee-record.ts';
import type { HandInvitation } from '$lib/server/sessions/invite.ts';
import { substituteOf } from '$lib/views/session/attendance.ts';

type Field = 'personId' | 'guestName' | 'guestEmail' | 'representsId' | 'role' | 'vote';

/** What the form held, and either whom to invite or why not. */
export interface ReadInvitation {
	readonly values: Readonly<Record<Field, string>>;
	readonly errors: Readonly<Partial<Record<Field, string>>>;
	readonly invitation: HandInvitation | null;
}

/** Reads the form that invites one more, a substitute too. */
export async function readInvitation(
	db: Db,
	form: FormData,
	everyone: readonly AttendeeRecord[],
): Promise<ReadInvitation> {
	const text = (name: Field) =>
		String(form.get(name) ?? '')
			.replace(/\s+/g, ' ')
			.trim()
			.slice(0, 200);
	const values = {
		...{ personId: text('personId'), guestName: text('guestName') },
		...{ guestEmail: text('guestEmail'), representsId: text('representsId') },
		...{ role: text('role'), vote: text('vote') },
	};
	const errors = await errorsIn(db, values, everyone);
	const { personId, guestName, guestEmail, representsId, role, vote } = values;
	const invitation = {
		personId: personId || null,
		guestName: personId ? null : guestName,
		guestEmail,
		representsId: representsId || null,
		role: attendeeRoles.find((known) => known === role) ?? (null as AttendeeRole | null),
		vote: vote === 'yes' ? true : vote === 'no' ? false : null,
	};
	return { values, errors, invitation: Object.keys(errors).length > 0 ? null : invitation };
}

async function errorsIn(
	db: Db,
	{ personId, guestName, guestEmail, representsId }: ReadInvitation['values'],
	everyone: readonly AttendeeRecord[],
): Promise<ReadInvitation['errors']> {
	if (!personId && !guestName) return { personId: m.attendees_addNobody() };
	if (personId && guestName) return { guestName: m.attendees_addBoth() };
	const represented = everyone.find(({ id }) => id === representsId);
	if (representsId && !represented) return { representsId: m.invite_cannotRepresent() };
	const substitute = represented && substituteOf(everyone, represented.id);
	if (substitute) {
		const names = { name: represented.name, substitute: substitute.name };
		return { representsId: m.invite_isRepresented(names) };
	}
	if (represented && personId && represented.personId === personId) {
		return { representsId: m.invite_representsSelf() };
	}
	const already = everyone.find(
		(one) =>
			one.standing === 'invited' &&
			(personId ? one.personId === personId : sameName(one.name, guestName)),
	);
	if (already) {
		const field = personId ? 'personId' : 'guestName';
		return { [field]: m.attendees_already({ name: already.name }) };
	}
	if (personId && !(await choices.personExists(db, personId))) {
		return { personId: m.attendees_noSuchPerson() };
	}
	if (personId && guestEmail) return { guestEmail: m.invite_guestMailOfPerson() };
	if (guestEmail && !/^[^\s@]+@[^\s@]+$/.test(guestEmail)) {
		return { guestEmail: m.invite_guestMailWrong() };
	}
	return {};
}
