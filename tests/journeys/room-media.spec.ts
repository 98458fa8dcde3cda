import { expect, test } from './fixtures.ts';
import { expectFocused, expectIn, expectPicture, join, leave, tile, visit } from './guests.ts';
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
	const began = Date.now();
	const plays = () =>
		listener.evaluate(() => [...document.querySelectorAll('audio')].every((it) => !it.paused));
	await expect.poll(plays).toBe(true);
	// And it stays so: the room looks every two seconds who is there.
	await expect.poll(() => Date.now() - began).toBeGreaterThan(3000);
	expect([await plays(), await free.count()]).toEqual([true, 0]);
	await leave(speaker, listener);
});

// Stock Firefox without a screen gives its pretended one late at times: there by `npm run soak`.
test(
	'A shown screen is seen by the others, until it is shown no more',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const watcher = await join(browser, product.links[0] ?? '');
		const shower = await join(browser, product.links[1] ?? '', (context) =>
			context.addInitScript(() => {
				// Which screen is a question to the person that no test can answer: it gets a drawn one.
				navigator.mediaDevices.getDisplayMedia = async () => {
					Object.assign(window, { captures: (Reflect.get(window, 'captures') ?? 0) + 1 });
					const canvas = document.createElement('canvas');
					canvas.width = 640;
					canvas.height = 360;
					const pen = canvas.getContext('2d');
					setInterval(() => pen?.fillRect(Math.random() * 600, Math.random() * 300, 40, 40), 100);
					return canvas.captureStream(10);
				};
			}),
		);
		// Twice, as people do: one screen is shown, and none remains when it is shown no more.
		await shower.getByRole('button', { name: 'Bildschirm zeigen' }).evaluate((it) => {
			const tap = () => it.dispatchEvent(new MouseEvent('click', { bubbles: true }));
			tap();
			tap();
		});
		await expect(shower.getByText('Sie zeigen Ihren Bildschirm.')).toBeVisible();
		expect(await shower.evaluate(() => Reflect.get(window, 'captures'))).toBe(1);
		const shared = watcher.getByRole('figure', { name: /zeigt den Bildschirm$/ });
		await expect(shared).toBeVisible();
		const showed = () =>
			shared.locator('video').evaluate((it) => it instanceof HTMLVideoElement && it.currentTime);
		await expect.poll(showed, { timeout: 30_000 }).toBeGreaterThan(0.5);
		await expectPicture(watcher);
		await shower.getByRole('button', { name: 'Nicht mehr zeigen' }).click();
		await expect(shared).toHaveCount(0);
		await leave(watcher, shower);
	},
);

test('Another camera is chosen during the call', async ({ browser, product }) => {
	const chair = await join(browser, product.links[0] ?? '');
	const member = await join(browser, product.links[1] ?? '');
	await member.getByRole('button', { name: 'Kamera und Ton' }).click();
	const choose = member.getByRole('combobox', { name: 'Kamera' });
	// What is open is shown, though nobody has picked anything yet.
	await expect(choose.locator('option:checked')).not.toHaveText('Der Browser wählt');
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

test('What the browser allows late stays open nowhere', async ({ browser, product }) => {
	const page = await visit(browser, (context) => context.addInitScript(answerLate));
	const live = () => page.evaluate(() => Reflect.get(window, 'live')());
	const answer = () => page.evaluate(() => Reflect.get(window, 'answer')());
	await page.goto(product.links[1] ?? '');
	await page.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }).click();
	await page.getByRole('button', { name: 'Ohne Kamera und Mikrofon weiter' }).click();
	await expectFocused(page, /Teilnehmen/);
	expect(await answer()).toBe(2);
	expect(await live()).toBe(0);
	await page.getByRole('button', { name: 'Teilnehmen', exact: true }).click();
	await expectIn(page);
	await page.getByRole('button', { name: 'Kamera einschalten' }).click();
	await page.getByRole('button', { name: 'Mikrofon einschalten' }).click();
	await page.getByRole('button', { name: 'Raum verlassen' }).click();
	await expect(page.getByText('Sie haben den Raum verlassen.')).toBeVisible();
	expect(await answer()).toBe(2);
	expect(await live()).toBe(0);
	await page.context().close();
});

test(
	'A camera that ends by itself is heard: opened again, or said to be withdrawn',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const chair = await join(browser, product.links[0] ?? '');
		const member = await join(browser, product.links[1] ?? '', (context) =>
			context.addInitScript(endCameras),
		);
		await expectPicture(chair);
		await member.evaluate(() => Reflect.get(window, 'endCameras')('granted'));
		await expect.poll(() => member.evaluate(() => Reflect.get(window, 'liveCameras')())).toBe(1);
		await expectPicture(chair);
		await expect(member.getByRole('button', { name: 'Kamera ausschalten' })).toBeVisible();
		await member.evaluate(() => Reflect.get(window, 'endCameras')('denied'));
		await expect(member.getByText('Kamera: Der Zugriff wurde zurückgenommen.')).toBeVisible();
		await expect(member.getByRole('button', { name: 'Kamera einschalten' })).toBeVisible();
		await expect(tile(chair, 'Kamera aus')).toHaveCount(1);
		await leave(chair, member);
	},
);

/** Runs in the page: each question for camera and microphone waits until `answer()` allows all. */
function answerLate(): void {
	const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
	const [waiting, given]: [(() => Promise<void>)[], MediaStreamTrack[]] = [[], []];
	navigator.mediaDevices.getUserMedia = (wish) =>
		new Promise((resolve, reject) =>
			waiting.push(async () => {
				const stream = await ask(wish).catch(reject);
				given.push(...(stream?.getTracks() ?? []));
				if (stream) resolve(stream);
			}),
		);
	Object.assign(window, {
		/** @returns how many tracks were opened by it */
		answer: async () => {
			const before = given.length;
			await Promise.all(waiting.splice(0).map((one) => one()));
			// Whoever waited for it has had their turn.
			await new Promise((resolve) => setTimeout(resolve));
			return given.length - before;
		},
		live: () => given.filter(({ readyState }) => readyState === 'live').length,
	});
}

/** Runs in the page: `endCameras(permission)` ends what is open, as the browser does it. */
function endCameras(): void {
	const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
	const query = navigator.permissions.query.bind(navigator.permissions);
	const cameras: MediaStreamTrack[] = [];
	let permission = '';
	navigator.mediaDevices.getUserMedia = async (wish) => {
		const stream = await ask(wish);
		cameras.push(...stream.getVideoTracks());
		return stream;
	};
	navigator.permissions.query = async (wish) => {
		const status = await query(wish);
		return permission === '' ? status : Object.create(status, { state: { value: permission } });
	};
	Object.assign(window, {
		liveCameras: () => cameras.filter(({ readyState }) => readyState === 'live').length,
		endCameras: (now: string) => {
			permission = now;
			for (const camera of cameras.splice(0)) {
				camera.stop();
				camera.dispatchEvent(new Event('ended'));
			}
		},
	});
}

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
