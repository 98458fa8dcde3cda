import { expectedMode } from '../../council/attendance.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import type { SessionForm } from '../../council/nouns.ts';
import { ownRoom } from '../../council/own-room.ts';
import type { RoomState } from '../../meeting/state.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { isOver, sinceWord } from './head.ts';
import type { SessionAttendee } from './judged-session.ts';
import { modeWord, offeredToolName, seatWord } from './words.ts';

/** Where a session meets, and the own room, as they are stored. */
export interface RoomFacts {
	readonly form: SessionForm;
	readonly startsAt: string;
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	/** Of the tool that is decided; empty while nobody knows it, `null`: not for this viewer. */
	readonly joinUrl: string | null;
	readonly hasRoom: boolean;
	readonly room: RoomState;
	/** Who is kept out of the room, by the id of the attendee. */
	readonly removed: Pick<ReadonlySet<string>, 'has'>;
	/** Who is in the room, and since when, by the id of the attendee; `null`: the viewer is not told. */
	readonly present: ReadonlyMap<string, string> | null;
}

export interface RoomPresence {
	/** "seit 13:45 Uhr" */
	readonly connected: readonly {
		readonly id: string;
		readonly name: string;
		readonly since: string;
	}[];
	/** Who is expected in the room and is not there. */
	readonly missing: readonly { readonly id: string; readonly name: string }[];
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
	/** `null`: the room is not open, or the viewer is not told. */
	readonly presence: RoomPresence | null;
	/** The session has been: there is nothing more to open, unless somebody wants to. */
	readonly isOver: boolean;
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
	const { form, startsAt, toolId, joinUrl, hasRoom, room, removed } = facts;
	const isOnSite = isOnSiteIn(form);
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
		removed: named(attendees.filter(({ id }) => removed.has(id))),
		presence: presenceOf(facts, attendees, now, locale),
		isOver: room.is !== 'open' && isOver(startsAt, room, now),
	};
}

const isOnSiteIn =
	(form: SessionForm) =>
	({ mode }: Invited): boolean =>
		expectedMode(form, mode) === 'onSite';

function presenceOf(
	{ form, room, removed, present }: RoomFacts,
	attendees: readonly Invited[],
	now: string,
	locale: Locale,
): RoomPresence | null {
	if (room.is !== 'open' || present === null) return null;
	const isMissing = ({ id }: Invited) => !present.has(id) && !removed.has(id);
	const isOnSite = isOnSiteIn(form);
	return {
		connected: attendees.flatMap(({ id, name }) => {
			const at = present.get(id);
			if (at === undefined) return [];
			const since = m.roomPanel_since({ since: sinceWord(at, now, locale) }, { locale });
			return [{ id, name, since }];
		}),
		missing: named(attendees.filter((one) => !isOnSite(one) && isMissing(one))),
	};
}

const named = (some: readonly Invited[]) => some.map(({ id, name }) => ({ id, name }));

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
