import { expect, test } from '@playwright/test';
import { open } from '../../../src/lib/server/db/open.ts';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { expectAccessible } from '../axe.ts';
import { signIn } from '../staff.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(() => app.stop());

/** Somebody who is invited to a session to come, with their office; nobody knows their device any more. */
async function someone() {
	const db = open(app.file);
	const found = await db
		.selectFrom('person')
		.innerJoin('office', 'office.id', 'person.officeId')
		.innerJoin('attendee', 'attendee.personId', 'person.id')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.select(['person.id', 'person.familyName', 'office.name as office'])
		.where('session.form', '!=', 'onSite')
		.where('session.startsAt', '>', new Date().toISOString())
		.where('attendee.mode', '=', 'remote')
		.orderBy('session.startsAt')
		.executeTakeFirstOrThrow();
	await db.deleteFrom('device').where('personId', '=', found.id).execute();
	await db.updateTable('person').set({ hasNoDevice: 0 }).where('id', '=', found.id).execute();
	await db.destroy();
	return found;
}

test('an office’s five minutes: from the mail about its account to whether a device is enough', async ({
	browser,
}) => {
	const person = await someone();
	const admin = await browser.newPage({ baseURL: app.address, locale: 'de-DE' });
	await signIn(admin, app.administrator);
	await admin.goto('/settings/staff/new');
	await admin.getByLabel('Name').fill('Karin Fink');
	await admin.getByLabel('E-Mail-Adresse').fill('buero@stadt.example');
	await admin.getByLabel('Rolle').selectOption('office');
	await admin.locator('select[name=officeId]').selectOption({ label: person.office });
	await admin.getByRole('button', { name: 'Konto anlegen' }).click();
	const mail = await admin.getByLabel('Text auf Deutsch').inputValue();
	expect(mail).toContain('Guten Tag Karin Fink');
	await admin.close();

	const page = await browser.newPage({ locale: 'de-DE' });
	await page.goto(/https?:\S+\/sign-in\/password\/\S+/.exec(mail)?.[0] ?? '');
	await page.getByLabel('Neues Passwort', { exact: true }).fill('vier Amseln am Weiher');
	await page.getByLabel('Neues Passwort noch einmal').fill('vier Amseln am Weiher');
	await page.keyboard.press('Enter');
	const waiting = page.getByRole('listitem').filter({ hasText: person.familyName });
	await expect(page.getByRole('heading', { name: 'Geräte Ihrer Leute' })).toBeVisible();
	await expectAccessible(page);
	await waiting.getByRole('link', { name: /^Gerät eintragen/ }).click();

	await page.getByRole('radio', { name: 'Eigenes Notebook mit Windows' }).check();
	await page.getByRole('button', { name: 'Gerät eintragen' }).click();
	await expect(page.getByText('✓ Eingetragen.')).toBeVisible();
	await expect(
		page.getByRole('heading', { name: 'Reicht das für die nächsten Sitzungen?' }),
	).toBeVisible();
	await page.close();
});
