import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as agendaItems from './agenda-items.ts';
import * as agendas from './agendas.ts';
import * as attendees from './attendees.ts';
import * as decisions from './decisions.ts';
import * as sessions from './sessions.ts';
import * as summonses from './summonses.ts';

/**
 * Takes out of a session who was invited, with all that hangs on them, who of the staff did something in it, and what they
 * wrote freely. When it was, of whom, and by which tool stays.
 */
export async function forgetSession(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async ({ db }) => {
		await agendaItems.forget(db, id);
		await agendas.forgetName(db, id);
		await attendees.destroyOfSession(db, id);
		await decisions.forget(db, id);
		await summonses.forgetNames(db, id);
		await sessions.change(db, id, {
			...{ invitationsSentByName: null, calledOffByName: null, calledOffReason: null },
		});
	});
}
