import { expect, test } from '@playwright/test';
import type { BrowserContextOptions, Browser, Page } from '@playwright/test';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { expectRoomForThumbs } from '../axe.ts';
import { inventory, registrant } from '../device-links.ts';
import { signIn } from '../staff.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(() => app.stop());

const open = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
	(await browser.newContext({ locale: 'de-DE', ...options })).newPage();
/** The page has asked the browser, and shows what it has found by that. */
const looked = (page: Page) => expect(page.locator('html[data-looked]')).toBeAttached();
const save = (page: Page) => page.getByRole('button', { name: 'Gerät speichern' }).click();
const detected = (value: unknown, comparator = '=') => ({ value, comparator, source: 'detected' });
const said = (value: unknown) => ({ value, comparator: '=', source: 'person' });

test('an office sends a link; the device it is opened on stands in the inventory', async ({
	browser,
	browserName,
}) => {
	const office = await open(browser, { baseURL: app.address });
	await signIn(office, app.administrator);
	const { personId } = await registrant(app);
	await office.goto(`/people/${personId}`);
	await office.getByRole('link', { name: 'Geräte-Link weitergeben' }).click();
	const address = await office.getByLabel('Link', { exact: true }).inputValue();
	const letter = office.getByLabel('Text auf Deutsch');
	await expect(letter).toHaveValue(new RegExp(address.replace(/[.?]/g, '\\$&')));
	await expect(letter).toHaveValue(/gilt bis \d+\.\s\p{L}+\s\d{4}/u);

	const page = await open(browser, { viewport: { width: 320, height: 640 } });
	await page.goto(address);
	await looked(page);
	await expect(page.locator('.found')).toContainText(
		browserName === 'chromium' ? /Der Browser ist Chrome \d+/ : /Der Browser ist Firefox \d+/,
	);
	await expectRoomForThumbs(page);
	await page.getByRole('group', { name: 'Hat es eine Kamera?' }).getByLabel('ja').check();
	await page.getByLabel('Wie soll das Gerät heißen?').fill('Rechner im Büro');
	await save(page);
	await expect(page.getByRole('status')).toContainText('„Rechner im Büro“ ist gespeichert');

	const agent = await page.evaluate(() => navigator.userAgent);
	const [, version = ''] = /(?:Chrome|Firefox)\/([\d.]+)/.exec(agent) ?? [];
	const [device, another] = await inventory(app, personId);
	expect(another).toBeUndefined();
	expect(device?.label).toBe('Rechner im Büro');
	expect(device?.facts).toMatchObject({
		browser: detected(
			browserName === 'chromium'
				? { name: 'chrome', version }
				: { name: 'firefox', version: version.replace(/(\.0)+$/, '') },
		),
		inAppBrowser: detected(false),
		calls: detected(true),
		camera: said(true),
	});
	expect(device?.facts).not.toHaveProperty('microphone');

	// Coming back writes nothing again; a correction is the person's word, and stays.
	const before = device?.history ?? 0;
	await page.goto(address);
	await looked(page);
	await save(page);
	await page.getByText('Stimmt etwas nicht? Hier ändern').click();
	await page.getByLabel('Modell').fill('ThinkPad X1');
	await save(page);
	const [again] = await inventory(app, personId);
	expect(again?.history).toBe(before + 1);
	expect(again?.facts['model']).toEqual(said('ThinkPad X1'));

	// From another device: the same answers, to be corrected there, and the offer to add this one.
	const other = await open(browser);
	await other.goto(address);
	await looked(other);
	await save(other);
	await expect(other.getByRole('alert')).toContainText('Wählen Sie, welches Gerät das ist');
	await expect(other.getByRole('radio', { name: /^Rechner im Büro/ })).not.toBeChecked();
	await other.getByLabel('ein neues Gerät').check();
	await save(other);
	await expect(other.getByRole('status')).toContainText('ist gespeichert');
	await other.getByRole('link', { name: 'Rechner im Büro' }).click();
	await expect(other.getByLabel('Modell')).toHaveValue('ThinkPad X1');
	await other.getByRole('group', { name: 'Hat es ein Mikrofon?' }).getByLabel('nein').check();
	await save(other);
	const both = await inventory(app, personId);
	expect(both).toHaveLength(2);
	expect(both.find(({ label }) => label === 'Rechner im Büro')?.facts['microphone']).toEqual(
		said(false),
	);

	// A new link kills the old one at once.
	await office.getByRole('button', { name: 'Neuen Link erstellen' }).click();
	await expect(office.getByLabel('Link', { exact: true })).not.toHaveValue(address);
	expect((await page.goto(address))?.status()).toBe(410);
	for (const one of [office, page, other]) await one.context().close();
});

test('a version that is none keeps all that was typed, and none at all is fine', async ({
	browser,
}) => {
	const { personId, address } = await registrant(app);
	const page = await open(browser);
	await page.goto(address);
	await looked(page);
	await page.getByText('Stimmt etwas nicht? Hier ändern').click();
	await page.getByLabel('System', { exact: true }).selectOption('macos');
	const version = page.getByLabel(/Version (des|hat das) Betriebssystem/);
	if ((await version.count()) > 0) await version.fill('siebzehn');
	await page.getByLabel('Version des Browsers').fill('neu');
	await page.getByLabel('Wie soll das Gerät heißen?').fill('<b>Mein</b> Gerät');
	await save(page);
	await expect(page.getByRole('alert')).toContainText('„neu“ ist keine Version eines Browsers');
	await expect(page.getByLabel('System', { exact: true })).toHaveValue('macos');
	await expect(page.getByLabel('Wie soll das Gerät heißen?')).toHaveValue('<b>Mein</b> Gerät');
	expect(await inventory(app, personId)).toEqual([]);
	await page.context().close();
});

test('who has no device says so, and takes it back', async ({ browser }) => {
	const { address } = await registrant(app);
	const page = await open(browser);
	await page.goto(address);
	await page.getByRole('button', { name: 'Ich habe kein Gerät' }).click();
	await expect(page.getByText('Sie haben angegeben, dass Sie kein Gerät haben')).toBeVisible();
	await page.getByRole('button', { name: 'Das stimmt nicht mehr' }).click();
	await expect(page.getByRole('button', { name: 'Ich habe kein Gerät' })).toBeVisible();
	await page.context().close();
});
