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

test('all iPads are blocked: who is affected is named, one is released, and the block ends', async ({
	browser,
}) => {
	const page = await browser.newPage({ baseURL: app.address, locale: 'de-DE' });
	await signIn(page, app.administrator);
	await page.goto('/restrictions');
	await page.getByRole('link', { name: 'Sperre setzen' }).click();

	// Refused: nothing is lost, and the fields say what is missing.
	await page.getByLabel('Das Gerät darf nicht für Sitzungen').check();
	await page.getByLabel('Grund').fill('Warnung des BSI');
	await page.getByRole('button', { name: 'Zeigen, wen es trifft' }).click();
	await expect(page.getByLabel('Welche Geräte?')).toHaveAccessibleDescription(/Bitte wählen/);
	await expect(page.getByLabel('Grund')).toHaveValue('Warnung des BSI');

	await page.getByLabel('Welche Geräte?').selectOption('alle iPads');
	await page.getByRole('button', { name: 'Zeigen, wen es trifft' }).click();
	await expect(page.getByText('Noch nicht gesetzt.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'im ganzen Geräteregister' })).toBeVisible();
	await expect(page.getByRole('table').first()).toContainText('kann so nicht teilnehmen');
	await page.getByText(/^Welche Geräte \(\d+\)$/).click();
	await expect(page.getByText('gesperrt (Grund: Warnung des BSI)').first()).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Sperre jetzt setzen' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gesperrt: alle iPads');
	await expectAccessible(page);
	const first = page.getByRole('listitem').filter({ hasText: 'Freigeben' }).first();
	const device = (await first.getByRole('heading').textContent()) ?? '';
	const owner = (await first.getByRole('link').nth(1).textContent())?.trim() ?? '';
	const address = page.url();

	// On the pages where it matters.
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Gesperrt: alle iPads' })).toBeVisible();
	await page.goto(address);
	await page.getByRole('link', { name: owner }).first().click();
	await expect(page.getByText('Warnung des BSI')).toBeVisible();
	await page.goto(address);
	await page.getByRole('link', { name: 'Anrufliste' }).click();
	await expect(page.getByRole('rowheader').first()).toBeVisible();

	// One device, and no other.
	await page.goto(address);
	const blocked = await page.getByText('✕ gesperrt').count();
	await first.locator('summary').click();
	await first.getByRole('button', { name: 'Gerät freigeben' }).click();
	await expect(page.getByRole('alert')).toContainText('Bitte schreiben Sie, warum');
	await first.getByLabel('Warum?').fill('auf 13.5 aktualisiert');
	await first.getByRole('button', { name: 'Gerät freigeben' }).click();
	await expect(page.getByText(`„${device}“ ist freigegeben.`)).toBeVisible();
	expect(await page.getByText('✕ gesperrt').count()).toBe(blocked - 1);

	await page.getByLabel('Anlass').fill('Update ist da');
	await page.getByRole('button', { name: 'Sperre heute beenden' }).click();
	await expect(page.getByText('Vorbei')).toBeVisible();
	await expect(page.getByText('Update ist da')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Gesperrt: alle iPads' })).toHaveCount(0);
	await page.close();
});
