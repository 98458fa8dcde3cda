import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { Action } from '../../audit/actions.ts';
import * as audit from '../db/audit.ts';

/** Keeps an attendee out of the room until readmitted; their link opens the page but not the room. */
export const remove = (by: Acting, id: string): Promise<boolean> =>
	change(by, id, 'attendee.remove', ({ db, now }) =>
		db
			.updateTable('attendee')
			.set({ removedAt: now })
			.where('id', '=', id)
			.where('removedAt', 'is', null)
			.returning('id')
			.executeTakeFirst(),
	);

export const readmit = (by: Acting, id: string): Promise<boolean> =>
	change(by, id, 'attendee.readmit', ({ db }) =>
		db
			.updateTable('attendee')
			.set({ removedAt: null })
			.where('id', '=', id)
			.where('removedAt', 'is not', null)
			.returning('id')
			.executeTakeFirst(),
	);

/** Notes that the chair muted them: whoever was away meanwhile comes back muted. */
export const mute = (by: Acting, id: string): Promise<boolean> =>
	change(by, id, 'attendee.mute', ({ db, now }) =>
		db
			.updateTable('attendee')
			.set({ mutedAt: now })
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst(),
	);

/**
 * Does one thing to one attendee, and records it only if something changed.
 *
 * @returns whether something changed
 */
const change = (
	by: Acting,
	id: string,
	action: Action,
	act: (by: Acting) => Promise<{ id: string } | undefined>,
): Promise<boolean> =>
	inTransaction(by, async (by) => {
		if (!(await act(by))) return false;
		await audit.record(by, action, id);
		return true;
	});
