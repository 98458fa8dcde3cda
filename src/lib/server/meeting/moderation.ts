import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { Action } from '../../audit/actions.ts';
import * as audit from '../db/audit.ts';
import * as attendees from '../sessions/attendees.ts';

/** Keeps an attendee out of the room until readmitted; their link opens the page but not the room. */
export const remove = (by: Acting, id: string): Promise<boolean> =>
	change(by, id, 'attendee.remove', ({ db, now }) => attendees.setRemoved(db, id, now));

export const readmit = (by: Acting, id: string): Promise<boolean> =>
	change(by, id, 'attendee.readmit', ({ db }) => attendees.setRemoved(db, id, null));

/** Notes that the chair muted them: whoever was away meanwhile comes back muted. */
export const mute = (by: Acting, id: string): Promise<boolean> =>
	change(by, id, 'attendee.mute', ({ db, now }) => attendees.setMuted(db, id, now));

/**
 * Does one thing to one attendee, and records it only if something changed.
 *
 * @returns whether something changed
 */
const change = (
	by: Acting,
	id: string,
	action: Action,
	act: (by: Acting) => Promise<boolean>,
): Promise<boolean> =>
	inTransaction(by, async (by) => {
		if (!(await act(by))) return false;
		await audit.record(by, action, id);
		return true;
	});
