import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { Action } from '../../audit/actions.ts';
import type { Standing } from '../../council/attendance.ts';
import * as audit from '../db/audit.ts';
import * as attendees from './attendees.ts';
import { seatOn } from './invite.ts';
import * as replies from './replies.ts';
import * as sessions from './sessions.ts';

const actions: Readonly<Record<Standing, Action>> = {
	invited: 'attendee.reinvite',
	prevented: 'attendee.prevent',
	excused: 'attendee.excuse',
	withdrawn: 'attendee.withdraw',
};

/**
 * Says by hand that somebody is prevented, excused or not invited any more, or takes it back with
 * `invited`, whatever they have said themselves. Their link stays the same. Who is taken off so is not
 * brought back by a seat.
 *
 * @returns false if nobody else is expected: a session without attendees is none
 */
export async function setStanding(by: Acting, id: string, standing: Standing): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const changed = await changeStanding(by, id, standing);
		if (typeof changed !== 'object') return changed !== 'lastOne';
		await replies.overrule(by, [id]);
		await audit.record(by, actions[standing], id, changed);
		return true;
	});
}

/**
 * As `setStanding`; the caller writes the audit entry, within the same transaction.
 *
 * @returns of which session; or that nothing has changed, as they stood so already or nobody else is expected
 */
export async function changeStanding(
	by: Acting,
	id: string,
	standing: Standing,
): Promise<{ readonly sessionId: string } | 'same' | 'lastOne'> {
	const attendee = await attendees.read(by.db, id);
	const session = attendee && (await sessions.read(by.db, attendee.sessionId));
	if (!attendee || !session) return 'same';
	await sessions.hold(by.db, session.id);
	const expected = await attendees.list(by.db, [session.id]);
	const isLast = expected.every((one) => one.id === id);
	if (standing !== 'invited' && isLast && expected.length > 0) return 'lastOne';
	const seat = standing === 'invited' ? await seatOn(by.db, session, attendee.personId) : null;
	const byNow = { invited: seat ? 'seats' : 'hand', withdrawn: 'hand' } as const;
	const attendanceBy =
		standing === 'invited' || standing === 'withdrawn' ? byNow[standing] : undefined;
	await attendees.change(by.db, [id], { standing, ...(attendanceBy && { attendanceBy }) });
	return attendee.standing === standing ? 'same' : { sessionId: session.id };
}
