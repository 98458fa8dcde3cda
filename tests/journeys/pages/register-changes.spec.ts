import { expect, test } from '@playwright/test';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { expectAccessible } from '../axe.ts';
import { signIn } from '../staff.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(() => app.stop());

test('a decision says what it would change before it is saved, and only then is saved', async ({
	browser,
}) => {
	const page = await browser.newPage({ baseURL: app.address, locale: 'de-DE' });
	await signIn(page, app.administrator);
	await page.goto('/settings/policies/new');
	const show = page.getByRole('button', { name: 'Zeigen, was sich ändert' });

	await page.getByLabel('Werkzeug').selectOption('Zoom');
	await page.getByLabel('Entscheidung').selectOption('verboten');
	await show.click();
	await expect(page.getByLabel('Wortlaut')).toHaveAccessibleDescription(/in einem Satz/);

	await page.getByLabel('Wortlaut').fill('Zoom ist untersagt');
	await page.getByLabel('Wo es steht').fill('Beschluss 12');
	await show.click();
	await expect(page.getByText('Noch nicht gespeichert')).toBeVisible();
	const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Zoom' }) });
	await expect(row).toContainText('kann so nicht teilnehmen');
	await expect(page.getByLabel('Wortlaut')).toHaveValue('Zoom ist untersagt');
	await expectAccessible(page);

	const saved = async () => (await page.request.get('/settings/policies')).text();
	expect(await saved()).not.toContain('Zoom ist untersagt');
	await page.getByRole('button', { name: 'Speichern' }).click();
	await expect(page.getByText('Zoom ist untersagt')).toBeVisible();
	expect(await saved()).toContain('Zoom ist untersagt');

	// Taking it back in the form gives back what it took.
	await page.getByRole('link', { name: 'Zoom' }).click();
	await page.getByLabel('Entscheidung').selectOption('zugelassen');
	await show.click();
	await expect(page.getByRole('table').first()).toContainText(/✓\s*kann teilnehmen/);
	await page.close();
});

test('staff read on the page of tools what the last refresh changed; strangers have no register', async ({
	browser,
}) => {
	const page = await browser.newPage({ baseURL: app.address, locale: 'de-DE' });
	const heading = page.getByRole('heading', { name: 'letzte Auffrischung' });
	await page.goto('/tools');
	await expect(page.getByRole('heading', { level: 1, name: 'Werkzeuge' })).toBeVisible();
	await expect(heading).toHaveCount(0);
	await signIn(page, app.administrator);
	await page.goto('/tools');
	await expect(heading).toBeVisible();
	await expectAccessible(page);
	await page.close();
});
