import { expectedMode } from '../../council/attendance.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import type { SessionForm } from '../../council/nouns.ts';
import { ownRoom } from '../../council/own-room.ts';
import type { RoomState } from '../../meeting/state.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { sinceWord } from './head.ts';
import type { SessionAttendee } from './judged-session.ts';
import { modeWord, offeredToolName, seatWord } from './words.ts';

/** Where a session meets, and the own room, as they are stored. */
export interface RoomFacts {
	readonly form: SessionForm;
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	/** Of the tool that is decided; empty while nobody knows it, `null`: not for this viewer. */
	readonly joinUrl: string | null;
	readonly hasRoom: boolean;
	readonly room: RoomState;
	/** Who is kept out of the room, by the id of the attendee. */
	readonly removed: Pick<ReadonlySet<string>, 'has'>;
}

/** The room of a session, as its page shows it. */
export interface RoomView {
	readonly use: 'onSite' | 'undecided' | 'otherTool' | 'ownRoom';
	/** The tool that is decided, by name; empty: none. */
	readonly tool: string;
	readonly joinUrl: string | null;
	readonly state: 'unavailable' | RoomState['is'];
	/** "Offen seit 13:45 Uhr."; empty: it was never open. */
	readonly since: string;
	readonly leads: readonly { readonly id: string; readonly name: string; readonly what: string }[];
	readonly hasChair: boolean;
	readonly removed: readonly { readonly id: string; readonly name: string }[];
}

/** Who leads a session, or keeps its minutes: the first of them has the chair. */
const leading: readonly AttendeeRole[] = ['chair', 'deputyChair', 'secretary'];

type Invited = Pick<SessionAttendee, 'id' | 'name' | 'role' | 'mode'>;

export function roomView(
	facts: RoomFacts,
	attendees: readonly Invited[],
	now: string,
	locale: Locale,
): RoomView {
	const { form, toolId, joinUrl, hasRoom, room, removed } = facts;
	const isOnSite = ({ mode }: Invited) => expectedMode(form, mode) === 'onSite';
	const leads = leading.flatMap((role) => attendees.filter((one) => one.role === role));
	return {
		use: attendees.every(isOnSite)
			? 'onSite'
			: toolId === null
				? 'undecided'
				: toolId === ownRoom
					? 'ownRoom'
					: 'otherTool',
		tool: toolId === null ? '' : offeredToolName(toolId, locale),
		joinUrl,
		state: hasRoom ? room.is : 'unavailable',
		since: sinceSentence(room, now, locale),
		leads: leads.map(({ id, name, role, mode }) => ({
			id,
			name,
			what: `${seatWord(role, locale)}, ${modeWord(expectedMode(form, mode), locale)}`,
		})),
		hasChair: leads.some(({ role }) => role === 'chair'),
		removed: attendees.filter(({ id }) => removed.has(id)).map(({ id, name }) => ({ id, name })),
	};
}

function sinceSentence(room: RoomState, now: string, locale: Locale): string {
	switch (room.is) {
		case 'none':
			return '';
		case 'open':
			return m.roomPanel_openSince({ since: sinceWord(room.openedAt, now, locale) }, { locale });
		case 'closed':
			return m.roomPanel_closedSince({ since: sinceWord(room.closedAt, now, locale) }, { locale });
	}
}
