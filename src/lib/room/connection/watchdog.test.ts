import { expect, test } from 'vitest';
import { patienceMs, Watchdog } from './watchdog.ts';

test('while connected it neither asks nor replaces the room', () => {
	const watchdog = new Watchdog();
	expect(watchdog.tick(0, true)).toBe(false);
	expect(watchdog.shouldReplace(10_000, false)).toBe(false);
	expect(watchdog.lostForMs(10_000)).toBe(0);
});

test('the client gets three seconds to reconnect on its own', () => {
	const watchdog = new Watchdog();
	expect(watchdog.tick(1000, false)).toBe(true);
	expect(watchdog.shouldReplace(1000 + patienceMs - 1, false)).toBe(false);
	expect(watchdog.shouldReplace(1000 + patienceMs, false)).toBe(true);
});

test('a room whose client gave up is replaced at once', () => {
	const watchdog = new Watchdog();
	watchdog.tick(1000, false);
	expect(watchdog.shouldReplace(1000, true)).toBe(true);
});

test('after the server was away the room is replaced as soon as the server answers', () => {
	const watchdog = new Watchdog();
	watchdog.tick(1000, false);
	watchdog.sawServerAway();
	expect(watchdog.shouldReplace(1500, false)).toBe(true);
});

test('after a failed attempt it waits a second before it asks again', () => {
	const watchdog = new Watchdog();
	watchdog.tick(1000, false);
	watchdog.attemptFailed(2000);
	expect(watchdog.tick(2500, false)).toBe(false);
	expect(watchdog.shouldReplace(2500, true)).toBe(false);
	expect(watchdog.tick(3000, false)).toBe(true);
});

test('a reconnect clears what was known of the loss before it', () => {
	const watchdog = new Watchdog();
	watchdog.tick(1000, false);
	watchdog.sawServerAway();
	watchdog.tick(2000, true);
	watchdog.tick(9000, false);
	expect(watchdog.shouldReplace(9100, false)).toBe(false);
	expect(watchdog.lostForMs(9100)).toBe(100);
});
