import type { RemovedItem, RemovedReason } from '../../../exchange/oparl/diff.ts';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import { callOff } from '../../sessions/session-acts.ts';
import * as sessions from '../../sessions/sessions.ts';

/**
 * Ends sessions that their source has called off, has no more, or that are not held. One whose invitations are sent is
 * called off, so that its links say so; of the others nobody knows, and they are deleted.
 */
export async function endSessions(
	by: Acting,
	gone: readonly Pick<RemovedItem, 'id' | 'reason'>[],
	sourceId: string,
): Promise<void> {
	const unsent: string[] = [];
	for (const { id, reason } of gone) {
		const session = await sessions.read(by.db, id);
		if (session?.sent) await callOff(by, id, await reasonFor(reason));
		else unsent.push(id);
	}
	await sessions.destroyAll(by.db, unsent);
	await audit.recordAll(
		by,
		unsent.map((id) => ({ action: 'session.destroy', subject: id, detail: { source: sourceId } })),
	);
}

/** As a secretary would write it. A run that ends no session need not load the words. */
async function reasonFor(reason: RemovedReason): Promise<string> {
	const { m } = await import('../../../paraglide/messages.js');
	const reasons = {
		...{ gone: m.oparl_reasonGone, cancelled: m.oparl_reasonCancelled },
		notHeld: m.oparl_reasonNotHeld,
	};
	return reasons[reason]({}, { locale: 'de' });
}
