import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { expectAccessible } from '../axe.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(() => app.stop());

const newPage = async (browser: Browser) =>
	(await browser.newContext({ locale: 'de-DE' })).newPage();

async function signIn(page: Page, email: string, password: string): Promise<void> {
	await page.goto(`${app.address}/sign-in`);
	await page.getByLabel('E-Mail-Adresse').fill(email);
	await page.getByLabel('Passwort').fill(password);
	// By keyboard, as most do.
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => url.pathname === '/');
}

test('an account is made, opens its office only, changes its password and is locked', async ({
	browser,
	browserName,
}) => {
	const [admin, office] = await Promise.all([newPage(browser), newPage(browser)]);
	const password = 'neun Zebras lesen Zeitung';
	const complaints: string[] = [];
	admin.on('console', (said) => {
		if (/Content.Security.Policy/i.test(said.text())) complaints.push(said.text());
	});
	await signIn(admin, app.administrator.email, app.administrator.password);

	await admin.getByRole('link', { name: 'Einstellungen' }).click();
	await admin.getByRole('link', { name: 'Konten' }).click();
	await admin.getByRole('link', { name: 'Konto anlegen' }).click();
	await admin.getByLabel('Name').fill('K. Büro');
	await admin.getByLabel('E-Mail-Adresse').fill('kein-konto');
	await admin.getByLabel('Rolle').selectOption('office');
	await admin.getByRole('button', { name: 'Konto anlegen' }).click();
	// Refused, each with its sentence, and nothing typed is lost.
	await expect(admin.getByRole('alert')).toContainText('Das ist keine E-Mail-Adresse.');
	await expect(admin.getByRole('alert')).toContainText('Wählen Sie das Büro');
	await expect(admin.getByLabel('Name')).toHaveValue('K. Büro');
	await expectAccessible(admin);

	// Playwright's fill() adds to what an e-mail field of stock Firefox holds.
	await admin.getByLabel('E-Mail-Adresse').press('ControlOrMeta+a');
	await admin.getByLabel('E-Mail-Adresse').pressSequentially('Buero@stadt.example');
	await admin.locator('select[name=officeId]').selectOption({ index: 1 });
	await admin.getByRole('button', { name: 'Konto anlegen' }).click();
	await expect(admin.getByText('Das Konto ist angelegt')).toBeVisible();
	const link = (await admin.locator('code').textContent()) ?? '';
	await expectAccessible(admin);
	if (browserName === 'firefox') {
		// It asks whether to send the form again, and nobody driven can answer.
		await admin.goto(`${app.address}/settings/staff`);
		await admin.getByRole('link', { name: 'K. Büro' }).click();
	} else {
		await admin.reload();
		await expect(admin.getByText('Das Konto K. Büro gibt es schon')).toBeVisible();
		await admin.getByRole('link', { name: 'Konto öffnen' }).click();
	}
	await expect(admin.getByText('Anmeldung: Passwort noch nicht gesetzt')).toBeVisible();

	await office.goto(link);
	await office.getByLabel('Neues Passwort', { exact: true }).fill(password);
	await office.getByLabel('Neues Passwort noch einmal').fill('ein anderes');
	await office.keyboard.press('Enter');
	await expect(office.getByRole('alert')).toContainText('sind verschieden');
	await expectAccessible(office);
	await office.getByLabel('Neues Passwort', { exact: true }).fill(password);
	await office.getByLabel('Neues Passwort noch einmal').fill(password);
	await office.keyboard.press('Enter');
	await expect(office.getByRole('heading', { level: 1 })).toHaveText('Heute');
	await office.goto(link);
	await expect(office.getByText('Mit diesem Link wurde schon ein Passwort gesetzt.')).toBeVisible();
	await expect(office.getByRole('link', { name: 'Anmelden' })).toBeVisible();
	await office.goto(`${app.address}/settings`);
	await expect(office.getByRole('link', { name: 'Konten' })).toHaveCount(0);
	await office.goto(`${app.address}/settings/staff`);
	await expect(office.getByText('Das gehört nicht zu Ihrer Rolle.')).toBeVisible();

	await office.goto(`${app.address}/settings/password`);
	await office.getByLabel('Jetziges Passwort').fill(password);
	await office.getByLabel('Neues Passwort', { exact: true }).fill('vier Worte genügen hier');
	await office.getByLabel('Neues Passwort noch einmal').fill('vier Worte genügen hier!');
	await office.getByRole('button', { name: 'Passwort ändern' }).click();
	await expect(office.getByRole('alert')).toContainText('sind verschieden');
	await office.getByLabel('Jetziges Passwort').fill(password);
	await office.getByLabel('Neues Passwort', { exact: true }).fill('vier Worte genügen hier');
	await office.getByLabel('Neues Passwort noch einmal').fill('vier Worte genügen hier');
	await office.getByRole('button', { name: 'Passwort ändern' }).click();
	await expect(office.getByRole('status')).toContainText('Ihr neues Passwort gilt ab jetzt.');

	await admin.getByRole('link', { name: 'Konten' }).last().click();
	await admin.getByRole('link', { name: 'K. Büro' }).click();
	await admin.getByRole('button', { name: 'Konto sperren' }).click();
	await expect(admin.getByRole('status')).toContainText('Das Konto ist gesperrt.');
	await expectAccessible(admin);
	await office.goto(`${app.address}/settings`);
	await expect(office).toHaveURL(/\/sign-in/);

	await admin.goto(`${app.address}/settings/audit?kind=staff`);
	await expect(admin.getByRole('cell', { name: 'hat ein Konto gesperrt' })).toBeVisible();
	await expect(
		admin.getByRole('row', { name: /K. Büro hat das eigene Passwort geändert/ }),
	).toBeVisible();
	expect(complaints).toEqual([]);
	await Promise.all([admin.context().close(), office.context().close()]);
});

test('of two who change one account the second is told, loses nothing and wins at the next save', async ({
	browser,
}) => {
	const page = await newPage(browser);
	await signIn(page, app.administrator.email, app.administrator.password);
	await page.goto(`${app.address}/settings/staff`);
	await page.getByRole('link', { name: 'Stadt-IT' }).click();
	await expect(page.getByLabel('Name')).toHaveValue('Stadt-IT');
	const address = page.url();
	const other = await page.context().newPage();
	await other.goto(address);
	await other.getByLabel('Name').fill('Stadt-IT Nord');
	await other.getByRole('button', { name: 'Änderungen speichern' }).click();
	await expect(other.getByRole('status')).toContainText('Gespeichert');

	await page.getByLabel('Name').fill('Stadt-IT Süd');
	await page.getByRole('button', { name: 'Änderungen speichern' }).click();
	await expect(page.getByRole('row', { name: /Name Stadt-IT Nord Stadt-IT Süd/ })).toBeVisible();
	await expect(page.getByLabel('Name')).toHaveValue('Stadt-IT Süd');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Änderungen speichern' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stadt-IT Süd');
	await page.context().close();
});

test('the demonstration goes by one button, and its mark with it', async ({ browser }) => {
	const page = await newPage(browser);
	await signIn(page, app.administrator.email, app.administrator.password);
	await expect(page.getByText('Vorführdaten', { exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'Vorführdaten entfernen' }).click();
	await page.getByRole('button', { name: 'Vorführdaten endgültig entfernen' }).click();
	await expect(page.getByRole('status')).toContainText('Die Vorführdaten sind entfernt.');
	await expect(page.getByText('Vorführdaten', { exact: true })).toHaveCount(0);
	await page.goto(`${app.address}/people`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.context().close();
});
