import { readBounce } from '../../exchange/mail/bounce.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import * as letters from './letters.ts';

/** Why a report changed nothing. `later`: the letter is still tried. */
export type BounceProblem = 'noReport' | 'unknownLetter' | 'later';

/**
 * Takes down that a letter of a session came back: from then on it counts as refused.
 *
 * @param text the report, as it came to the mailbox that letters come from
 * @returns whose letter it was, or why nothing was changed
 */
export async function noteBounce(
	by: Acting,
	sessionId: string,
	text: string,
): Promise<{ readonly attendeeId: string } | BounceProblem> {
	return inTransaction(by, async (by) => {
		const bounce = readBounce(text);
		if (!bounce) return 'noReport';
		const all = await letters.list(by.db, sessionId);
		const letter = all.find(({ messageId }) => bounce.messageIds.includes(messageId));
		if (!letter) return 'unknownLetter';
		if (bounce.action !== 'failed') return 'later';
		const answer = bounce.diagnostic || bounce.status || bounce.action;
		const refused = { state: 'refused', at: by.now, answer } as const;
		await letters.move(by.db, letter.id, ['sent', 'unsure'], refused);
		await audit.record(by, 'session.noteBounce', sessionId, { status: bounce.status });
		return { attendeeId: letter.attendeeId };
	});
}
