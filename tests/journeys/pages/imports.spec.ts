import { expect, test } from '@playwright/test';
import { encoded, table } from '../../../src/lib/exchange/tables/testing-files.ts';
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

test('a clerk brings a long list, decides who is meant, and finds the devices', async ({
	browser,
}) => {
	const db = open(app.file);
	const people = await db.selectFrom('person').selectAll().orderBy('id').limit(2).execute();
	await db.destroy();
	const [sure, unsure] = people.map((person) => ({
		...person,
		name: `${person.givenName} ${person.familyName}`,
	}));
	if (!sure || !unsure) throw new Error('the council has nobody');
	const rows = [
		['Gerät', 'Nutzer', 'E-Mail', 'Betriebssystem', 'Modell'],
		['Rats-iPad Müller', sure.name, sure.email, 'iPadOS 17.5', 'iPad Air 2'],
		['Zweitgerät', unsure.name, 'privat@post.example', 'iPadOS siebzehn', 'iPad mini 4'],
		...Array.from({ length: 8000 }, (_, at) => [`PC ${at}`, `Fremd ${at}`, '', 'Windows 11', 'PC']),
	];
	const page = await (
		await browser.newContext({ baseURL: app.address, locale: 'de-DE' })
	).newPage();
	await signIn(page, app.administrator);
	await page.goto('/devices');
	await page.getByRole('link', { name: 'Importe' }).first().click();
	await page.getByRole('main').getByRole('link', { name: 'Geräte', exact: true }).last().click();
	await page.getByRole('button', { name: 'Hochladen und lesen' }).click();
	await expect(page.getByRole('alert')).toContainText('Wählen Sie eine Datei oder');
	await expectAccessible(page);
	await page.getByLabel('Datei', { exact: true }).setInputFiles({
		name: 'geräte.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(encoded(table(rows), 'windows-1252')),
	});
	await page.getByRole('button', { name: 'Hochladen und lesen' }).click();

	await expect(page.getByRole('heading', { name: 'Was bedeuten die Spalten?' })).toBeVisible();
	await expect(page.getByLabel('Zeichensatz')).toHaveValue('windows-1252');
	await expect(page.getByRole('row', { name: /Rats-iPad Müller/ })).toBeVisible();
	await page.getByLabel('Zeichensatz').selectOption('utf-8');
	await page.getByRole('button', { name: 'Neu lesen' }).click();
	await expect(page.getByLabel('Zeichensatz')).toHaveValue('utf-8');
	await page.getByLabel('Zeichensatz').selectOption('windows-1252');
	await page.getByRole('button', { name: 'Neu lesen' }).click();
	await expect(page.getByRole('row', { name: /Rats-iPad Müller/ })).toBeVisible();

	await page.getByLabel('Bedeutung der Spalte Modell').selectOption('os');
	await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
	await expect(page.getByRole('alert')).toContainText('ist mehr als einer Spalte zugeordnet');
	await page.getByLabel('Bedeutung der Spalte Modell').selectOption('model');
	await page.getByRole('button', { name: 'Vorschau zeigen' }).click();

	// However long it takes: the page says how far it is, and goes on by itself.
	await expect(
		page.getByText(/1 neu, 0 geändert, 0 unverändert, 1 nicht übernommen, 8000 warten/),
	).toBeVisible({
		timeout: 60_000,
	});
	await page.getByRole('link', { name: 'Warten auf ihre Person (8000)' }).click();
	await expect(page.getByText('Seite 1 von 160')).toBeVisible();
	await page.getByRole('link', { name: 'Nächste Seite' }).click();
	await expect(page.getByRole('cell', { name: '54', exact: true })).toBeVisible();
	await page.getByLabel(`${unsure.name}, privat@post.example`).selectOption({ index: 1 });
	await page.getByLabel('Geräte, deren Person noch nicht').selectOption('Nicht übernehmen');
	await page.getByRole('button', { name: 'Antworten anwenden' }).click();
	await expect(page.getByText(/2 neu|1 neu, 1 geändert/)).toBeVisible({ timeout: 60_000 });
	await expectAccessible(page);
	await page.getByRole('button', { name: '2 Zeilen übernehmen' }).click();
	await expect(page.getByRole('heading', { name: 'Gespeichert' })).toBeVisible();
	await expectAccessible(page);

	await page.goto('/devices?q=Rats-iPad');
	await page.getByRole('link', { name: 'Rats-iPad Müller' }).click();
	await expect(page.getByRole('row', { name: /iPad Air 2/ }).first()).toBeVisible();
	await page.context().close();
});
