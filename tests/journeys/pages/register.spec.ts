import { expect, test } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { signIn } from '../staff.ts';

let app: App;
let signedIn: BrowserContextOptions['storageState'];
test.beforeAll(async ({ browser }) => {
	app = await startApp();
	const context = await browser.newContext({ baseURL: app.address, locale: 'de-DE' });
	await signIn(await context.newPage(), app.administrator);
	signedIn = await context.storageState();
	await context.close();
});
test.afterAll(() => app.stop());

async function staffPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({
		locale: 'de-DE',
		baseURL: app.address,
		storageState: signedIn,
		...options,
	});
	return context.newPage();
}

/** Opens the first person of whom no device is known. */
async function openUnknownPerson(page: Page): Promise<string> {
	await page.goto('/people?unknown=on');
	const link = page.getByRole('rowheader').first().getByRole('link');
	const name = (await link.textContent()) ?? '';
	await link.click();
	await expect(page.getByText('noch kein Gerät bekannt')).toBeVisible();
	return name.trim();
}

test('the usual device takes three inputs, without JavaScript too', async ({ browser }) => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await staffPage(browser, { javaScriptEnabled });
		await openUnknownPerson(page);
		await page.getByRole('link', { name: 'Gerät eintragen' }).click();

		await page.getByLabel('iPad der Stadt').check();
		await page.getByLabel('Modell').fill('iPad (9th generation)');
		await page.getByLabel('Version des Betriebssystems').fill('17.5');
		await page.getByRole('button', { name: 'Gerät eintragen' }).click();

		await expect(page.getByText('✓ Eingetragen.')).toBeVisible();
		const row = (field: string) => page.getByRole('row').filter({ hasText: field });
		await expect(row('Version des Betriebssystems')).toContainText('17.5');
		await expect(row('Version des Betriebssystems')).toContainText('Angabe des Büros');
		await expect(row('Apps dürfen installiert werden')).toContainText('nein');
		await page.context().close();
	}
});

test('a version that is none is refused beside its field, and all that was typed stays', async ({
	browser,
}) => {
	const page = await staffPage(browser);
	await openUnknownPerson(page);
	await page.getByRole('link', { name: 'Gerät eintragen' }).click();
	await page.getByLabel('iPhone').check();
	await page.getByLabel('Modell').fill('iPhone 13');
	const version = page.getByLabel('Version des Betriebssystems');
	for (const [typed, sentence] of [
		['17,,5', '„17,,5“ ist keine Version.'],
		['iOS siebzehn', '„iOS siebzehn“ ist keine Version.'],
	] as const) {
		await version.fill(typed);
		await page.getByRole('button', { name: 'Gerät eintragen' }).click();
		await expect(version).toHaveAccessibleDescription(new RegExp(sentence.replace('?', '\\?')));
		await expect(page.getByRole('alert')).toContainText(sentence);
		await expect(version).toHaveValue(typed);
		await expect(page.getByLabel('Modell')).toHaveValue('iPhone 13');
		await expect(page.getByLabel('iPhone')).toBeChecked();
	}
	await page.context().close();
});

test('of two who edit one person the second is told, sees both values, and wins at the next save', async ({
	browser,
}) => {
	const [first, second] = [await staffPage(browser), await staffPage(browser)];
	await first.goto('/people');
	await first.getByRole('rowheader').first().getByRole('link').click();
	await first.getByRole('link', { name: 'Bearbeiten' }).click();
	await first.waitForURL('**/edit');
	await second.goto(first.url());

	const save = async (page: Page, phone: string) => {
		await page.locator('[name=phone]').fill(phone);
		await page.getByRole('button', { name: 'Speichern' }).click();
	};
	await save(first, '111');
	await expect(first.getByText('Gespeichert.')).toBeVisible();
	await save(second, '222');
	await expect(second.getByText(/hat Stadt-IT diesen Eintrag gespeichert/)).toBeVisible();
	const difference = second.getByRole('row').filter({ hasText: 'Telefon' });
	await expect(difference).toContainText('111');
	await expect(difference).toContainText('222');
	await second.getByRole('button', { name: 'Speichern' }).click();
	await expect(second.getByText('Gespeichert.')).toBeVisible();
	await expect(second.getByText('222')).toBeVisible();
	await first.context().close();
	await second.context().close();
});

test('a member twice is refused with a sentence, and the form stays', async ({ browser }) => {
	const page = await staffPage(browser);
	await page.goto('/committees');
	await page.getByRole('rowheader').first().getByRole('link').click();
	await page.waitForURL(/committees\/./);
	// Who is a member is not offered; two forms may offer the same person.
	const other = await page.context().newPage();
	await other.goto(page.url());
	for (const form of [page, other]) {
		await form.locator('input[name=personId]').first().check();
		await form.getByLabel('Aufgabe im Gremium').selectOption('adviser');
		await form.getByRole('button', { name: 'Mitglied aufnehmen' }).click();
		await form.waitForLoadState();
	}
	await expect(other.getByRole('alert')).toContainText('ist in dieser Zeit schon Mitglied');
	await expect(other.getByLabel('Aufgabe im Gremium')).toHaveValue('adviser');
	await page.context().close();
});

test('a form sent twice makes one record', async ({ browser }) => {
	const page = await staffPage(browser);
	await page.goto('/offices/new');
	const id = await page.locator('input[name=id]').getAttribute('value');
	const form = { id: id ?? '', name: 'Amt für Doppeltes', kind: 'department' };
	for (let time = 0; time < 2; time++) {
		const sent = await page.request.post('/offices/new', {
			form,
			headers: { origin: app.origin, accept: 'text/html' },
			maxRedirects: 0,
		});
		expect(sent.status()).toBe(303);
	}
	await page.goto('/offices?q=Doppeltes');
	await expect(page.getByRole('rowheader')).toHaveCount(1);
	await page.context().close();
});

test('"has no device" is said with one button and taken back with another', async ({ browser }) => {
	const page = await staffPage(browser);
	await openUnknownPerson(page);
	await page.getByRole('button', { name: 'Hat kein Gerät' }).click();
	await expect(page.getByText('Diese Person hat kein Gerät.')).toBeVisible();
	await page.getByRole('button', { name: 'Angabe zurücknehmen' }).click();
	await expect(page.getByText('noch kein Gerät bekannt')).toBeVisible();
	await page.context().close();
});
