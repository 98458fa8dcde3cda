import { dayOf } from '../../calendar/wall-clock.ts';
import type { AttendanceMode, SessionForm } from '../../council/nouns.ts';
import type { Standing } from '../../council/attendance.ts';
import { owesReply, replyBy, replyChoices, replyState } from '../../council/reply.ts';
import type { Reply, ReplyChoice } from '../../council/reply.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longDay, longMoment, shortMoment } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import { frameOf } from '../letters/frame.ts';
import { mailtoOf } from '../letters/mailto.ts';
import { standingWord } from './attendance.ts';
import type { PersonToReach } from './person-to-reach.ts';
import type { Reminder, ReminderFacts } from './not-ready.ts';
import { seesDetails } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { modeWord } from './words.ts';

/** What those who are invited have said of their attendance, as whoever prepares the session reads it. */
export interface RepliesView {
	/** How many have said something that counts. */
	readonly count: number;
	/** "Selbst geantwortet: 5 von 14 (3 im Saal, 1 zugeschaltet, 1 verhindert)." */
	readonly sentence: string;
	/** How many count no longer, as day or form are others now; empty: none. */
	readonly fallen: string;
	/** By the id of the attendee, of those in sight: "Rückmeldung: im Saal (Mo., 1. März 2027, 10:15 Uhr)". */
	readonly words: Readonly<Record<string, string>>;
	/** Who is expected and has said nothing that counts, with how they are reached. */
	readonly owing: readonly PersonToReach[];
	/** The newest first; for those who read them. */
	readonly messages: readonly {
		readonly id: string;
		readonly name: string;
		readonly word: string;
		readonly text: string;
	}[];
}

interface ListedAttendee {
	readonly id: string;
	readonly name: string;
	readonly personId: string | null;
	readonly officeId: string | null;
	readonly officeName: string | null;
	readonly email: string;
	readonly phone: string;
	readonly standing: Standing;
	readonly mode: AttendanceMode;
	/** The whole address of their personal link; `null`: not for this viewer. */
	readonly url: string | null;
}

/** With where somebody was expected before they said anything. */
interface PutDownReply extends Reply {
	readonly modeBefore: AttendanceMode;
}

export interface RepliesInput {
	readonly session: { readonly form: SessionForm; readonly startsAt: string };
	readonly everyone: readonly ListedAttendee[];
	readonly replies: ReadonlyMap<string, PutDownReply>;
	readonly facts: ReminderFacts;
	/** ISO date. */
	readonly today: string;
	readonly viewer: Pick<Viewer, 'scope'> & {
		/** Messages are for whoever invites. */
		readonly mayInvite: boolean;
	};
}

/** "im Saal", "zugeschaltet", "verhindert" */
export const choiceWord = (choice: ReplyChoice, locale: Locale) =>
	choice === 'prevented' ? standingWord('prevented', locale) : modeWord(choice, locale);

/**
 * Asks for a reply, with a day until when.
 *
 * @param to whom; `null`: everybody, so that it names nobody and has no link
 */
export function replyRequest(
	facts: ReminderFacts,
	to: Pick<ListedAttendee, 'name' | 'url'> | null,
	today: string,
	locale: Locale,
): Reminder {
	const session = sessionTitle(facts, locale);
	const moment = longMoment(facts.startsAt, locale);
	const by = replyBy(dayOf(facts.startsAt), today);
	const said = {
		...{ session, moment, ...frameOf(facts, to?.name ?? '', locale) },
		until: by
			? m.replies_until({ day: longDay(`${by}T12:00:00.000Z`, locale) }, { locale })
			: m.replies_soon({}, { locale }),
		link: to?.url
			? m.replies_byLink({ url: to.url }, { locale })
			: m.replies_byInvitation({}, { locale }),
	};
	return {
		subject: m.replies_mailSubject({ session }, { locale }),
		text: m.replies_mailText(said, { locale }),
	};
}

