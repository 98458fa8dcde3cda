import { expect, test } from 'vitest';
import type { MeetingEvent } from './events.ts';
import { eventsSeen } from './looks.ts';
import type { Look } from './looks.ts';
import { stateAfter } from './state.ts';
import { momentAfter } from './testing-commands.ts';

const opened: MeetingEvent = { kind: 'opened', livekitName: 'room', at: momentAfter(0) };
const happens = (kind: 'muted' | 'removed' | 'connected', second: number): MeetingEvent => ({
	...{ kind, attendeeId: 'amsel', at: momentAfter(second * 1000) },
});
const look = (second: number, heard: Readonly<Record<string, boolean>>): Look => ({
	at: momentAfter(second * 1000),
	heard: new Map(Object.entries(heard)),
});
const kinds = (events: readonly MeetingEvent[], before: Look | null, now: Look) =>
	eventsSeen(stateAfter(events), before, now).map(({ kind }) => kind);

const inside = [opened, happens('connected', 5)];
const muted = [...inside, happens('muted', 7)];

test.each<[string, readonly MeetingEvent[], Look | null, Look, readonly string[]]>([
	['who is seen first came', [opened], null, look(5, { amsel: true }), ['connected']],
	['who is seen again did not', inside, look(5, { amsel: true }), look(10, { amsel: true }), []],
	['who is missed once has not left', inside, look(5, { amsel: true }), look(10, {}), []],
	['who is missed twice has left', inside, look(10, {}), look(15, {}), ['left']],
	['a first look after a restart lets nobody leave', inside, null, look(15, {}), []],
	[
		'who was removed does not come',
		[opened, happens('removed', 3)],
		null,
		look(5, { amsel: true }),
		[],
	],
	['nobody comes into a closed room', [], null, look(5, { amsel: true }), []],
	[
		'who was silent after the mute and is not any more is heard again',
		muted,
		look(10, { amsel: false }),
		look(15, { amsel: true }),
		['unmuted'],
	],
	[
		'who switched the microphone on again before anybody looked is heard again too',
		muted,
		look(10, { amsel: true }),
		look(15, { amsel: true }),
		['unmuted'],
	],
	[
		'who came only after the look before says nothing',
		muted,
		look(10, {}),
		look(15, { amsel: true }),
		[],
	],
	[
		'a microphone that is still on just after the mute says nothing',
		muted,
		look(5, { amsel: false }),
		look(10, { amsel: true }),
		[],
	],
	['nor does one without a look before', muted, null, look(10, { amsel: true }), []],
	[
		'who was never muted is not heard again',
		inside,
		look(10, { amsel: false }),
		look(15, { amsel: true }),
		[],
	],
])('%s', (_, events, before, now, expected) => {
	expect(kinds(events, before, now)).toEqual(expected);
});
