import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startApp } from '../app.ts';
import { expectAccessible } from '../axe.ts';
import { owner } from '../device-links.ts';
import { expect, test } from '../fixtures.ts';
import { putHalfDoneImports, putWaitingDevices } from '../half-done-imports.ts';
import { undecided } from '../invitations.ts';
import { findPages, pageRoutes } from '../routes.ts';
import { signIn } from '../staff.ts';

/** Of a sign-in that lacks its second factor or a password: no page leads there; the last is looked at in settings.spec.ts. */
const unfinished = [
	'/sign-in/code',
	'/sign-in/passkey',
	'/sign-in/second-factor',
	'/sign-in/password/[token]',
];
const routes = pageRoutes().filter((route) => !unfinished.includes(route));
let staff: Page;
let pages: Map<string, string>;

test.beforeAll(async ({ browser, product }) => {
	staff = await browser.newPage({ baseURL: product.address, locale: 'de-DE' });
	await signIn(staff, product.administrator);
	const file = join(product.data, 'vollzaehlig.sqlite');
	const { address } = await owner({ file, address: product.address });
	for (const link of [product.links[0] ?? '', address]) await keepResult(staff, link);
	await putWaitingDevices(file);
	putAccount(file);
	putRules(file);
	putWays(file);
	// An import has a page once a file was brought.
	await staff.goto('/imports/new?kind=devices');
	const list = {
		name: 'liste.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('Gerät;E-Mail\nA;B'),
	};
	await staff.getByLabel('Datei', { exact: true }).setInputFiles(list);
	await staff.getByRole('button', { name: 'Hochladen und lesen' }).click();
	await staff.waitForURL(/imports\/[0-9a-f-]{36}/);
	pages = new Map([
		['/sign-in', '/sign-in'],
		['/sign-in/forgotten', '/sign-in/forgotten'],
		// No link leads there: it is answered in the place of an address that leads nowhere.
		['/refused/[status]', '/refused/404'],
		...(await findPages(staff, '/', routes)),
		...(await findPages(staff, new URL(await undecided(product)).pathname, routes)),
		...(await findPages(staff, new URL(product.links[0] ?? '').pathname, routes)),
		...(await findPages(staff, new URL(address).pathname, routes)),
	]);
});

/** Of somebody else, first on the list: nobody's own has the way to its deletion. */
function putAccount(file: string): void {
	const database = new DatabaseSync(file);
	database.exec(`insert into staff (id, name, email, emailVerified, createdAt, updatedAt, role)
		select 'another', 'A. Anders', 'anders@stadt.example', 0, createdAt, updatedAt, 'chair' from staff limit 1`);
	// So that there is the way to taking it away.
	database.exec(`insert into secondFactor values ('another', '', '2026-11-25T10:15:00.000Z', 0)`);
	database.close();
}

/** Of every committee, from a day that is long gone: no committee has rules until somebody enters them. */
function putRules(file: string): void {
	const database = new DatabaseSync(file);
	database.exec(`insert into committeeRule (id, committeeId, validFrom, profileId, noticeUnit, countsReceiptDay,
		countsSessionDay, publicPlace, source) select id, id, '2025-01-01', 'ST-56b', 'calendar', 0, 0, '', '' from committee`);
	database.close();
}

/** Of everybody, so that the first person who is found has one. */
function putWays(file: string): void {
	const database = new DatabaseSync(file);
	database.exec(`insert into deliveryWay (id, personId, kind, address)
		select 'post-' || id, id, 'post', 'Markt 1, Elsterfurt' from person`);
	database.close();
}

/** A check that was made in this browser: its result has a page. */
async function keepResult(page: Page, link: string): Promise<void> {
	await page.goto(link);
	const status = await page.evaluate(async (path) => {
		const report = { form: 'full', steps: [], signals: {} };
		const headers = { 'content-type': 'application/json' };
		const body = JSON.stringify(report);
		return (await fetch(`${path}/check/result`, { method: 'POST', headers, body })).status;
	}, new URL(link).pathname);
	expect(status).toBe(200);
}

test.afterAll(async ({ product }) => {
	await staff.close();
	const database = new DatabaseSync(join(product.data, 'vollzaehlig.sqlite'));
	database.exec(`delete from committeeRule; delete from deliveryWay where kind = 'post'`);
	database.close();
});

for (const route of routes) {
	test(`axe finds nothing on ${route}`, async ({ page: stranger }) => {
		const page = route.startsWith('/sign-in') ? stranger : staff;
		const path = pages.get(route);
		expect(path, `no link leads to ${route}`).toBeDefined();
		await page.goto(path ?? '');
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await expectAccessible(page);
	});
}

test('axe finds nothing on an import that is saved, stopped or taken back', async ({ product }) => {
	const file = join(product.data, 'vollzaehlig.sqlite');
	for (const path of await putHalfDoneImports(file)) {
		expect((await staff.goto(path))?.status(), path).toBe(200);
		await expectAccessible(staff);
	}
});

test('axe finds nothing where a sign-in lacks its second factor', async ({ browser }) => {
	const app = await startApp({ VOLLZAEHLIG_SECOND_FACTOR: '1', VOLLZAEHLIG_DEMO: '0' });
	const page = await browser.newPage({ baseURL: app.address, locale: 'de-DE' });
	await signIn(page, app.administrator);
	await expect(page).toHaveURL(/second-factor/);
	await expectAccessible(page);
	await page.getByLabel('Code aus der App').fill('1');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Dieser Code stimmt nicht.')).toBeVisible();
	await expectAccessible(page);

	const database = new DatabaseSync(app.file);
	database.exec(`insert into secondFactor select id, '', '', 0 from staff`);
	database.close();
	await page.goto('/');
	await expect(page).toHaveURL(/code/);
	await page.getByText('App oder Passkey nicht zur Hand?').click();
	await page.getByLabel('Wiederherstellungscode').fill('1');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Dieser Wiederherstellungscode stimmt nicht')).toBeVisible();
	await expectAccessible(page);
	await page.close();
	await app.stop();
});
