import { expect, test } from './fixtures.ts';
import { expectIn, expectPicture, join, leave, tile, visit } from './guests.ts';
import { enter } from './attend.ts';

test('Sound that the browser holds back is set free by one tap', async ({ browser, product }) => {
	const speaker = await join(browser, product.links[0] ?? '');
	const listener = await visit(browser, (context) =>
		context.addInitScript(() => {
			// As a browser that plays no sound before it is tapped for it.
			let tapped = false;
			const free = (event: Event) => {
				const { target } = event;
				if (target instanceof Element && target.textContent === 'Ton einschalten') tapped = true;
			};
			document.addEventListener('click', free, true);
			const original = HTMLAudioElement.prototype.play;
			HTMLAudioElement.prototype.play = function () {
				if (tapped || !(this instanceof HTMLAudioElement)) return original.call(this);
				this.pause();
				return Promise.reject(new DOMException('not tapped', 'NotAllowedError'));
			};
		}),
	);
	await enter(listener, product.links[1] ?? '');
	await expectIn(listener);
	const free = listener.getByRole('button', { name: 'Ton einschalten' });
	await free.click();
	await expect(free).toHaveCount(0);
	await expect
		.poll(() =>
			listener.evaluate(() => [...document.querySelectorAll('audio')].every((it) => !it.paused)),
		)
		.toBe(true);
	await leave(speaker, listener);
});

test('A shown screen is seen by the others, until it is shown no more', async ({
	browser,
	product,
}) => {
	const watcher = await join(browser, product.links[0] ?? '');
	const shower = await join(browser, product.links[1] ?? '', (context) =>
		context.addInitScript(() => {
			// Which screen is a question to the person that no test can answer: it gets a drawn one.
			navigator.mediaDevices.getDisplayMedia = async () => {
				const canvas = document.createElement('canvas');
				canvas.width = 640;
				canvas.height = 360;
				const pen = canvas.getContext('2d');
				setInterval(() => pen?.fillRect(Math.random() * 600, Math.random() * 300, 40, 40), 100);
				return canvas.captureStream(10);
			};
		}),
	);
	await shower.getByRole('button', { name: 'Bildschirm zeigen' }).click();
	await expect(shower.getByText('Sie zeigen Ihren Bildschirm.')).toBeVisible();
	const shared = watcher.getByRole('figure', { name: /zeigt den Bildschirm$/ });
	await expect(shared).toBeVisible();
	const showed = () =>
		shared.locator('video').evaluate((it) => it instanceof HTMLVideoElement && it.currentTime);
	await expect.poll(showed, { timeout: 30_000 }).toBeGreaterThan(0.5);
	await expectPicture(watcher);
	await shower.getByRole('button', { name: 'Nicht mehr zeigen' }).click();
	await expect(shared).toHaveCount(0);
	await leave(watcher, shower);
});

test('Another camera is chosen during the call', async ({ browser, product }) => {
	const chair = await join(browser, product.links[0] ?? '');
	const member = await join(browser, product.links[1] ?? '');
	await member.getByRole('button', { name: 'Geräte' }).click();
	const choose = member.getByRole('combobox', { name: 'Kamera' });
	const choices = await choose.locator('option').count();
	await choose.selectOption({ index: choices - 1 });
	await expectPicture(chair);
	await leave(chair, member);
});

test('Who speaks is marked, and whoever is silent is not', async ({
	browser,
	browserName,
	product,
}) => {
	const chair = await join(browser, product.links[0] ?? '');
	const member = await join(browser, product.links[1] ?? '', async (context) => {
		// Firefox's fake microphone is as loud as a voice, Chromium's is too quiet for one.
		if (browserName === 'chromium') await context.addInitScript(speakUp);
	});
	await chair.getByRole('button', { name: 'Mikrofon ausschalten' }).click();
	const speaker = tile(chair, 'spricht');
	await expect(speaker).toHaveCount(1);
	await member.getByRole('button', { name: 'Mikrofon ausschalten' }).click();
	await expect(speaker).toHaveCount(0);
	await leave(chair, member);
});

/** Runs in the page: a tone takes the place of what the microphone gives. */
function speakUp(): void {
	const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
	navigator.mediaDevices.getUserMedia = async (wish) => {
		const stream = await ask(wish);
		for (const quiet of stream.getAudioTracks()) {
			const audio = new AudioContext();
			const voice = audio.createOscillator();
			const loud = audio.createMediaStreamDestination();
			voice.connect(loud);
			voice.start();
			stream.removeTrack(quiet);
			for (const track of loud.stream.getAudioTracks()) stream.addTrack(track);
		}
		return stream;
	};
}
