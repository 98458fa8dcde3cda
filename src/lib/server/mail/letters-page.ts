import { isTelling, repeatable } from '../../council/letters.ts';
import type { LetterKind } from '../../council/letters.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import type { Locale } from '../../paraglide/runtime.js';
import type { LetterReader } from '../../views/letters/letters-view.ts';
import { reachNote } from '../../views/register/delivery-ways.ts';
import { withoutLink } from '../../views/letters/letter.ts';
import type { Acting } from '../acting.ts';
import { followSome } from '../sessions/follow-seats.ts';
import { readNotReady } from '../sessions/not-ready.ts';
import { readReplies } from '../sessions/session-replies.ts';
import type { SessionRecord } from '../sessions/session-record.ts';
import { writeLetter } from './compose-letter.ts';
import { readAddressees } from './letters-of-session.ts';
import type { Addressee } from './letters-of-session.ts';

/** Whom a letter can go to, with or without an address. */
export interface AskedReader extends LetterReader {
	readonly addressee: Addressee;
}

/** Everybody on a session's list with what can be sent to them: what they are owed, and what they are asked for. */
export async function readLetterReaders(
	by: Acting,
	session: SessionRecord,
	locale: Locale,
): Promise<readonly AskedReader[]> {
	await followSome(by.db, by.now, { most: 1, sessionId: session.id });
	const addressees = await readAddressees(by.db, session, by.now);
	const everyone = addressees.map(({ attendee }) => attendee);
	const asked = await askedFor(by, session, everyone, locale);
	return addressees.map((addressee) => {
		const { attendee, letters, due, byHandAt } = addressee;
		const { id, name, email, phone, reach } = attendee;
		const note = reach ? reachNote(reach, locale) : '';
		// Nobody is asked for something before they are told what it is about.
		const isUnderWay = letters.some(({ state }) => state === 'queued' || state === 'sending');
		const asks = due === null && !isUnderWay ? asked(id) : [];
		const wanted = (due ? [due] : asks).filter((kind) => !isTroubled(addressee, kind));
		return { id, name, email, phone, note, letters, byHandAt, addressee, wanted };
	});
}

/** Whether the last of a kind can be sent once more, so that no other is needed. */
function isTroubled({ letters }: Addressee, kind: LetterKind): boolean {
	const last = letters.findLast((one) => one.kind === kind);
	return last !== undefined && repeatable.includes(last.state);
}

/** Who owes a reply, and whose device is not checked, once they are invited and as long as it is of use. */
async function askedFor(
	by: Acting,
	session: SessionRecord,
	everyone: readonly Addressee['attendee'][],
	locale: Locale,
): Promise<(id: string) => readonly LetterKind[]> {
	const isAhead = session.startsAt > by.now || dayOf(session.startsAt) === dayOf(by.now);
	if (!session.sent || session.calledOff || !isAhead) return () => [];
	const invited = everyone.filter(({ standing }) => standing === 'invited');
	const { owing } = await readReplies(by, session, everyone, false, locale);
	const notReady = await readNotReady(by, session, invited, locale);
	return (id) => [
		...(owing.some((one) => one.id === id) ? (['replyRequest'] as const) : []),
		...(notReady.some((one) => one.id === id) ? (['reminder'] as const) : []),
	];
}

/** A letter to look at before it is sent; its link, where it has one, is blanked. */
export async function previewLetter(
	by: Acting,
	session: SessionRecord,
	{ attendee, before }: Addressee,
	kind: LetterKind,
	locale: Locale,
) {
	const draft = { kind, locale, before, requestedByName: by.actor.name };
	const { subject, text, to } = await writeLetter(by.db, draft, session, attendee, by.now);
	return { subject, text: withoutLink(text, to.url, locale), hasLink: text.includes(to.url) };
}

/** Those of a kind who can get it, and whether it would be the first invitations. */
export const readersOf = (readers: readonly AskedReader[], kind: LetterKind) =>
	readers.filter(({ wanted }) => wanted.includes(kind));

/** When such a letter went to somebody last; `null`: never. */
export const lastSent = ({ letters }: LetterReader, kind: LetterKind): string | null =>
	isTelling(kind)
		? null
		: (letters.findLast((one) => one.kind === kind && one.state === 'sent')?.changedAt ?? null);
