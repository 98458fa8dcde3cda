import type { RemovedItem } from '../../../exchange/oparl/diff.ts';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import { callOff } from '../../sessions/session-acts.ts';
import * as sessions from '../../sessions/sessions.ts';

/**
 * Ends sessions that their source has called off, or has no more. One whose invitations are sent is
 * called off, so that its links say so; of the others nobody knows, and they are deleted.
 */
export async function endSessions(
	by: Acting,
	gone: readonly Pick<RemovedItem, 'id' | 'isCancelled'>[],
	sourceId: string,
): Promise<void> {
	const unsent: string[] = [];
	for (const { id, isCancelled } of gone) {
		const session = await sessions.read(by.db, id);
		if (session?.sent) await callOff(by, id, await reasonFor(isCancelled));
		else unsent.push(id);
	}
	await sessions.destroyAll(by.db, unsent);
	await audit.recordAll(
		by,
		unsent.map((id) => ({ action: 'session.destroy', subject: id, detail: { source: sourceId } })),
	);
}

/** As a secretary would write it. A run that ends no session need not load the words. */
async function reasonFor(isCancelled: boolean): Promise<string> {
	const { m } = await import('../../../paraglide/messages.js');
	const reason = isCancelled ? m.oparl_reasonCancelled : m.oparl_reasonGone;
	return reason({}, { locale: 'de' });
}
