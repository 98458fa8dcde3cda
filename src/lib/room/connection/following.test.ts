import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlayedStream } from '../testing/played-stream.ts';
import { PlayedTimers } from '../testing/played-timers.ts';
import { Following } from './following.ts';

beforeEach(() => PlayedStream.play());
afterEach(() => vi.unstubAllGlobals());

function followed() {
	const timers = new PlayedTimers();
	const said: string[] = [];
	const following = new Following('/j/1/events', {
		timers,
		heard: (data) => said.push(data),
		ended: (why) => said.push(why),
	});
	/** As a page does: every three seconds. @returns whether it had to ask, each time */
	const ticks = async (count: number) => {
		const asked: boolean[] = [];
		for (let tick = 0; tick < count; tick++) {
			asked.push(following.tick());
			await timers.pass(3000);
		}
		return asked;
	};
	return { following, said, ticks };
}
const openedCount = () => PlayedStream.opened.length;

test('until the stream says something the page asks, and after that no more', async () => {
	const { said, ticks } = followed();
	expect(await ticks(2)).toEqual([true, true]);
	PlayedStream.last.say(3, { stage: 'open' });
	expect(await ticks(3)).toEqual([false, false, false]);
	expect([said, openedCount()]).toEqual([['{"stage":"open"}'], 1]);
});

test('a stream that breaks is opened again by the browser; the page asks until it speaks', async () => {
	const { ticks } = followed();
	await ticks(1);
	PlayedStream.last.say(3, {});
	PlayedStream.last.break();
	expect(await ticks(2)).toEqual([true, true]);
	PlayedStream.last.say(4, {});
	expect(await ticks(1)).toEqual([false]);
	expect(openedCount()).toBe(1);
});

test('a stream that says nothing for twelve seconds is replaced, behind the last number', async () => {
	const { ticks } = followed();
	await ticks(1);
	const [first] = PlayedStream.opened;
	PlayedStream.last.say(3, {});
	expect(await ticks(5)).toEqual([false, false, false, false, true]);
	expect([first?.readyState, openedCount()]).toEqual([2, 2]);
	expect(PlayedStream.last.address).toBe('/j/1/events?after=3');
});

test('after three failures in a row the page only asks …', async () => {
	const { ticks } = followed();
	for (let failure = 0; failure < 3; failure++) {
		await ticks(1);
		PlayedStream.last.break(true);
	}
	expect(new Set(await ticks(19))).toEqual(new Set([true]));
	expect(openedCount()).toBe(3);
});

test('… and tries again once a minute, for it may have been a long restart', async () => {
	const { ticks } = followed();
	for (let failure = 0; failure < 4; failure++) {
		await ticks(failure < 3 ? 1 : 21);
		PlayedStream.last.break(true);
	}
	expect(openedCount()).toBe(4);
	await ticks(20);
	expect(openedCount()).toBe(4);
	await ticks(1);
	PlayedStream.last.say(3, {});
	expect([openedCount(), await ticks(1)]).toEqual([5, [false]]);
});

test('a proxy that holds everything back is a failure, too', async () => {
	const { ticks } = followed();
	expect(new Set(await ticks(30))).toEqual(new Set([true]));
	expect(openedCount()).toBe(3);
	expect(PlayedStream.opened.map(({ readyState }) => readyState)).toEqual([2, 2, 2]);
});

test('one message makes up for the failures before it', async () => {
	const { ticks } = followed();
	for (let failure = 0; failure < 2; failure++) {
		await ticks(1);
		PlayedStream.last.break(true);
	}
	await ticks(1);
	PlayedStream.last.say(3, {});
	PlayedStream.last.break(true);
	await ticks(1);
	expect(openedCount()).toBe(4);
});

test('after a restart of the server the page comes back by itself', async () => {
	const { said, ticks } = followed();
	await ticks(1);
	PlayedStream.last.say(3, {});
	PlayedStream.last.end('restart');
	expect([said.at(-1), PlayedStream.last.readyState]).toEqual(['restart', 2]);
	expect(await ticks(1)).toEqual([true]);
	expect([openedCount(), PlayedStream.last.address]).toEqual([2, '/j/1/events?after=3']);
});

test.each(['gone', 'signedOut', 'notYours', 'tooMany'])('after %s it does not', async (why) => {
	const { said, ticks } = followed();
	await ticks(1);
	PlayedStream.last.say(3, {});
	PlayedStream.last.end(why);
	expect(said.at(-1)).toBe(why);
	expect(new Set(await ticks(50))).toEqual(new Set([true]));
	expect(openedCount()).toBe(1);
});

test('a page that nobody looks at has no stream, and goes on behind the last number', async () => {
	const { following, ticks } = followed();
	await ticks(1);
	PlayedStream.last.say(7, {});
	following.close();
	expect(PlayedStream.last.readyState).toBe(2);
	await ticks(1);
	expect([openedCount(), PlayedStream.last.address]).toEqual([2, '/j/1/events?after=7']);
});

test('a browser that knows no streams asks', async () => {
	vi.stubGlobal('EventSource', undefined);
	const { ticks } = followed();
	expect(await ticks(2)).toEqual([true, true]);
	expect(openedCount()).toBe(0);
});
