import { afterEach, expect, test, vi } from 'vitest';
import { rememberPicked } from '../browser-storage.ts';
import { PlayedDevices } from '../testing/played-devices.ts';
import { openPage } from '../testing/played-page.ts';
import { settled } from '../testing/played-timers.ts';
import { OwnMedia } from './own-media.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	rememberPicked('camera', '', '');
});

/** An attendee's own media before any room is connected, and what they were told. */
function owning(on = { camera: false, microphone: false }) {
	openPage();
	const devices = new PlayedDevices();
	const told: string[] = [];
	const media = new OwnMedia({ camera: null, microphone: null }, on, 360, {
		changed: () => {},
		failed: (kind, trouble) => told.push(`${kind} ${trouble}`),
		replaced: (kind, was, by) => told.push(`${kind}: ${was} -> ${by}`),
	});
	return { devices, media, told };
}

test('what is allowed only after leaving is closed again', async () => {
	const { devices, media, told } = owning();
	devices.answersItself = false;
	media.want('camera', true);
	media.want('microphone', true);
	media.stop();
	devices.allow();
	devices.allow();
	await settled();
	expect(devices.given).toHaveLength(2);
	expect([devices.live, told]).toEqual([[], []]);
});

test('what is switched off while the browser asks is closed when it is allowed', async () => {
	const { devices, media, told } = owning();
	devices.answersItself = false;
	media.want('microphone', true);
	media.want('microphone', false);
	devices.allow();
	await settled();
	expect([devices.live, devices.asked, told]).toEqual([[], 0, []]);
});

test('switched off and on again while the browser asks, it asks once more and opens one', async () => {
	const { devices, media } = owning();
	devices.answersItself = false;
	media.want('camera', true);
	media.want('camera', false);
	media.want('camera', true);
	devices.allow();
	await settled();
	expect(devices.live).toEqual([]);
	devices.allow();
	await settled();
	expect(devices.live).toEqual(['name of camera 1']);
	media.stop();
	expect(devices.live).toEqual([]);
});

test('a refusal that comes after leaving is told to nobody', async () => {
	const { devices, media, told } = owning();
	devices.answersItself = false;
	media.want('camera', true);
	media.stop();
	devices.deny();
	await settled();
	expect(told).toEqual([]);
});

async function withCameraOn() {
	const owned = owning();
	owned.media.want('camera', true);
	await settled();
	const [camera] = owned.devices.given;
	return { ...owned, camera: camera ?? expect.fail('no camera was opened') };
}

test('a camera that is unplugged is replaced by another one, and that is said', async () => {
	const { devices, media, told, camera } = await withCameraOn();
	devices.cameras = ['camera 2'];
	camera.end();
	expect(media.camera).toBeNull();
	await settled();
	expect(media.openId('camera')).toBe('camera 2');
	expect([media.wanted.camera, told]).toEqual([
		true,
		['camera: name of camera 1 -> name of camera 2'],
	]);
});

test('a picked camera that is gone gets a substitute as well', async () => {
	const { devices, media, told } = await withCameraOn();
	await media.pick('camera', 'camera 2', 'name of camera 2');
	expect([devices.live, told]).toEqual([['name of camera 2'], []]);
	devices.cameras = ['camera 1'];
	devices.given.at(-1)?.end();
	await settled();
	expect(told).toEqual(['camera: name of camera 2 -> name of camera 1']);
});

test('without another camera it is off, and missing', async () => {
	const { devices, media, told, camera } = await withCameraOn();
	devices.cameras = [];
	camera.end();
	await settled();
	expect([media.wanted.camera, told]).toEqual([false, ['camera missing']]);
});

test.each(['prompt', 'denied'] as const)(
	'a permission taken back (%s) is called that, and the browser does not ask again',
	async (permission) => {
		const { devices, media, told, camera } = await withCameraOn();
		devices.permission = permission;
		camera.end();
		await settled();
		expect([media.wanted.camera, told]).toEqual([false, ['camera revoked']]);
		expect(devices.given).toHaveLength(1);
	},
);

test('one that ended in sleep is opened again without a word', async () => {
	const { media, told, camera } = await withCameraOn();
	camera.end();
	await settled();
	expect([media.openId('camera'), told]).toEqual(['camera 1', []]);
});

test('while the page is hidden it waits, and is opened when the page is in front', async () => {
	const { devices, media, camera } = await withCameraOn();
	Object.assign(document, { visibilityState: 'hidden' });
	camera.end();
	await settled();
	expect(devices.live).toEqual([]);
	Object.assign(document, { visibilityState: 'visible' });
	media.restartEnded();
	await settled();
	expect(devices.live).toEqual(['name of camera 1']);
});

/** Screens that the browser hands out when the attendee has chosen one. */
function screens() {
	const answers: ((stream: object | null) => void)[] = [];
	Object.assign(navigator.mediaDevices, {
		getDisplayMedia: () =>
			new Promise((resolve, reject) =>
				answers.push((stream) => (stream ? resolve(stream) : reject(new Error('cancelled')))),
			),
	});
	const choose = () => {
		const track = Object.assign(new EventTarget(), { readyState: 'live', stop: vi.fn() });
		answers.shift()?.({ getVideoTracks: () => [track] });
		return track;
	};
	return { choose, cancel: () => answers.shift()?.(null), asked: () => answers.length };
}

test('a double tap asks once for a screen, and a second one is not asked for while one is shown', async () => {
	const { media } = owning();
	const { choose, asked } = screens();
	void media.share();
	void media.share();
	expect(asked()).toBe(1);
	const screen = choose();
	await settled();
	void media.share();
	expect([asked(), media.screen]).toEqual([0, screen]);
	media.unshare();
	expect([screen.stop.mock.calls.length, media.screen]).toEqual([1, null]);
});

test('a cancelled question shows nothing, and the next one is asked', async () => {
	const { media } = owning();
	const { cancel, choose } = screens();
	void media.share();
	cancel();
	await settled();
	expect(media.screen).toBeNull();
	void media.share();
	const screen = choose();
	await settled();
	expect(media.screen).toBe(screen);
});

test('a screen that is chosen only after leaving is not shown', async () => {
	const { media } = owning();
	const { choose } = screens();
	void media.share();
	media.stop();
	const screen = choose();
	await settled();
	expect([media.screen, screen.stop.mock.calls.length]).toEqual([null, 1]);
});
