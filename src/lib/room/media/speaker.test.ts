import { afterEach, expect, test, vi } from 'vitest';
import { rememberPicked } from '../browser-storage.ts';
import { openPage } from '../testing/played-page.ts';
import { PlayedRoom } from '../testing/played-room.ts';
import { Speaker } from './speaker.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	rememberPicked('speaker', '', '');
});

const listed = (...ids: readonly string[]) => ids.map((deviceId) => ({ deviceId }));

/** A speaker in a room, in a browser that can choose one. */
async function playing() {
	openPage();
	document.createElement = vi.fn(() => ({ setSinkId: async () => {} })) as never;
	const speaker = new Speaker();
	await speaker.enterRoom(new PlayedRoom('connects'));
	return speaker;
}

test('a speaker that is unplugged makes way for the browser’s own choice', async () => {
	const speaker = await playing();
	await speaker.pick('headset', 'Headset');
	expect(speaker.openId).toBe('headset');
	await speaker.devicesChanged(listed('default', 'monitor'));
	expect(['', 'default']).toContain(speaker.openId);
});

test('the speaker that was picked is used again as soon as it is back, and in the next room', async () => {
	const speaker = await playing();
	await speaker.pick('headset', 'Headset');
	await speaker.devicesChanged(listed('default'));
	await speaker.devicesChanged(listed('default', 'headset'));
	expect(speaker.openId).toBe('headset');
	await speaker.enterRoom(new PlayedRoom('connects'));
	expect(speaker.openId).toBe('headset');
});

test('while the browser names no speakers, nothing is switched', async () => {
	const speaker = await playing();
	await speaker.pick('headset', 'Headset');
	await speaker.devicesChanged([]);
	expect(speaker.openId).toBe('headset');
});
