import { dueLetter, isTelling } from '../../council/letters.ts';
import type { LetterKind, SaidSession, TellingKind } from '../../council/letters.ts';
import type { Db } from '../db/open.ts';
import * as attendees from '../sessions/attendees.ts';
import { movedFrom } from '../sessions/moved-from.query.ts';
import type { SessionRecord } from '../sessions/session-record.ts';
import { addedSince } from './added-since.query.ts';
import { gotten } from './compose-letter.ts';
import { addressed } from './letter-addresses.ts';
import type { Addressed } from './letter-addresses.ts';
import { saidOf, toldSession } from './letter-facts.ts';
import * as letters from './letters.ts';
import type { LetterRecord } from './letters.ts';

/** Somebody on the list of a session, and the letters to them. */
export interface Addressee {
	readonly attendee: Addressed;
	/** The oldest first. */
	readonly letters: readonly LetterRecord[];
	/** `null`: they know how things are. */
	readonly due: TellingKind | null;
	/** When somebody said by hand that the invitations are sent, theirs too; `null`: nobody did. */
	readonly byHandAt: string | null;
	/** Invited since the invitations were sent, with no letter to them and none by hand that is known of. */
	readonly isUntold: boolean;
	/** What they were told last. */
	readonly before: Partial<SaidSession>;
}

/**
 * Everybody on a session's list, with what they are owed. Where somebody said by hand that the invitations are sent,
 * those who were on the list then have one.
 */
export async function readAddressees(
	db: Db,
	session: SessionRecord,
	now: string,
): Promise<readonly Addressee[]> {
	const { id, sent } = session;
	const [all, listed, told] = await Promise.all([
		letters.list(db, id),
		attendees.listEveryone(db, [id]),
		toldSession(db, session, ''),
	]);
	const everyone = await addressed(db, listed, now);
	const isByHand = sent !== null && !all.some(({ requestedAt }) => requestedAt === sent.at);
	const later = isByHand
		? await addedSince(
				db,
				everyone.map((one) => one.id),
				sent.at,
			)
		: null;
	const moved = isByHand ? await movedFrom(db, session) : null;
	const facts = saidOf(told);
	const { isReinstated = false } = told;
	return everyone.map((attendee) => {
		const byHand = later && !later.has(attendee.id) ? { startsAt: moved ?? facts.startsAt } : null;
		const own = gotten(all, attendee.id).flatMap(({ kind, said }) =>
			isTelling(kind) ? [{ kind, said }] : [],
		);
		const last = own.at(-1) ?? null;
		const isRepresented = everyone.some(
			(one) => one.represents?.id === attendee.id && one.standing === 'invited',
		);
		const isCalledOff = session.calledOff !== null;
		const given = { now: facts, isCalledOff, isReinstated, isRepresented };
		const due = dueLetter({ ...given, standing: attendee.standing, last, byHand });
		const to = all.filter((one) => one.attendeeId === attendee.id);
		const isInvited = sent !== null && attendee.standing === 'invited';
		return {
			...{ attendee, letters: to },
			isUntold: isInvited && byHand === null && to.length === 0,
			due: session.startsAt > now ? due : null,
			// Whoever is withdrawn may have been so before.
			byHandAt: byHand && attendee.standing !== 'withdrawn' ? (sent?.at ?? null) : null,
			before: last?.said ?? byHand ?? {},
		};
	});
}

/** Whether a letter of this kind can go to somebody now. */
export const canGet = ({ attendee, due }: Addressee, kind: LetterKind): boolean =>
	attendee.email !== '' && (isTelling(kind) ? due === kind : attendee.standing === 'invited');
