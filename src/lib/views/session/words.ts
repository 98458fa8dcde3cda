import { toolOf } from '../../catalogue/tool-of.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import type { AttendanceMode, Position, SessionForm } from '../../council/nouns.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { toolName } from '../../wording/names.ts';
import { positionWord } from '../../wording/kinds.ts';
import type { ArrangementAnswer, ArrangementQuestion } from './session-values.ts';

const forms: Readonly<Record<SessionForm, Message>> = {
	onSite: m.session_formOnSite,
	hybrid: m.session_formHybrid,
	video: m.session_formVideo,
};
export const formWord = (form: SessionForm, locale: Locale): string => forms[form]({}, { locale });

const modes: Readonly<Record<AttendanceMode, Message>> = {
	onSite: m.mode_onSite,
	remote: m.mode_remote,
	unknown: m.mode_unknown,
};
export const modeWord = (mode: AttendanceMode, locale: Locale): string =>
	modes[mode]({}, { locale });

const seats: Readonly<Record<AttendeeRole, Message>> = {
	chair: m.seat_chair,
	deputyChair: m.seat_deputyChair,
	member: m.seat_member,
	adviser: m.seat_adviser,
	secretary: m.seat_secretary,
	guest: m.seat_guest,
};
export const seatWord = (role: AttendeeRole, locale: Locale): string => seats[role]({}, { locale });

interface Part {
	readonly role: AttendeeRole;
	readonly position: Position;
}

/** Somebody's part in the session; an adviser goes by their position in the council. */
export const roleWord = ({ role, position }: Part, locale: Locale): string =>
	role === 'adviser' ? positionWord(position, locale) : seatWord(role, locale);

const questions: Readonly<Record<ArrangementQuestion, Message>> = {
	own: m.arrangement_own,
	dialIn: m.arrangement_dialIn,
	anonymousJoinAllowed: m.arrangement_anonymous,
	webClientAllowed: m.arrangement_webClient,
	thirdPartyCookies: m.arrangement_cookies,
	e2ee: m.arrangement_e2ee,
};
export const arrangementQuestion = (question: ArrangementQuestion, locale: Locale): string =>
	questions[question]({}, { locale });

const answers: Readonly<Record<ArrangementAnswer, Message>> = {
	yes: m.answer_yes,
	no: m.answer_no,
	unknown: m.answer_unknown,
};
export const answerWord = (answer: ArrangementAnswer, locale: Locale): string =>
	answers[answer]({}, { locale });

/** Of any tool of the catalogue; one that it does not know goes by its id. */
export const offeredToolName = (toolId: string, locale: Locale): string =>
	toolName(toolOf(toolId), locale);
