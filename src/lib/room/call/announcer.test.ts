import { expect, test } from 'vitest';
import { PlayedTimers } from '../testing/played-timers.ts';
import { Announcer, togetherMs } from './announcer.ts';
import type { Announcement } from './announcer.ts';

function announcing() {
	const timers = new PlayedTimers();
	const said: Announcement[] = [];
	const announcer = new Announcer(timers, (announcement) => said.push(announcement));
	/** Names; in small letters those whose microphone is off. */
	const see = (...names: readonly string[]) =>
		announcer.see(
			names.map((name) => ({
				...{ attendeeId: name.toUpperCase(), name: name.toUpperCase() },
				microphoneOn: name === name.toUpperCase(),
			})),
		);
	return { timers, said, see, announcer };
}

const nothing = { came: [], went: [], muted: [], unmuted: [] };

test('who is there at first is not announced', async () => {
	const { timers, said, see } = announcing();
	see('A', 'b');
	await timers.pass(10_000);
	expect(said).toEqual([]);
});

test('what happens in quick succession is said once, together', async () => {
	const { timers, said, see } = announcing();
	see('A', 'B');
	see('A', 'B', 'C');
	await timers.pass(1000);
	see('a', 'C', 'D');
	see('a', 'C', 'D');
	await timers.pass(togetherMs);
	expect(said).toEqual([{ came: ['C', 'D'], went: ['B'], muted: ['A'], unmuted: [] }]);
	see('A', 'C', 'D');
	await timers.pass(togetherMs);
	expect(said.slice(1)).toEqual([{ ...nothing, unmuted: ['A'] }]);
});

test('somebody who reloads their page has neither gone nor come', async () => {
	const { timers, said, see } = announcing();
	see('A', 'B');
	see('A');
	await timers.pass(1000);
	see('A', 'B');
	await timers.pass(10_000);
	expect(said).toEqual([]);
});

test('after the end nothing more is said', async () => {
	const { timers, said, see, announcer } = announcing();
	see('A');
	see('A', 'B');
	announcer.stop();
	await timers.pass(10_000);
	expect(said).toEqual([]);
});
