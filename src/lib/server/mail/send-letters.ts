import { randomUUID } from 'node:crypto';
import { repeatable } from '../../council/letters.ts';
import type { LetterKind } from '../../council/letters.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { config } from '../process/config.ts';
import { markSent } from '../sessions/session-acts.ts';
import * as sessions from '../sessions/sessions.ts';
import { saidOf, toldSession } from './letter-facts.ts';
import { askToSend } from './letter-job.ts';
import * as letters from './letters.ts';
import { canGet, readAddressees } from './letters-of-session.ts';

/** Letters of one kind to some of those on a session's list. */
export interface Mailing {
	readonly sessionId: string;
	readonly kind: LetterKind;
	readonly attendeeIds: ReadonlySet<string>;
	readonly locale: Locale;
}

/**
 * Puts letters down that are to be sent: to each who is owed one, and who has not got it meanwhile. The first
 * invitations say that the invitations are sent.
 *
 * @returns how many; `null`: there is no mail server
 */
export async function sendLetters(by: Acting, mailing: Mailing): Promise<number | null> {
	const { sessionId, kind, attendeeIds, locale } = mailing;
	return inTransaction(by, async (by) => {
		const { mail } = config();
		if (!mail) return null;
		const host = mail.from.address.split('@').at(-1);
		// Whoever sends at the same moment waits here, so that nobody gets it twice.
		await sessions.hold(by.db, sessionId);
		const session = await sessions.read(by.db, sessionId);
		if (!session) return 0;
		const told = await toldSession(by.db, session, by.actor.name);
		const said = saidOf(told, locale);
		const to = (await readAddressees(by.db, session, by.now)).filter(
			(one) => attendeeIds.has(one.attendee.id) && canGet(one, kind) && !isWaiting(one, kind),
		);
		if (to.length === 0) return 0;
		if (kind === 'invitation' && !session.sent) await markSent(by, sessionId, true);
		const made = to.map(({ attendee, before }) => {
			const id = randomUUID();
			return {
				...{ id, sessionId, attendeeId: attendee.id, kind, locale, said, before },
				...{ revision: session.revision, messageId: `<${id}@${host}>`, address: attendee.email },
				...{ requestedAt: by.now, requestedByName: by.actor.name },
			};
		});
		await letters.createAll(by.db, made);
		await askToSend(
			by,
			made.map(({ id }) => id),
		);
		await audit.record(by, 'session.sendLetters', sessionId, { kind, count: made.length });
		return made.length;
	});
}

/** Asked twice for the same before the first has gone. */
const isWaiting = (
	{
		letters,
	}: { readonly letters: readonly { readonly kind: LetterKind; readonly state: string }[] },
	kind: LetterKind,
) =>
	letters.some((one) => one.kind === kind && (one.state === 'queued' || one.state === 'sending'));

/**
 * Sends letters once more that are unsure, refused or failed: the same ones, by the same Message-ID, so that a mailbox
 * that has one already can see it.
 *
 * @returns how many
 */
export async function repeatLetters(
	by: Acting,
	sessionId: string,
	letterIds: readonly string[],
): Promise<number> {
	return inTransaction(by, async (by) => {
		const asked: string[] = [];
		for (const id of letterIds) {
			const letter = await letters.read(by.db, id);
			if (letter?.sessionId !== sessionId) continue;
			const queued = { state: 'queued', at: by.now } as const;
			if (await letters.move(by.db, id, repeatable, queued)) asked.push(id);
		}
		if (asked.length === 0) return 0;
		await askToSend(by, asked);
		await audit.record(by, 'session.repeatLetters', sessionId, { count: asked.length });
		return asked.length;
	});
}
