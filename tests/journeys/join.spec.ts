import { enter, preview } from './attend.ts';
import { expectAccessible, expectRoomForThumbs } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectIn, leave, visit } from './guests.ts';
import { decided, over, renewed, undecided } from './invitations.ts';
import { startProduct } from './product.ts';

test('The page says who, what, when and which way in, in the language that is chosen', async ({
	page,
	product,
}) => {
	await page.goto(product.links[1] ?? '');
	await expect(page.getByText(/^Guten Tag, /)).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ausschuss/);
	await expect(page.getByText('im Browser, ohne Konto und ohne Installation')).toBeVisible();
	await expect(page.locator('time')).toHaveText(/Uhr$/);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByText('without an account', { exact: false })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Turn on camera and microphone' })).toBeVisible();
	await page.getByRole('button', { name: 'Deutsch' }).click();
	await expect(page.getByText('ohne Konto', { exact: false })).toBeVisible();
});

test(
	'Links that open nothing say why and what to do, and set nothing right by being asked',
	{ tag: '@once' },
	async ({ page, product }) => {
		const cases = [
			[`${product.links[1]}x`, 404, 'Diesen Link gibt es nicht'],
			[`${product.address}/j/quatsch`, 404, 'Diesen Link gibt es nicht'],
			[await renewed(product), 410, 'Dieser Link gilt nicht mehr'],
			[await over(product), 410, 'Diese Sitzung ist vorbei'],
		] as const;
		for (const [link, status, title] of cases) {
			const response = await page.goto(link);
			expect([link, response?.status()]).toEqual([link, status]);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expectAccessible(page);
			for (const what of ['status', 'events', 'token', 'moderate']) {
				const method = what === 'status' || what === 'events' ? 'get' : 'post';
				const answer = await page.request[method](`${link}/${what}`);
				expect([what, answer.status()]).toEqual([what, status]);
			}
		}
	},
);

test(
	'Before a decision the page says so; of another tool it says how to get there',
	{ tag: '@once' },
	async ({ page, product }) => {
		await page.goto(await undecided(product));
		await expect(page.getByText('Es ist noch nicht entschieden')).toBeVisible();
		await expectAccessible(page);

		await page.goto(await decided(product, 'https://meet.stadt.example/rat'));
		const way = page.getByRole('link', { name: /teilnehmen$/ });
		await expect(way).toHaveAttribute('href', 'https://meet.stadt.example/rat');
		await expectAccessible(page);

		await page.goto(await decided(product, '0391 540-0'));
		await expect(page.getByRole('link', { name: /teilnehmen$/ })).toHaveAttribute(
			'href',
			'tel:03915400',
		);
	},
);

test(
	'Sixty valid joins from one address pass, also behind many failures',
	{ tag: '@once' },
	async ({ request }) => {
		const product = await startProduct();
		for (let failure = 0; failure < 100; failure++) {
			const answer = await request.get(`${product.address}/j/quatsch${failure}`);
			expect(answer.status()).toBe(failure < 60 ? 404 : 429);
		}
		for (let join = 0; join < 60; join++) {
			const answer = await request.post(`${product.links[join % 3]}/token`, { data: {} });
			expect(answer.status()).toBe(200);
		}
		await product.stop();
	},
);

