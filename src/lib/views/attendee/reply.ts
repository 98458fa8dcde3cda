import { canTakeBack, choicesIn, replyState } from '../../council/reply.ts';
import type { Reply, ReplyChoice, ReplyRefusal } from '../../council/reply.ts';
import { expectedMode } from '../../council/attendance.ts';
import type { Standing } from '../../council/attendance.ts';
import type { AttendanceMode, SessionForm } from '../../council/nouns.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { shortMoment } from '../../wording/moments.ts';
import { standingWord } from '../session/attendance.ts';
import { modeWord } from '../session/words.ts';

/** What an attendee has said of their attendance, what was decided about it, and what they can say now. */
export interface ReplyView {
	/** What was said by whom and when; the first is the newest word of the attendee. */
	readonly sentences: readonly string[];
	/** What they said is what holds. */
	readonly holds: boolean;
	readonly choices: readonly { readonly choice: ReplyChoice; readonly label: string }[];
	readonly mayTakeBack: boolean;
}

interface ReplyingAttendee {
	readonly standing: Standing;
	readonly mode: AttendanceMode;
}
interface RepliedSession {
	readonly form: SessionForm;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
}

/** What the view is made of; `placedAt`: since when the staff expects them where it does, where that is known. */
export interface ReplyInput {
	readonly attendee: ReplyingAttendee;
	readonly session: RepliedSession;
	readonly reply: Reply | null;
	readonly refusal: ReplyRefusal | null;
	readonly placedAt: string | null;
	/** Whom to ask in the city; empty: nobody is named. */
	readonly helper: string;
}

/** As the attendee says it: "Ich komme in den Saal". */
export function replyLabel(choice: ReplyChoice, form: SessionForm, locale: Locale): string {
	const words = {
		onSite: form === 'onSite' ? m.reply_come : m.reply_hall,
		remote: form === 'video' ? m.reply_video : m.reply_remote,
		prevented: m.reply_prevented,
	};
	return words[choice]({}, { locale });
}

/** @returns `null`: nothing was said, and nothing can be */
export function replyView(input: ReplyInput, locale: Locale): ReplyView | null {
	const { attendee, session, reply, refusal, helper } = input;
	// Once the room is open, whoever has said nothing still has to know whom to call.
	if (refusal !== null && refusal !== 'roomOpen' && reply === null) return null;
	const holds = replyState(reply, attendee, session) === 'holds';
	const isOpen = refusal === null;
	const why = refusal && replyFailureSentence(refusal, locale);
	const help = refusal && helper ? m.reply_help({ helper }, { locale }) : null;
	const said = refusal !== null && reply === null ? [] : wordsOf(input, locale);
	return {
		sentences: [...said, why, help].filter((sentence) => sentence !== null),
		holds,
		choices: (isOpen ? choicesIn(session.form) : [])
			.filter((choice) => !(holds && choice === reply?.choice))
			.map((choice) => ({ choice, label: replyLabel(choice, session.form, locale) })),
		mayTakeBack: isOpen && canTakeBack(reply),
	};
}

function wordsOf(
	{ attendee, session, reply, placedAt }: ReplyInput,
	locale: Locale,
): readonly (string | null)[] {
	const place =
		attendee.standing === 'invited'
			? modeWord(expectedMode(session.form, attendee.mode), locale)
			: standingWord(attendee.standing, locale);
	if (reply === null) {
		if (session.form !== 'hybrid') return [m.reply_owedWhether({}, { locale })];
		if (attendee.mode === 'unknown') return [m.reply_owed({}, { locale })];
		return placedAt === null
			? [m.reply_placed({ place }, { locale })]
			: [m.reply_placedAt({ place, moment: shortMoment(placedAt, locale) }, { locale })];
	}
	const { choice, at, message, overruled } = reply;
	const form = choicesIn(session.form).includes(choice) ? session.form : 'hybrid';
	const said = m.reply_said(
		{ moment: shortMoment(at, locale), said: replyLabel(choice, form, locale) },
		{ locale },
	);
	const own = [said, message ? m.reply_withMessage({ message }, { locale }) : null];
	switch (replyState(reply, attendee, session)) {
		case 'overruled':
			// Whoever lifts that somebody is prevented has not said how they take part.
			if (choice === 'prevented' && attendee.standing === 'invited')
				return [...own, m.reply_invitedAgain({ place }, { locale })];
			return [
				...own,
				overruled
					? m.reply_overruled({ place, moment: shortMoment(overruled.at, locale) }, { locale })
					: m.reply_overruledOnce({ place }, { locale }),
			];
		case 'outdated':
			return [
				...own,
				reply.startsAt === session.startsAt
					? m.reply_otherForm({}, { locale })
					: m.reply_otherStart({ before: shortMoment(reply.startsAt, locale) }, { locale }),
				attendee.standing === 'prevented' ? m.reply_stillPrevented({}, { locale }) : null,
			];
		default:
			return own;
	}
}

/** Why nothing can be said or taken back now, or why it was not. */
export function replyFailureSentence(
	why: ReplyRefusal | 'notOffered' | 'lastOne' | 'notYours',
	locale: Locale,
): string {
	switch (why) {
		case 'begun':
		case 'roomOpen':
			return m.reply_closed({}, { locale });
		case 'replaced':
			return m.reply_replaced({}, { locale });
		case 'decided':
			return m.link_preventedHelp({}, { locale });
		case 'notOffered':
			return m.reply_notOffered({}, { locale });
		case 'lastOne':
			return m.reply_onlyOne({}, { locale });
		// The link itself opens nothing then, or is nobody's.
		case 'hall':
		case 'calledOff':
		case 'notInvited':
		case 'notYours':
			return m.link_unknown({}, { locale });
	}
}
