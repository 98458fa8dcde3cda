import { expect, test } from 'vitest';
import { patienceMs, Watchdog } from './watchdog.ts';

test('while connected nobody asks and nothing is replaced', () => {
	const watchdog = new Watchdog();
	expect(watchdog.look(0, true)).toBe(false);
	expect(watchdog.replaces(10_000, false)).toBe(false);
	expect(watchdog.lostFor(10_000)).toBe(0);
});

test('the client’s own reconnect is left alone for three seconds', () => {
	const watchdog = new Watchdog();
	expect(watchdog.look(1000, false)).toBe(true);
	expect(watchdog.replaces(1000 + patienceMs - 1, false)).toBe(false);
	expect(watchdog.replaces(1000 + patienceMs, false)).toBe(true);
});

test('a client that gave up is replaced at once', () => {
	const watchdog = new Watchdog();
	watchdog.look(1000, false);
	expect(watchdog.replaces(1000, true)).toBe(true);
});

test('a server that was away has forgotten the room: it is replaced as soon as it answers', () => {
	const watchdog = new Watchdog();
	watchdog.look(1000, false);
	watchdog.sawServerAway();
	expect(watchdog.replaces(1500, false)).toBe(true);
});

test('after an attempt that failed it waits a second before it asks again', () => {
	const watchdog = new Watchdog();
	watchdog.look(1000, false);
	watchdog.attemptFailed(2000);
	expect(watchdog.look(2500, false)).toBe(false);
	expect(watchdog.replaces(2500, true)).toBe(false);
	expect(watchdog.look(3000, false)).toBe(true);
});

test('back in the room, an earlier absence is forgotten', () => {
	const watchdog = new Watchdog();
	watchdog.look(1000, false);
	watchdog.sawServerAway();
	watchdog.look(2000, true);
	watchdog.look(9000, false);
	expect(watchdog.replaces(9100, false)).toBe(false);
	expect(watchdog.lostFor(9100)).toBe(100);
});
