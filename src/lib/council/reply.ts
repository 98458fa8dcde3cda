import { addDays } from '../calendar/day.ts';
import { workingDayUpTo } from '../calendar/working-day.ts';
import { expectedMode, usualMode } from './attendance.ts';
import type { Standing } from './attendance.ts';
import type { AttendanceMode, SessionForm } from './nouns.ts';

/** What somebody who is invited can say of their own attendance. */
export const replyChoices = ['onSite', 'remote', 'prevented'] as const;
export type ReplyChoice = (typeof replyChoices)[number];

/** What an attendee has said by their personal link: the newest they said, and whether it was decided otherwise since. */
export interface Reply {
	readonly choice: ReplyChoice;
	/** What they added for whoever runs the session; empty: nothing. */
	readonly message: string;
	/** When the session was to begin as they said it; UTC, ISO 8601. */
	readonly startsAt: string;
	/** UTC, ISO 8601. */
	readonly at: string;
	/** Who of the staff has decided about their attendance since; `null`: nobody. */
	readonly overruled: { readonly at: string; readonly byName: string } | null;
}

interface Place {
	readonly standing: Standing;
	readonly mode: AttendanceMode;
}
interface When {
	readonly form: SessionForm;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
}

/** What can be said of a session of this form: nobody comes to the hall of one by video. */
export const choicesIn = (form: SessionForm): readonly ReplyChoice[] =>
	replyChoices.filter(
		(choice) => choice === 'prevented' || form === 'hybrid' || choice === usualMode(form),
	);

/**
 * Whether a reply is what holds. `outdated`: it was for another begin, or says what the session's form does not
 * offer any more, so that it counts as none. `overruled`: the staff has decided about it since.
 */
export const replyStates = ['none', 'outdated', 'overruled', 'holds'] as const;
export type ReplyState = (typeof replyStates)[number];

export function replyState(
	reply: Reply | null,
	{ standing, mode }: Place,
	{ form, startsAt }: When,
): ReplyState {
	if (!reply) return 'none';
	if (reply.startsAt !== startsAt || !choicesIn(form).includes(reply.choice)) return 'outdated';
	const isAsSaid =
		reply.choice === 'prevented'
			? standing === 'prevented'
			: standing === 'invited' && expectedMode(form, mode) === reply.choice;
	return reply.overruled || !isAsSaid ? 'overruled' : 'holds';
}

/** Whether somebody who is expected has not said yet how they take part. */
export function owesReply(reply: Reply | null, place: Place, session: When): boolean {
	if (place.standing !== 'invited') return false;
	// Who was prevented and is invited again has not said how they come.
	if (reply?.choice === 'prevented') return true;
	return ['none', 'outdated'].includes(replyState(reply, place, session));
}

/**
 * Until when a word is asked for: a week before the session, else three days, else the day before; a working day.
 *
 * @param day ISO date of the session
 * @returns `null`: there is no such day after today
 */
export function replyBy(day: string, today: string): string | null {
	const days = [7, 3, 1].map((before) => workingDayUpTo(addDays(day, -before)));
	return days.find((one) => one > today) ?? null;
}

/**
 * Why an attendee cannot say or take back anything now. `decided`: the staff has said that they do not come;
 * `replaced`: somebody comes in their place.
 */
export type ReplyRefusal =
	'hall' | 'calledOff' | 'begun' | 'roomOpen' | 'notInvited' | 'decided' | 'replaced';

/** What follows whether an attendee can say something now. */
export interface ReplyFacts {
	readonly reply: Reply | null;
	readonly attendee: Place & {
		/** The hall whose link this is; `null`: a person or a guest. */
		readonly hallId: string | null;
	};
	readonly session: When & { readonly calledOff: object | null };
	readonly isRoomOpen: boolean;
	readonly isReplaced: boolean;
}

/** @param now UTC, ISO 8601 */
export function replyRefusal(
	{ reply, attendee, session, isRoomOpen, isReplaced }: ReplyFacts,
	now: string,
): ReplyRefusal | null {
	if (attendee.hallId !== null) return 'hall';
	if (session.calledOff) return 'calledOff';
	if (session.startsAt <= now) return 'begun';
	if (isRoomOpen) return 'roomOpen';
	if (attendee.standing === 'invited') return null;
	if (attendee.standing === 'withdrawn') return 'notInvited';
	const isOwn = attendee.standing === 'prevented' && reply?.choice === 'prevented';
	if (!isOwn || reply.overruled) return 'decided';
	return isReplaced ? 'replaced' : null;
}

/** Whether what was said can be taken back, where anything can be said at all. */
export const canTakeBack = (reply: Reply | null): boolean =>
	reply !== null && reply.overruled === null;

interface Listed {
	readonly id: string;
	readonly standing: Standing;
	readonly represents: { readonly id: string } | null;
}

/** Whether somebody else is expected in the place of an attendee: their substitute, or whom they were to represent. */
export const isReplaced = (
	everyone: readonly Listed[],
	{ id, represents }: Pick<Listed, 'id' | 'represents'>,
): boolean =>
	everyone.some(
		(one) => one.standing === 'invited' && (one.represents?.id === id || one.id === represents?.id),
	);
