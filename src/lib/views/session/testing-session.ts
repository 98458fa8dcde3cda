import { cast } from '../../cast/cast.ts';
import { factsOf } from '../../cast/facts.ts';
import { models } from '../../cast/models.ts';
import type { ModelName } from '../../cast/models.ts';
import { ceilings, toolById } from '../../catalogue/catalogue.ts';
import type { Attendee } from '../../compat/attendee.ts';
import { expectedMode, needsOf, needsOfHall } from '../../council/attendance.ts';
import type { SessionForm } from '../../council/nouns.ts';
import { everything } from '../../access/scope.ts';
import { unknownArrangement } from '../../compat/tool/arrangement.ts';
import { planSession } from '../../plan/session-plan.ts';
import type { JudgedSession, SessionAttendee } from './judged-session.ts';
import type { Viewer } from './viewer.ts';

export const now = '2026-11-25T09:00:00.000Z';

export interface Member extends Partial<SessionAttendee> {
	readonly id: string;
	/** What they have; `null`: nothing is known of it. */
	readonly has: readonly ModelName[] | null;
}

/** The lord mayor's city: an iPad leads, a city notebook has no FaceTime, a guest is unknown. */
export const members: readonly Member[] = [
	{ id: 'Kranich', role: 'chair', officeId: 'mayor', has: ['ipad10'] },
	{ id: 'Sperling', position: 'deputyMayor', officeId: 'finance', has: ['cityNotebook'] },
	{ id: 'Fink', officeId: 'group', has: ['ipadAir2013'] },
	{ id: 'Lerche', officeId: 'group', has: null },
];

const attendeeOf = (given: Member): SessionAttendee => ({
	personId: `person ${given.id}`,
	name: `Ada ${given.id}`,
	sortName: `${given.id}, Ada`,
	position: 'member',
	officeId: null,
	officeName: given.officeId ? `Büro ${given.officeId}` : null,
	role: 'member',
	vote: true,
	mode: 'remote',
	...given,
});

/** A session three weeks ahead, with everybody judged against the tools. */
export function judgedSession(
	invited: readonly Member[] = members,
	tools: readonly string[] = ['facetime', 'livekit-room'],
	form: SessionForm = 'hybrid',
	/** What stands in the hall; `null`: nothing is known of it. */
	inHall: ModelName | null = null,
): JudgedSession {
	const attendees = invited.map(attendeeOf);
	const people = new Map(
		invited.map(({ id, has, vote = true, role }): [string, Attendee] => [
			id,
			{
				id,
				role: role === 'chair' ? 'host' : 'guest',
				needs: needsOf(vote),
				accounts: ['apple-account'],
				devices: has && has.map((name) => cast[name]),
			},
		]),
	);
	const inputs = {
		day: '2026-12-17',
		invited: attendees.flatMap(({ id, mode }) => {
			const attendee = people.get(id);
			return attendee ? [{ attendee, onSite: expectedMode(form, mode) === 'onSite' }] : [];
		}),
		meetsInHall: form !== 'video',
		hall: inHall && {
			...{ id: 'hall', role: 'guest' as const, needs: needsOfHall, accounts: null },
			devices: [cast[inHall]],
		},
		proposals: tools.flatMap((id) => {
			const tool = toolById(id);
			return tool ? [{ tool, arrangement: unknownArrangement }] : [];
		}),
		ceilings,
	};
	return {
		session: {
			id: 'session',
			committeeName: 'Finanzausschuss',
			startsAt: '2026-12-17T16:00:00.000Z',
			form,
			hallId: form === 'video' ? null : 'hall',
			hallName: form === 'video' ? null : 'Ratssaal',
			place: '',
		},
		attendees,
		devices: new Map(
			invited.flatMap(({ id, has }) =>
				(has ?? []).map((name) => [
					name,
					{
						label: `Gerät ${id}`,
						facts: factsOf(models[name], 'office', '2026-11-01T09:00:00.000Z'),
					},
				]),
			),
		),
		people,
		inputs,
		plan: planSession(inputs),
	};
}

export const secretary: Viewer = {
	scope: everything,
	mayDecide: true,
	mayEquip: true,
	hasRoom: true,
	personId: null,
};

/** An office account of the deputy mayor for finance. */
export const financeOffice: Viewer = {
	...secretary,
	scope: { ...everything, offices: ['finance'] },
	mayDecide: false,
};
