import { ownRoom } from '../../council/own-room.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import type { AttendanceMode, Position, SessionForm } from '../../council/nouns.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import type { OfferedTool } from '../../plan/offered.ts';
import { positionWord } from '../../wording/kinds.ts';
import type { Answer, Question } from './session-values.ts';

const forms = {
	onSite: m.session_formOnSite,
	hybrid: m.session_formHybrid,
	video: m.session_formVideo,
} satisfies Record<SessionForm, () => string>;
export const formWord = (form: SessionForm): string => forms[form]();

const modes = {
	onSite: m.mode_onSite,
	remote: m.mode_remote,
	unknown: m.mode_unknown,
} satisfies Record<AttendanceMode, () => string>;
export const modeWord = (mode: AttendanceMode): string => modes[mode]();

const seats = {
	chair: m.seat_chair,
	deputyChair: m.seat_deputyChair,
	member: m.seat_member,
	adviser: m.seat_adviser,
	secretary: m.seat_secretary,
	guest: m.seat_guest,
} satisfies Record<AttendeeRole, () => string>;
export const seatWord = (role: AttendeeRole): string => seats[role]();

/** What somebody is to the session: who advises is better known by what they are to the council. */
export const roleWord = ({
	role,
	position,
}: {
	readonly role: AttendeeRole;
	readonly position: Position;
}): string => (role === 'adviser' ? positionWord(position, getLocale()) : seatWord(role));

export const questionWords = {
	own: m.arrangement_own,
	dialIn: m.arrangement_dialIn,
	anonymousJoinAllowed: m.arrangement_anonymous,
	webClientAllowed: m.arrangement_webClient,
	thirdPartyCookies: m.arrangement_cookies,
	e2ee: m.arrangement_e2ee,
} satisfies Record<Question, () => string>;

const answers = {
	yes: m.answer_yes,
	no: m.answer_no,
	unknown: m.answer_unknown,
} satisfies Record<Answer, () => string>;
export const answerWord = (answer: Answer): string => answers[answer]();

const tools: Readonly<Record<string, () => string>> = {
	facetime: () => 'FaceTime',
	zoom: () => 'Zoom',
	teams: () => 'Microsoft Teams',
	webex: () => 'Webex',
	jitsi: () => 'Jitsi Meet',
	bigbluebutton: () => 'BigBlueButton',
	[ownRoom]: m.tool_ownRoom,
} satisfies Record<OfferedTool, () => string> & Record<string, () => string>;
/** A tool that is no longer offered keeps its name in the history by its id. */
export const toolName = (toolId: string): string => tools[toolId]?.() ?? toolId;
