import type { Arrangement } from '../compat/arrangement.ts';
import type { Need } from '../compat/attendee.ts';
import { invitedOn, needsOf, usualMode } from '../council/attendance.ts';
import type { AttendeeRole } from '../council/attendance.ts';
import type { AttendanceMode, Membership, Session } from '../council/nouns.ts';
import { addDays, dayOf, startOf } from '../council/time.ts';
import { idOf } from './chance.ts';
import { committeeId } from './committees.ts';
import { hallId } from './halls.ts';
import { personId } from './people.ts';

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

export interface CastSession extends Session {
	readonly attendees: readonly CastAttendee[];
	/** In the order in which they were proposed. */
	readonly proposals: readonly CastProposal[];
}

interface Plan {
	readonly committee: string;
	/** Earliest day, counted from today; the weekday (1 is Monday) picks the first that fits. */
	readonly inDays: number;
	readonly weekday: number;
	readonly hour: string;
	readonly form: Session['form'];
	readonly hall: 'great' | 'small' | 'library' | null;
	readonly place: string;
	readonly tools: Readonly<Record<string, Partial<Arrangement>>>;
	/** Those who said that they come to the hall; everybody else of a hybrid session is remote. */
	readonly inHall?: readonly string[];
	readonly guests?: readonly string[];
}

const plans: readonly Plan[] = [
	{
		committee: 'development',
		inDays: 5,
		weekday: 4,
		hour: '17:00',
		form: 'hybrid',
		hall: 'great',
		place: 'Ratssaal, Altes Rathaus',
		tools: {
			facetime: { dialIn: false, webClientAllowed: true },
			zoom: { webClientAllowed: true },
		},
		inHall: ['group-1-member-1', 'group-1-member-3', 'group-2-member-1', 'secretary-1'],
		guests: ['Dipl.-Ing. Renske Küstenseeschwalbe (Planungsbüro)'],
	},
	{
		committee: 'finance',
		inDays: 12,
		weekday: 3,
		hour: '17:00',
		form: 'hybrid',
		hall: 'small',
		place: 'Kleiner Sitzungssaal, Altes Rathaus',
		tools: { teams: { webClientAllowed: true, dialIn: true }, jitsi: {} },
		inHall: ['group-1-member-4', 'deputy-2', 'secretary-2'],
	},
	{
		committee: 'environment',
		inDays: 14,
		weekday: 2,
		hour: '16:30',
		form: 'video',
		hall: null,
		place: 'Videositzung',
		tools: { bigbluebutton: {}, webex: { dialIn: true } },
	},
	{
		committee: 'council',
		inDays: 20,
		weekday: 4,
		hour: '14:00',
		form: 'hybrid',
		hall: 'great',
		place: 'Ratssaal, Altes Rathaus',
		tools: { zoom: { webClientAllowed: true, dialIn: true }, webex: {} },
		inHall: ['mayor', 'group-1-member-2', 'group-2-member-4', 'group-3-member-3', 'secretary-1'],
	},
	{
		committee: 'social',
		inDays: 22,
		weekday: 2,
		hour: '16:30',
		form: 'hybrid',
		hall: 'library',
		place: 'Lesesaal der Stadtbibliothek',
		tools: { zoom: {}, teams: {} },
	},
	{
		committee: 'culture',
		inDays: 29,
		weekday: 1,
		hour: '17:30',
		form: 'onSite',
		hall: 'library',
		place: 'Lesesaal der Stadtbibliothek',
		tools: {},
	},
	{
		committee: 'development',
		inDays: 36,
		weekday: 4,
		hour: '17:00',
		form: 'hybrid',
		hall: 'great',
		place: 'Ratssaal, Altes Rathaus',
		tools: {},
	},
];

const untold: Arrangement = {
	dialIn: null,
	webClientAllowed: null,
	anonymousJoinAllowed: null,
	thirdPartyCookies: null,
	e2ee: null,
	server: { own: null, moderatorSignIn: null, sip: null, turnTls443: null, tcpPort: null },
};

function dayFor({ inDays, weekday }: Plan, now: string): string {
	const earliest = addDays(dayOf(now), inDays);
	const there = new Date(`${earliest}T12:00Z`).getUTCDay();
	return addDays(earliest, (weekday - there + 7) % 7);
}

/** The next weeks of Elsterfurt, seen from `now`; the session of the story comes first. */
export function sessions(
	seed: string,
	memberships: readonly Membership[],
	now: string,
): readonly CastSession[] {
	return plans.map((plan, index) => {
		const day = dayFor(plan, now);
		const committee = committeeId(seed, plan.committee);
		// Afternoons come once a day, also when the clocks change.
		const startsAt = startOf(day, plan.hour, null).value ?? now;
		const key = `${plan.committee}/${index}`;
		const inHall = plan.inHall?.map((person) => personId(seed, person));
		const seats = memberships.filter((seat) => seat.committeeId === committee);
		const modeOf = (person: string): AttendanceMode =>
			!inHall ? usualMode(plan.form) : inHall.includes(person) ? 'onSite' : 'remote';
		return {
			id: idOf(seed, `session/${key}`),
			committeeId: committee,
			startsAt,
			place: plan.place,
			hallId: plan.hall && hallId(seed, plan.hall),
			form: plan.form,
			revision: 0,
			attendees: [
				...invitedOn(seats, day).map(({ personId, role, vote }) => ({
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
				arrangement: { ...untold, ...told },
			})),
		};
	});
}