const missing = [
	['WritableStream', 'Der Raum braucht einen Browser mit neueren Funktionen'],
	['RTCPeerConnection', 'Dieser Browser kann keine Video-Verbindung aufbauen'],
] as const;
for (const [name, sentence] of missing) {
	test(`A browser without ${name} is told what helps, and no script breaks`, async ({
		page,
		product,
	}) => {
		await page.addInitScript((name) => Reflect.deleteProperty(window, name), name);
		await page.goto(product.links[1] ?? '');
		await expect(page.getByText(sentence)).toBeVisible();
		await expect(page.getByText('Was hilft:')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Kamera' })).toHaveCount(0);
	});
}

test('Without our script the page says everything but opens no room', async ({ page, product }) => {
	await page.route(/\.js$/, (route) => route.abort());
	await page.goto(product.links[1] ?? '');
	await expect(page.getByText('Der Raum ist offen.')).toBeVisible();
	await page.getByText('Mit einem anderen Gerät').click();
	await expect(page.getByRole('img', { name: 'Code mit Ihrem persönlichen Link' })).toBeVisible();
	const html = await (await page.request.get(product.links[1] ?? '')).text();
	expect(html).toMatch(/<noscript>.*JavaScript ausgeschaltet.*<\/noscript>/);
});

test('When only the page’s own script is kept away, the page says so', async ({
	page,
	product,
}) => {
	await page.route(/workers/, (route) => route.abort());
	await page.goto(product.links[1] ?? '');
	await expect(page.getByText('Ein Teil dieser Seite wurde nicht geladen.')).toBeVisible();
});

test('The oldest browsers that are promised the room get in', async ({ browser, product }) => {
	const page = await visit(browser, (context) =>
		context.addInitScript(() => {
			// Younger than Chrome 69, Firefox 100 or Safari 14.1; a browser of that age has none of them.
			const lacks: readonly (readonly [object, string])[] = [
				[window, 'queueMicrotask'],
				[window, 'structuredClone'],
				[window, 'WeakRef'],
				[window, 'FinalizationRegistry'],
				[window, 'CompressionStream'],
				[window, 'DecompressionStream'],
				[window, 'scheduler'],
				[window, 'requestIdleCallback'],
				[Object, 'hasOwn'],
				[Object, 'fromEntries'],
				[Object, 'groupBy'],
				[Promise, 'allSettled'],
				[Promise, 'any'],
				[Promise, 'withResolvers'],
				[Array.prototype, 'at'],
				[Array.prototype, 'findLast'],
				[Array.prototype, 'toSorted'],
				[String.prototype, 'at'],
				[String.prototype, 'replaceAll'],
				[String.prototype, 'matchAll'],
				[AbortSignal, 'timeout'],
				[AbortSignal, 'any'],
				[AbortSignal.prototype, 'throwIfAborted'],
				[crypto, 'randomUUID'],
				[Crypto.prototype, 'randomUUID'],
				[Element.prototype, 'replaceChildren'],
				[Document.prototype, 'replaceChildren'],
				[URL, 'canParse'],
				[Navigator.prototype, 'wakeLock'],
				[HTMLMediaElement.prototype, 'setSinkId'],
			];
			for (const [holder, name] of lacks) Reflect.deleteProperty(holder, name);
		}),
	);
	const failures: string[] = [];
	page.on('pageerror', (error) => failures.push(error.message));
	await enter(page, product.links[1] ?? '');
	await expectIn(page);
	for (const panel of ['Kamera und Ton', 'Personen']) {
		await page.getByRole('button', { name: panel }).click();
	}
	await page.getByRole('button', { name: 'Raum verlassen' }).click();
	await expect(page.getByText('Sie haben den Raum verlassen.')).toBeVisible();
	expect(failures).toEqual([]);
	await leave(page);
});

test('A camera that is refused is named with what helps, and sound alone gets in', async ({
	browser,
	product,
}) => {
	const page = await visit(browser, (context) =>
		context.addInitScript(() => {
			const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
			navigator.mediaDevices.getUserMedia = async (wanted) => {
				if (wanted?.video) throw new DOMException('Permission denied', 'NotAllowedError');
				return await original(wanted);
			};
		}),
	);
	const button = await preview(page, product.links[1] ?? '');
	await expect(page.getByText('Kamera: Der Zugriff ist für diese Seite gesperrt.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Mikrofon ausschalten' })).toBeVisible();
	await button.click();
	await expectIn(page);
	await expect(page.getByRole('button', { name: 'Kamera einschalten' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Mikrofon ausschalten' })).toBeVisible();
	await leave(page);
});

test('Nobody has to have camera or microphone', async ({ browser, product }) => {
	const page = await visit(browser);
	await page.goto(product.links[1] ?? '');
	await page.getByRole('button', { name: 'Ohne Kamera und Mikrofon weiter' }).click();
	await page.getByRole('button', { name: 'Teilnehmen', exact: true }).click();
	await expectIn(page);
	await page.getByRole('button', { name: 'Mikrofon einschalten' }).click();
	await expect(page.getByRole('button', { name: 'Mikrofon ausschalten' })).toBeVisible();
	await leave(page);
});

test(
	'axe finds nothing before the room, and it fits 320 px',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const page = await visit(browser);
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(product.links[1] ?? '');
		await page.getByText('Mit einem anderen Gerät').click();
		await expectAccessible(page);
		await expectRoomForThumbs(page);
		await page.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }).click();
		await page.getByRole('button', { name: 'Kamera und Mikrofon auswählen' }).click();
		await expect(page.getByRole('combobox', { name: 'Mikrofon' })).toBeVisible();
		await expectAccessible(page);
		await expectRoomForThumbs(page);
		await leave(page);
	},
);
