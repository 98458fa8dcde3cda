import * as v from 'valibot';
import { entriesOf } from '$lib/views/register/entries.ts';
import { addDays } from '$lib/calendar/day.ts';
import { seatRoles } from '$lib/council/nouns.ts';
import { neededDay, oneOf, optionalDay, optionalText, readForm, ticked } from '$lib/server/form.ts';
import type { FormErrors, Typed } from '$lib/server/form.ts';
import type { MembershipChange, MembershipRecord } from '$lib/server/register/memberships.ts';
import { m } from '$lib/paraglide/messages.js';
import { lastDay } from '$lib/views/register/seat-span.ts';

const SeatForm = v.object({
	personId: optionalText,
	role: oneOf(seatRoles, m.membership_roleMissing),
	vote: ticked,
	from: neededDay(m.membership_dayMissing, m.membership_dayNotUnderstood),
	/** The last day, as people say it; the record keeps the day after. */
	to: optionalDay(m.membership_dayNotUnderstood),
});

/** Reads a seat; what was typed comes back with it in any case. */
export function readSeat(
	data: FormData,
): Typed & { readonly seat: MembershipChange | null; readonly errors: FormErrors } {
	const form = readForm(SeatForm, data);
	if (!form.ok) return { ...form, seat: null };
	const { role, vote, from, to } = form.output;
	if (to !== null && to < from) {
		return { ...form, seat: null, errors: { to: m.membership_endsBefore() } };
	}
	const seat: MembershipChange = { role, vote, from, to: to === null ? null : addDays(to, 1) };
	return { ...form, seat, errors: {} };
}

export const startOf = ({ role, vote, from, to, revision }: MembershipRecord) =>
	entriesOf({ role, vote, from, to: lastDay(to), revision });
