import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import * as sessions from './sessions.ts';

/** Says that the invitations are sent, or `false`: that they are not. Until they are attendance follows the seats. */
export const markSent = (by: Acting, id: string, isSent: boolean): Promise<void> =>
	inTransaction(by, async (by) => {
		const noted = await sessions.note(by.db, id, {
			invitationsSentAt: isSent ? by.now : null,
			invitationsSentByName: isSent ? by.actor.name : null,
		});
		if (!noted) return;
		const session = isSent ? await sessions.read(by.db, id) : null;
		// What the invitations say: whether it was moved since is told by this.
		const detail = session ? { startsAt: session.startsAt } : {};
		await audit.record(by, isSent ? 'session.markSent' : 'session.markUnsent', id, detail);
	});

/** Calls a session off, or with `null` takes that back; what was decided and who is invited stays. */
export const callOff = (by: Acting, id: string, reason: string | null): Promise<void> =>
	inTransaction(by, async (by) => {
		const isOff = reason !== null;
		const noted = await sessions.note(by.db, id, {
			calledOffAt: isOff ? by.now : null,
			calledOffByName: isOff ? by.actor.name : null,
			calledOffReason: reason,
		});
		if (!noted) return;
		const detail = isOff ? { reason } : {};
		await audit.record(by, isOff ? 'session.callOff' : 'session.reinstate', id, detail);
	});