export function repliesView(input: RepliesInput, locale: Locale): RepliesView {
	const { session, everyone, replies, facts, viewer } = input;
	const replyOf = ({ id }: ListedAttendee) => replies.get(id) ?? null;
	const counted = countedIn(input);
	const seen = everyone.filter((one) => seesDetails(viewer, one));
	const words = seen.flatMap((one) => {
		const reply = replyOf(one);
		const isAsked = reply !== null || facts.isSent;
		const word = isAsked ? wordOf(reply, one, session, locale) : '';
		return word ? [[one.id, word] as const] : [];
	});
	const written = seen
		.flatMap((one) => {
			const reply = replyOf(one);
			return reply?.message ? [{ one, reply }] : [];
		})
		.toSorted((a, b) => (a.reply.at < b.reply.at ? 1 : -1));
	return {
		count: counted.length,
		sentence: sumOf(input, counted, locale),
		fallen: fallenOf(input, locale),
		words: Object.fromEntries(words),
		owing: seen
			.filter((one) => owesReply(replyOf(one), one, session))
			.map((one) => {
				const { id, name, officeName, phone, email } = one;
				const { subject, text } = replyRequest(facts, one, input.today, locale);
				// Without the invitation nobody has a link but by this mail.
				const isOfUse = email !== '' && (facts.isSent || one.url !== null);
				const mailto = isOfUse ? mailtoOf(email, subject, text) : null;
				return { id, name, word: '', officeName: officeName ?? '', phone, email, mailto };
			}),
		messages: (viewer.mayInvite ? written : []).map(({ one: { id, name }, reply }) => ({
			...{ id, name, text: reply.message },
			word: [choiceWord(reply.choice, locale), shortMoment(reply.at, locale)].join(', '),
		})),
	};
}

/** What one attendee has said; empty: nothing is to be said of it. */
function wordOf(
	reply: PutDownReply | null,
	attendee: ListedAttendee,
	session: RepliesInput['session'],
	locale: Locale,
): string {
	const isOwed = owesReply(null, attendee, session);
	if (!reply) return isOwed ? m.replies_missing({}, { locale }) : '';
	const told = {
		said: choiceWord(reply.choice, locale),
		moment: shortMoment(reply.at, locale),
	};
	switch (replyState(reply, attendee, session)) {
		case 'overruled':
			return m.replies_overruled(told, { locale });
		case 'outdated':
			return m.replies_outdated(told, { locale });
		default: {
			const { choice, modeBefore } = reply;
			const isChanged =
				session.form === 'hybrid' && modeBefore !== 'unknown' && modeBefore !== choice;
			return isChanged
				? m.replies_changing({ ...told, before: modeWord(modeBefore, locale) }, { locale })
				: m.replies_from(told, { locale });
		}
	}
}

function fallenOf({ session, everyone, replies }: RepliesInput, locale: Locale): string {
	const count = everyone.filter(
		(one) =>
			one.standing !== 'withdrawn' &&
			replyState(replies.get(one.id) ?? null, one, session) === 'outdated',
	).length;
	return count === 0 ? '' : m.replies_fallen({ count }, { locale });
}

interface Counted {
	readonly id: string;
	readonly choice: ReplyChoice;
	/** It was decided otherwise since. */
	readonly isChanged: boolean;
}

/** Who has said something that counts, whether or not it was changed since. */
function countedIn({ session, everyone, replies }: RepliesInput): readonly Counted[] {
	return everyone.flatMap((one) => {
		const reply = replies.get(one.id) ?? null;
		const state = replyState(reply, one, session);
		const isIn = one.standing !== 'withdrawn' && (state === 'holds' || state === 'overruled');
		const isChanged = state === 'overruled';
		return reply && isIn ? [{ id: one.id, choice: reply.choice, isChanged }] : [];
	});
}

/** How many have said what, of all who are expected or have said that they are not to be. */
function sumOf({ everyone }: RepliesInput, counted: readonly Counted[], locale: Locale): string {
	if (counted.length === 0) return m.replies_none({}, { locale });
	const silent = everyone.filter(
		(one) => one.standing === 'invited' && !counted.some(({ id }) => id === one.id),
	);
	const parts = replyChoices.flatMap((choice) => {
		const count = counted.filter((said) => said.choice === choice).length;
		const word = choiceWord(choice, locale);
		return count === 0 ? [] : [m.replies_part({ count, word }, { locale })];
	});
	const sum = m.replies_sum(
		{
			count: counted.length,
			all: counted.length + silent.length,
			parts: parts.join(', '),
		},
		{ locale },
	);
	const changed = counted.filter(({ isChanged }) => isChanged).length;
	if (changed === 0) return sum;
	return `${sum} ${m.replies_changed({ count: changed }, { locale })}`;
}
