import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsBy } from '../../../meeting/commands.ts';
import type { MeetingCommand } from '../../../meeting/commands.ts';
import type { MeetingEvent } from '../../../meeting/events.ts';
import { after, atFirst, stateAfter } from '../../../meeting/state.ts';
import type { MeetingState } from '../../../meeting/state.ts';
import { allowed, asked, invited, momentAfter } from '../../../meeting/testing-commands.ts';
import type { Asked } from '../../../meeting/testing-commands.ts';
import { eventsOf } from './0010-meeting-events.ts';

/** The columns, written as commands wrote them before there were events. */
class Columns {
	readonly rooms: { livekitName: string; openedAt: string; closedAt: string | null }[] = [];
	readonly attendees = invited.map((id) => ({
		id: String(id),
		removedAt: null as string | null,
		mutedAt: null as string | null,
	}));

	get #open() {
		return this.rooms.find(({ closedAt }) => closedAt === null);
	}

	carryOut(command: MeetingCommand, at: string): void {
		const open = this.#open;
		switch (command.kind) {
			case 'open':
				if (open) return;
				this.rooms.push({ livekitName: command.livekitName, openedAt: at, closedAt: null });
				for (const one of this.attendees) one.mutedAt = null;
				return;
			case 'close':
				if (open) open.closedAt = at;
				return;
			case 'move':
				this.#rename(command.livekitName, at);
				return;
			case 'mute':
				this.#of(command.attendeeId).mutedAt = at;
				return;
			case 'readmit':
				this.#of(command.attendeeId).removedAt = null;
				return;
			case 'remove': {
				const one = this.#of(command.attendeeId);
				if (one.removedAt !== null) return;
				one.removedAt = at;
				this.#rename(command.livekitName, at);
			}
		}
	}

	#of(id: string) {
		return this.attendees.find((one) => one.id === id) ?? expect.fail('nobody');
	}

	#rename(livekitName: string, at: string): void {
		const open = this.#open;
		if (!open) return;
		open.closedAt = at;
		this.rooms.push({ livekitName, openedAt: at, closedAt: null });
	}
}

/** What the columns said, in the words of the state. */
function said({ rooms, attendees }: Columns) {
	const moments = (of: 'removedAt' | 'mutedAt') =>
		new Map(
			attendees.flatMap((one): [string, string][] => {
				const moment = one[of];
				return moment === null ? [] : [[one.id, moment]];
			}),
		);
	const open = rooms.find(({ closedAt }) => closedAt === null);
	return {
		room: open ? 'open' : rooms.length > 0 ? 'closed' : 'none',
		name: open?.livekitName ?? null,
		namedAt: open?.openedAt ?? null,
		former: rooms.flatMap((one) => (one === open ? [] : [one.livekitName])).toSorted(),
		removed: moments('removedAt'),
		muted: moments('mutedAt'),
	};
}

const says = ({ room, formerNames, removed, muted }: MeetingState) => ({
	room: room.is,
	name: room.is === 'open' ? room.livekitName : null,
	namedAt: room.is === 'open' ? room.namedAt : null,
	former: [...formerNames].toSorted(),
	removed,
	muted,
});

/** The same commands, by columns and by events. */
function both(given: readonly Asked[]) {
	const columns = new Columns();
	let state = atFirst;
	let ms = 0;
	for (const [index, step] of given.entries()) {
		const at = momentAfter((ms += step.later));
		const command = allowed(step, state, `room ${index}`);
		if (!command) continue;
		columns.carryOut(command, at);
		state = eventsBy(command, state, at).reduce(after, state);
	}
	return { columns, state };
}

const steps = fc.array(asked, { maxLength: 40 });

test('events say what the columns said, whatever is commanded in whatever order', () => {
	fc.assert(
		fc.property(steps, (given) => {
			const { columns, state } = both(given);
			expect(says(state)).toEqual(said(columns));
		}),
		{ numRuns: 1000 },
	);
});

test('the events that the migration makes of columns lead to what they said', () => {
	fc.assert(
		fc.property(steps, (given) => {
			const { columns } = both(given);
			const events = eventsOf(columns.rooms.toReversed(), columns.attendees);
			expect(says(stateAfter(events as readonly MeetingEvent[]))).toEqual(said(columns));
		}),
		{ numRuns: 1000 },
	);
});

test('a mute from before the opening, by a clock that was set back, is not forgotten', () => {
	const room = { livekitName: 'room', openedAt: momentAfter(5000), closedAt: null };
	const mutedAt = momentAfter(0);
	const events = eventsOf([room], [{ id: 'amsel', removedAt: null, mutedAt }]);
	expect(stateAfter(events as readonly MeetingEvent[]).muted).toEqual(
		new Map([['amsel', mutedAt]]),
	);
});
