import { devices, expect, test } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { startApp } from './app.ts';
import type { App } from './app.ts';
import { inventory, registrant } from './device-links.ts';

/** Devices that Chromium plays: user agent, fingers and hints are theirs, the engine stays Chromium. */
let app: App;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(() => app.stop());

async function play(browser: Browser, options: BrowserContextOptions): Promise<Page> {
	const context = await browser.newContext({ locale: 'de-DE', ...options });
	return context.newPage();
}

/** What the register holds after the page was opened and saved as it stands. */
async function registered(page: Page, fill: () => Promise<void> = async () => {}) {
	const { personId, address } = await registrant(app);
	await page.goto(address);
	await fill();
	await page.getByRole('button', { name: 'Gerät speichern' }).click();
	await expect(page.getByRole('status')).toContainText('ist gespeichert');
	await page.context().close();
	const [device] = await inventory(app, personId);
	return {
		label: device?.label,
		facts: Object.fromEntries(
			Object.entries(device?.facts ?? {}).map(([field, { value, comparator, source }]) => [
				field,
				[source, comparator, value],
			]),
		),
	};
}

const looked = (page: Page) => expect(page.locator('html[data-looked]')).toBeAttached();

/** As an iPad says it since 2019: that it is a Mac. */
const ipad = {
	...devices['iPad Pro 11'],
	userAgent:
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
};

test('an iPad that says it is a Mac is an iPad by its fingers', async ({ browser }) => {
	const page = await play(browser, ipad);
	const chromium = await page.context().newCDPSession(page);
	await chromium.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
	const found = await registered(page, async () => {
		await looked(page);
		await expect(page.locator('.found')).toContainText('Das ist ein iPad mit iPadOS 17.5.');
		await expect(page.locator('.found')).toContainText('Der Browser ist Safari 17.5.');
		await page.getByLabel('Welches Modell ist es?').selectOption('iPad (6th generation)');
	});
	expect(found).toEqual({
		label: 'iPad',
		facts: {
			platform: ['detected', '=', 'ipados'],
			os: ['detected', '=', '17.5'],
			browser: ['detected', '=', { name: 'safari', version: '17.5' }],
			inAppBrowser: ['detected', '=', false],
			model: ['person', '=', 'iPad (6th generation)'],
		},
	});
});

test('without JavaScript an iPad is asked for by a picture, and then it is one', async ({
	browser,
}) => {
	const page = await play(browser, { ...ipad, javaScriptEnabled: false });
	const found = await registered(page, async () => {
		await expect(page.locator('.found')).toContainText('Das ist ein Mac oder ein iPad.');
		const question = page.getByRole('group', { name: 'Ist das ein iPad oder ein Mac?' });
		await question.getByLabel('ein iPad').check();
	});
	expect(found).toEqual({
		label: 'iPad',
		facts: {
			platform: ['person', '=', 'ipados'],
			os: ['detected', '=', '17.5'],
			browser: ['detected', '=', { name: 'safari', version: '17.5' }],
			inAppBrowser: ['detected', '=', false],
		},
	});
});

test('nobody answers whether it is an iPad: then the register holds no platform', async ({
	browser,
}) => {
	const page = await play(browser, { ...ipad, javaScriptEnabled: false });
	const found = await registered(page);
	expect(Object.keys(found.facts).toSorted()).toEqual(['browser', 'inAppBrowser']);
	expect(found.label).toBe('Gerät');
});

test('an Android telephone is what its hints say, and never what Chromium underneath is', async ({
	browser,
}) => {
	const page = await play(browser, devices['Pixel 7']);
	const chromium = await page.context().newCDPSession(page);
	const version = '150.0.7871.46';
	await chromium.send('Emulation.setUserAgentOverride', {
		userAgent:
			'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
		userAgentMetadata: {
			brands: [{ brand: 'Google Chrome', version: '150' }],
			fullVersionList: [{ brand: 'Google Chrome', version }],
			platform: 'Android',
			platformVersion: '15.0.0',
			model: 'SM-S911B',
			architecture: '',
			mobile: true,
			formFactors: ['Mobile'],
		},
	});
	await chromium.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
	const found = await registered(page, async () => {
		await looked(page);
		await expect(page.locator('.found')).toContainText('Das ist ein Telefon mit Android 15.');
	});
	expect(found).toEqual({
		label: 'Android-Telefon',
		facts: {
			platform: ['detected', '=', 'android'],
			os: ['detected', '=', '15'],
			browser: ['detected', '=', { name: 'chrome', version }],
			inAppBrowser: ['detected', '=', false],
			calls: ['detected', '=', true],
			model: ['detected', '=', 'SM-S911B'],
		},
	});
});

test('in a window of another app the way out is shown, and no browser is put down', async ({
	browser,
}) => {
	const page = await play(browser, {
		...devices['iPhone 13'],
		userAgent:
			'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1]',
	});
	const found = await registered(page, async () => {
		await looked(page);
		await expect(
			page.getByRole('heading', { name: 'Öffnen Sie diese Seite im Browser' }),
		).toBeVisible();
		await expect(page.getByLabel('Adresse zum Kopieren')).toHaveValue(page.url());
	});
	expect(found.facts).toEqual({
		platform: ['detected', '=', 'ios'],
		os: ['detected', '=', '17.5.1'],
		inAppBrowser: ['detected', '=', true],
	});
});
