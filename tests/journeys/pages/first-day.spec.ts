import { expect, test } from '@playwright/test';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { expectAccessible } from '../axe.ts';
import { signIn } from '../staff.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp({ VOLLZAEHLIG_DEMO: '0' });
});
test.afterAll(() => app.stop());

/** As somebody copies it from a table, without a heading. */
const people = `
Dr. Ada Lerche	Fraktion Aue	Stadtrat	Vorsitzende	a.lerche@stadt.example
Bruno von der Aue	Fraktion Aue	Stadtrat	Mitglied	b.aue@stadt.example
Clara Meise, MdL	Fraktion Aue	Stadtrat	Mitglied	c.meise@stadt.example
Dilek Şahin	Fraktion Linde	Stadtrat	Mitglied	d.sahin@stadt.example
Emil Specht	Fraktion Linde	Stadtrat	Mitglied	e.specht@stadt.example
Frauke Star	Fraktion Linde	Stadtrat	Mitglied	f.star@stadt.example
Gerd Amsel	Dezernat II	Stadtrat	beratendes Mitglied	g.amsel@stadt.example
Hanna Kauz	Dezernat III	Stadtrat	beratendes Mitglied	h.kauz@stadt.example
Ines Immel	Ratsbüro	Stadtrat	Schriftführerin	i.immel@stadt.example
`;
const devices = `
E-Mail;Gerät;Betriebssystem;Version
a.lerche@stadt.example;iPad der Stadt;iPadOS;18.5
b.aue@stadt.example;Notebook;Windows 11;
`;

test('from an empty system to a judged session of nine people @once', async ({ browser }) => {
	const context = await browser.newContext({ baseURL: app.address, locale: 'de-DE' });
	const page = await context.newPage();
	const submitted: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST' && request.isNavigationRequest()) submitted.push(request.url());
	});
	const paste = async (list: string, count: string) => {
		await page.getByLabel('Oder eine Liste einfügen').fill(list);
		await page.getByRole('button', { name: 'Hochladen und lesen' }).click();
		await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
		await expect(page.getByText(`${count} neu`)).toBeVisible();
		await page.getByRole('button', { name: `${count} Zeilen übernehmen` }).click();
		await expect(page.getByRole('heading', { name: 'Gespeichert' })).toBeVisible();
	};

	await signIn(page, app.administrator);
	await expect(page.getByRole('heading', { name: 'Bis zur ersten Sitzung' })).toBeVisible();
	await expect(page.getByText('alles bekannt')).toHaveCount(0);
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Personen einfügen oder importieren' }).click();
	await paste(people, '9');

	await page.goto('/');
	await page.getByRole('link', { name: 'Sitzung anlegen' }).first().click();
	await page.getByLabel('Gremium').selectOption({ label: 'Stadtrat' });
	const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
	await page.getByLabel('Tag').fill(day);
	await page.getByLabel('Beginn').fill('17:00');
	await page.getByRole('radio', { name: 'nur per Video' }).check();
	await page.getByRole('checkbox', { name: 'FaceTime' }).check();
	await page.getByRole('button', { name: 'Sitzung anlegen' }).click();
	await page.getByRole('link', { name: 'Weiter zur Sitzung' }).click();
	await expect(page.getByText(/FaceTime: Noch kein Urteil. Bei 9 von 9 Personen/)).toBeVisible();

	await page.goto('/imports/new?kind=devices');
	await paste(devices, '2');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Bis zur ersten Sitzung' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Stadtrat' }).first().click();
	await expect(page.getByText(/^FaceTime: .* von 9/)).toBeVisible();
	expect(submitted.length).toBeLessThanOrEqual(12);
	await context.close();
});
