import { createHash } from 'node:crypto';
import { dayOf, wallOf } from '../../calendar/wall-clock.ts';
import { counts, isTelling } from '../../council/letters.ts';
import type { LetterKind } from '../../council/letters.ts';
import { calendarFile } from '../../exchange/icalendar/calendar-file.ts';
import { calendarEvent } from '../../views/attendee/calendar.ts';
import { htmlOf } from '../../views/letters/html.ts';
import { letterText, withoutLink } from '../../views/letters/letter.ts';
import type { Db } from '../db/open.ts';
import { config } from '../process/config.ts';
import type { MailConfig } from '../process/config.ts';
import * as attendees from '../sessions/attendees.ts';
import type { AttendeeRecord } from '../sessions/attendee-record.ts';
import * as sessions from '../sessions/sessions.ts';
import type { SessionRecord } from '../sessions/session-record.ts';
import { recipientOf, toldSession } from './letter-facts.ts';
import { addressed } from './letter-addresses.ts';
import * as letters from './letters.ts';
import type { LetterRecord, MadeLetter } from './letters.ts';
import { mimeOf } from './mime.ts';

/** A letter made for sending, with the link in it; it is kept nowhere. */
export interface ComposedLetter {
	readonly bytes: Buffer;
	readonly made: MadeLetter;
}

/** Of a letter, what it is made of. */
export type LetterDraft = Pick<
	LetterRecord,
	'sessionId' | 'attendeeId' | 'kind' | 'locale' | 'before' | 'messageId' | 'requestedByName'
> & {
	/** Which letter to this recipient it is, of those that say how the session is. */
	readonly number: number;
};

/** Reads which letter of its recipient it is. */
export const draftOf = async (db: Db, letter: LetterRecord): Promise<LetterDraft> => ({
	...letter,
	number: await letters.countTelling(db, letter.attendeeId, letter.requestedAt),
});

/**
 * Makes a letter of how things are now, with the personal link.
 *
 * @param isDraft to be sent by whoever opens it
 * @returns `null`: it would not be true any more, or nobody knows the address
 */
export async function composeLetter(
	db: Db,
	draft: LetterDraft,
	from: MailConfig['from'],
	now: string,
	isDraft = false,
): Promise<ComposedLetter | null> {
	const [session, listed] = await Promise.all([
		sessions.read(db, draft.sessionId),
		attendees.read(db, draft.attendeeId),
	]);
	const [attendee] = listed ? await addressed(db, [listed], now) : [];
	if (!session || !attendee || attendee.email === '') return null;
	if (!holds(draft.kind, session, attendee, now)) return null;
	const { subject, text, to } = await writeLetter(db, draft, session, attendee, now);
	const calendar = calendarOf(draft, session, attendee, { url: to.url, from, now });
	const bytes = mimeOf({
		...{ from, to: { name: attendee.name, address: attendee.email } },
		...{ subject, text, html: htmlOf(text, draft.locale), date: now },
		...{ messageId: draft.messageId, isDraft },
		...(calendar && { calendar }),
	});
	const hash = createHash('sha256').update(bytes).digest('hex');
	const kept = withoutLink(text, to.url, draft.locale);
	return { bytes, made: { address: attendee.email, subject, text: kept, hash } };
}

/** The words of a letter as things are now, with the personal link. */
export async function writeLetter(
	db: Db,
	draft: Pick<LetterDraft, 'kind' | 'locale' | 'before' | 'requestedByName'>,
	session: SessionRecord,
	attendee: AttendeeRecord,
	now: string,
) {
	const everyone = await attendees.listEveryone(db, [session.id]);
	const substitute = everyone.find(
		(one) => one.represents?.id === attendee.id && one.standing === 'invited',
	);
	const told = await toldSession(db, session, draft.requestedByName);
	const to = recipientOf(attendee);
	const content = { ...draft, substitute: substitute?.name ?? null, today: dayOf(now) };
	return { ...letterText(content, told, to, draft.locale), to };
}

/** Whether a letter is still true. */
function holds(
	kind: LetterKind,
	{ calledOff, startsAt }: SessionRecord,
	{ standing }: AttendeeRecord,
	now: string,
): boolean {
	if (startsAt <= now) return false;
	if (kind === 'calledOff') return calledOff !== null;
	if (kind === 'withdrawn') return standing !== 'invited';
	return calledOff === null && standing === 'invited';
}

/** The event that goes with it; `null`: the letter says nothing of when and where. */
function calendarOf(
	{ kind, locale, number }: LetterDraft,
	session: SessionRecord,
	{ linkId, linkGeneration, name, email }: AttendeeRecord,
	{ url, from, now }: { url: string; from: MailConfig['from']; now: string },
) {
	// At midnight begins what nobody knows the hour of.
	if (!isTelling(kind) || wallOf(session.startsAt).hour === '00:00') return null;
	const isCancelled = kind === 'calledOff' || kind === 'withdrawn';
	const method = isCancelled ? 'CANCEL' : 'REQUEST';
	const event = calendarEvent(
		session,
		{ id: linkId, generation: linkGeneration, url, letters: number },
		{ host: new URL(config().origin).host, now },
		locale,
	);
	const invitation = { method, organizer: from, attendee: { name, address: email } } as const;
	return { method, file: calendarFile({ ...event, isCancelled, invitation }) } as const;
}

/** The letters that somebody got or is getting, the latest last. */
export const gotten = (all: readonly LetterRecord[], attendeeId: string) =>
	all.filter((one) => one.attendeeId === attendeeId && counts(one.state));
