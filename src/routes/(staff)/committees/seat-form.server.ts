import * as v from 'valibot';
import { entriesOf } from '$lib/views/register/entries.ts';
import { addDays } from '$lib/calendar/day.ts';
import { usuallyVotes } from '$lib/council/attendance.ts';
import { seatRoles } from '$lib/council/nouns.ts';
import { neededDay, oneOf, optionalDay, readForm } from '$lib/server/form.ts';
import type { FormErrors, Typed } from '$lib/server/form.ts';
import type { MembershipChange, MembershipRecord } from '$lib/server/register/memberships.ts';
import { m } from '$lib/paraglide/messages.js';
import { voteChoices } from '$lib/views/register/seat-fields.ts';
import { lastDay } from '$lib/views/register/seat-span.ts';

const SeatForm = v.object({
	role: oneOf(seatRoles, m.membership_roleMissing),
	/** What the role has usually, unless somebody says otherwise. */
	vote: oneOf(voteChoices, m.membership_voteMissing),
	from: neededDay(m.membership_dayMissing, m.membership_dayNotUnderstood),
	/** The last day, as people say it; the record keeps the day after. */
	to: optionalDay(m.membership_dayNotUnderstood),
});

/** Reads a seat; what was typed comes back with it in any case. */
export function readSeat(
	data: FormData,
	lists: readonly string[] = [],
): Typed & { readonly seat: MembershipChange | null; readonly errors: FormErrors } {
	const form = readForm(SeatForm, data, lists);
	if (!form.ok) return { ...form, seat: null };
	const { role, from, to } = form.output;
	const vote = form.output.vote === 'usual' ? usuallyVotes(role) : form.output.vote === 'yes';
	if (to !== null && to < from) {
		return { ...form, seat: null, errors: { to: m.membership_endsBefore() } };
	}
	const seat: MembershipChange = { role, vote, from, to: to === null ? null : addDays(to, 1) };
	return { ...form, seat, errors: {} };
}

/** What is usual for the role stays so if the role changes; what somebody or the source said stays as said. */
export const startOf = ({ role, vote, from, to, revision }: MembershipRecord) =>
	entriesOf({
		...{ role, from, to: lastDay(to), revision },
		vote: vote === usuallyVotes(role) ? 'usual' : vote ? 'yes' : 'no',
	});
