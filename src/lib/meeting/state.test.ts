import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsBy } from './commands.ts';
import { attendeeEventKinds, essentialKinds } from './events.ts';
import type { MeetingEvent } from './events.ts';
import { eventsSeen } from './looks.ts';
import type { Look } from './looks.ts';
import { after, atFirst, stateAfter } from './state.ts';
import type { MeetingState } from './state.ts';
import { allowed, asked, invited, momentAfter } from './testing-commands.ts';

const look = fc.record({
	heard: fc.dictionary(fc.constantFrom(...invited, 'stranger'), fc.boolean()),
	later: fc.constantFrom(0, 5000),
});
/** Commands in any order, with looks at the room in between. */
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: asked }, look), { maxLength: 40 });

interface Step {
	readonly before: MeetingState;
	readonly events: readonly MeetingEvent[];
	readonly state: MeetingState;
	/** What was commanded; `null`: this was a look. */
	readonly kind: string | null;
}

type Given = typeof steps extends fc.Arbitrary<infer All> ? All : never;

function* run(given: Given): Generator<Step> {
	let [state, last, ms]: [MeetingState, Look | null, number] = [atFirst, null, 0];
	for (const [index, step] of given.entries()) {
		const at = momentAfter((ms += step.later));
		const before = state;
		let events: readonly MeetingEvent[] = [];
		let kind: string | null = null;
		if ('heard' in step) {
			const now = { at, heard: new Map(Object.entries(step.heard)) };
			events = eventsSeen(state, last, now);
			last = now;
		} else {
			const command = allowed(step, state, `room ${index}`);
			if (!command) continue;
			kind = command.kind;
			events = eventsBy(command, state, at);
		}
		state = events.reduce(after, state);
		yield { before, events, state, kind };
	}
}

const anyOrder = (holds: (step: Step) => void) =>
	fc.assert(
		fc.property(steps, (given) => {
			for (const step of run(given)) holds(step);
		}),
		{ numRuns: 500 },
	);

test('somebody who was removed is not in, and nobody is in a room that is not open', () => {
	anyOrder(({ state: { room, removed, present } }) => {
		expect([...removed.keys()].filter((id) => present.has(id))).toEqual([]);
		if (room.is !== 'open') expect(present.size).toBe(0);
	});
});

test('only who was muted is heard again', () => {
	anyOrder(({ state: { muted, unmuted } }) => {
		expect([...unmuted.keys()].filter((id) => !muted.has(id))).toEqual([]);
	});
});

test('a room never has a name again that it had before', () => {
	anyOrder(({ state: { room, formerNames } }) => {
		if (room.is === 'open') expect(formerNames).not.toContain(room.livekitName);
	});
});

test('a removal, a move and a closing each make the name worthless that the room had', () => {
	anyOrder(({ before, events, state, kind }) => {
		if (before.room.is !== 'open' || events.length === 0) return;
		if (kind !== 'remove' && kind !== 'move' && kind !== 'close') return;
		expect(state.formerNames).toContain(before.room.livekitName);
		expect(state.room.is).toBe(kind === 'close' ? 'closed' : 'open');
	});
});

test('opening forgets who was muted and keeps who was removed; nothing else forgets a mute', () => {
	anyOrder(({ before, events, state }) => {
		if (events.some(({ kind }) => kind === 'opened')) {
			expect(state.muted.size + state.unmuted.size + state.present.size).toBe(0);
			expect(state.removed).toEqual(before.removed);
		} else
			expect([...state.muted.keys()]).toEqual(expect.arrayContaining([...before.muted.keys()]));
	});
});

test('nobody is let in again but by being readmitted', () => {
	anyOrder(({ before, state, kind }) => {
		const again = [...before.removed.keys()].filter((id) => !state.removed.has(id));
		expect(again.length).toBeLessThanOrEqual(kind === 'readmit' ? 1 : 0);
	});
});

test('every event says something new, and saying it twice changes nothing', () => {
	anyOrder(({ before, events }) => {
		let state = before;
		for (const event of events) {
			const next = after(state, event);
			// A mute is kept each time: pages obey each once, and steps may share a moment.
			if (event.kind !== 'muted') expect(next).not.toEqual(state);
			expect(after(next, event)).toEqual(event.kind === 'moved' ? expect.anything() : next);
			state = next;
		}
	});
});

test('replaying gives the same state, all at once or from where a page was away', () => {
	fc.assert(
		fc.property(steps, fc.nat(), (given, at) => {
			const all = [...run(given)];
			const events = all.flatMap((step) => step.events);
			const state = all.at(-1)?.state ?? atFirst;
			const seen = at % (events.length + 1);
			expect(stateAfter(events)).toEqual(state);
			expect(events.slice(seen).reduce(after, stateAfter(events.slice(0, seen)))).toEqual(state);
		}),
	);
});

test('without comings and goings the rest is known all the same', () => {
	const isEssential = ({ kind }: MeetingEvent) => essentialKinds.some((known) => known === kind);
	fc.assert(
		fc.property(steps, (given) => {
			const all = [...run(given)];
			const some = all.flatMap((step) => step.events).filter(isEssential);
			const { room, formerNames, removed, muted, unmuted } = all.at(-1)?.state ?? atFirst;
			expect(stateAfter(some)).toMatchObject({ room, formerNames, removed, muted, unmuted });
		}),
	);
});

test('events that are missing, since somebody is forgotten, leave the others as they are', () => {
	fc.assert(
		fc.property(steps, fc.constantFrom(...invited), (given, forgotten) => {
			const events = [...run(given)].flatMap((step) => step.events);
			const kept = events.filter((one) => !('attendeeId' in one) || one.attendeeId !== forgotten);
			const [whole, rest] = [stateAfter(events), stateAfter(kept)];
			expect(rest.room).toEqual(whole.room);
			for (const of of ['removed', 'muted', 'unmuted', 'present'] as const) {
				expect(rest[of]).toEqual(new Map([...whole[of]].filter(([id]) => id !== forgotten)));
			}
		}),
	);
});

test('a list that no command would make leads to no state that cannot be', () => {
	const at = fc.nat(9).map((seconds) => momentAfter(seconds * 1000));
	const named = fc.record({
		kind: fc.constantFrom('opened' as const, 'moved' as const),
		livekitName: fc.constantFrom('room 1', 'room 2'),
		at,
	});
	const closed = fc.record({ kind: fc.constant('closed' as const), at });
	const ofAttendee = fc.record({
		kind: fc.constantFrom(...attendeeEventKinds),
		attendeeId: fc.constantFrom(...invited.slice(2)),
		at,
	});
	const event: fc.Arbitrary<MeetingEvent> = fc.oneof(
		{ weight: 2, arbitrary: named },
		{ weight: 1, arbitrary: closed },
		{ weight: 9, arbitrary: ofAttendee },
	);
	fc.assert(
		fc.property(fc.array(event, { maxLength: 40 }), (events) => {
			let state = atFirst;
			for (const one of events) {
				state = after(state, one);
				const { room, removed, muted, unmuted, present } = state;
				expect([...removed.keys()].filter((id) => present.has(id))).toEqual([]);
				expect([...unmuted.keys()].filter((id) => !muted.has(id))).toEqual([]);
				if (room.is !== 'open') expect(present.size).toBe(0);
			}
		}),
		{ numRuns: 500 },
	);
});
