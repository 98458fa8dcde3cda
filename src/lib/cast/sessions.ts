import { unknownArrangement } from '../compat/tool/arrangement.ts';
import type { Arrangement } from '../compat/tool/arrangement.ts';
import type { Need } from '../compat/attendee.ts';
import { invitedOn, needsOf, usualMode } from '../council/attendance.ts';
import { ownRoom } from '../council/own-room.ts';
import type { AttendeeRole } from '../council/attendance.ts';
import type { AttendanceMode, Membership, Session } from '../council/nouns.ts';
import { dayOf, startOf } from '../calendar/wall-clock.ts';
import { addDays } from '../calendar/day.ts';
import type { AgendaItem } from '../council/agenda/agenda.ts';
import { agendaOf } from './agendas.ts';
import { idOf } from './chance.ts';
import { committeeId } from './committees.ts';
import { hallId } from './halls.ts';
import { personId } from './people.ts';
import { plans } from './session-plans.ts';
import type { CastSessionPlan } from './session-plans.ts';

export interface CastAttendee {
	readonly id: string;
	readonly personId: string | null;
	readonly guestName: string | null;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly mode: AttendanceMode;
	readonly needs: readonly Need[];
}

export interface CastProposal {
	readonly id: string;
	readonly toolId: string;
	readonly arrangement: Arrangement;
}

interface Decided {
	readonly toolId: string;
	readonly byPersonId: string;
	readonly note: string;
}

export interface CastSession extends Session {
	readonly attendees: readonly CastAttendee[];
	/** In the order in which they were proposed. */
	readonly proposals: readonly CastProposal[];
	/** In their order; empty: nobody has put any down yet. */
	readonly agenda: readonly AgendaItem[];
	/** The tool that the chair took already; `null`: nothing is decided. */
	readonly decided: Decided | null;
}

function startFor(when: CastSessionPlan['when'], now: string): string {
	if (when === 'next') return soon(now);
	const earliest = addDays(dayOf(now), when.inDays);
	const there = new Date(`${earliest}T12:00Z`).getUTCDay();
	const first = addDays(earliest, (when.weekday - there + 7) % 7);
	// Councils do not meet between the years.
	const day = /-(12-2[3-9]|12-3\d|01-01)$/.test(first) ? addDays(first, 14) : first;
	// Afternoons come once a day, also when the clocks change.
	return startOf(day, when.hour, null).value ?? now;
}

/** The first full hour between nine and eight in the evening that is at least a quarter of an hour away. */
function soon(now: string): string {
	const today = dayOf(now);
	const leastAt = new Date(Date.parse(now) + 15 * 60_000).toISOString();
	const starts = [today, addDays(today, 1)].flatMap((day) =>
		Array.from({ length: 12 }, (_, index) => {
			const hour = `${String(index + 9).padStart(2, '0')}:00`;
			return startOf(day, hour, null).value ?? now;
		}),
	);
	return starts.find((start) => start >= leastAt) ?? now;
}

/** The next weeks of Elsterfurt, seen from `now`. */
export function sessions(
	seed: string,
	memberships: readonly Membership[],
	now: string,
): readonly CastSession[] {
	const made = plans.map((plan, index): CastSession => {
		const startsAt = startFor(plan.when, now);
		const day = dayOf(startsAt);
		const committee = committeeId(seed, plan.committee);
		const key = `${plan.committee}/${index}`;
		const inHall = plan.inHall?.map((person) => personId(seed, person));
		const seats = memberships.filter((seat) => seat.committeeId === committee);
		const invited = invitedOn(seats, day);
		const chair = invited.find(({ role }) => role === 'chair');
		const modeOf = (person: string): AttendanceMode =>
			!inHall ? usualMode(plan.form) : inHall.includes(person) ? 'onSite' : 'remote';
		return {
			id: idOf(seed, `session/${key}`),
			committeeId: committee,
			startsAt,
			place: '',
			hallId: plan.hall && hallId(seed, plan.hall),
			form: plan.form,
			revision: 0,
			attendees: [
				...invited.map(({ personId, role, vote }) => ({
					id: idOf(seed, `attendee/${key}/${personId}`),
					personId,
					guestName: null,
					role,
					vote,
					mode: modeOf(personId),
					needs: needsOf(vote),
				})),
				...(plan.guests ?? []).map((guestName): CastAttendee => ({
					id: idOf(seed, `attendee/${key}/${guestName}`),
					personId: null,
					guestName,
					role: 'guest',
					vote: false,
					mode: 'remote',
					needs: needsOf(false),
				})),
			],
			proposals: Object.entries(plan.tools).map(([toolId, told]) => ({
				id: idOf(seed, `proposal/${key}/${toolId}`),
				toolId,
				arrangement: { ...unknownArrangement, ...told },
			})),
			agenda: plan.hasAgenda ? agendaOf(seed, plan.committee, key) : [],
			decided:
				plan.isInRoom && chair
					? {
							toolId: ownRoom,
							byPersonId: chair.personId,
							note: 'Im eigenen Raum brauchen die Mitglieder kein Konto.',
						}
					: null,
		};
	});
	return made.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
