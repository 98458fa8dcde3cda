import { afterEach, expect, test, vi } from 'vitest';
import { rememberPicked } from '../browser-storage.ts';
import { PlayedDevices } from '../testing/played-devices.ts';
import { openPage } from '../testing/played-page.ts';
import { settled } from '../testing/played-timers.ts';
import { PreviewMedia } from './preview-media.svelte.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	rememberPicked('camera', '', '');
});

function previewing({ answersItself = true } = {}) {
	openPage();
	const devices = new PlayedDevices();
	devices.answersItself = answersItself;
	const preview = new PreviewMedia(360);
	// What a test before has switched off is remembered by the window.
	preview.wanted = { camera: true, microphone: true };
	return { devices, preview };
}

test.each<[string, (preview: PreviewMedia) => unknown]>([
	['who goes on without camera and microphone', (preview) => preview.without()],
	['who enters the room', (preview) => preview.handOver()],
	['whose page has no preview any more', (preview) => preview.stop()],
])('%s while the browser asks has nothing open when they allow it', async (_, done) => {
	const { devices, preview } = previewing({ answersItself: false });
	void preview.start();
	done(preview);
	devices.allow();
	await settled();
	expect(devices.given).toHaveLength(2);
	expect([devices.live, preview.camera, preview.microphone]).toEqual([[], null, null]);
});

test('who goes on without, while one of two is open and the other asked for, has none open', async () => {
	const { devices, preview } = previewing({ answersItself: false });
	devices.microphones = [];
	void preview.start();
	await settled();
	devices.allow();
	devices.microphones = ['microphone 1'];
	await settled();
	preview.without();
	await settled();
	expect(devices.live).toEqual([]);
});

test('a camera switched on and handed over before the answer does not stay open', async () => {
	const { devices, preview } = previewing({ answersItself: false });
	preview.without();
	void preview.want('camera', true);
	expect(preview.handOver()).toEqual({ camera: null, microphone: null });
	devices.allow();
	await settled();
	expect(devices.live).toEqual([]);
});

test('of two cameras picked in a row the second is open', async () => {
	const { devices, preview } = previewing();
	await preview.start();
	devices.answersItself = false;
	void preview.pick('camera', 'camera 2', 'name of camera 2');
	void preview.pick('camera', 'camera 1', 'name of camera 1');
	devices.allow();
	devices.allow();
	await settled();
	expect(preview.camera?.label).toBe('name of camera 1');
	expect(devices.live).toEqual(['name of microphone 1', 'name of camera 1']);
});

test('a camera that is unplugged is replaced, and that is said', async () => {
	const { devices, preview } = previewing();
	await preview.start();
	devices.cameras = ['camera 2'];
	devices.given[0]?.end();
	await settled();
	expect(preview.camera?.label).toBe('name of camera 2');
	expect(preview.replaced.camera).toEqual({ was: 'name of camera 1', by: 'name of camera 2' });
});

test('a permission that is taken back is called that', async () => {
	const { devices, preview } = previewing();
	await preview.start();
	devices.permission = 'denied';
	devices.given[1]?.end();
	await settled();
	expect([preview.microphone, preview.wanted.microphone]).toEqual([null, false]);
	expect(preview.mediaErrors).toEqual({ camera: null, microphone: 'revoked' });
});
