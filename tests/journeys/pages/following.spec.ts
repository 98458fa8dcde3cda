import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { system } from '../../../src/lib/access/actor.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import * as sessions from '../../../src/lib/server/sessions/sessions.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { expectAccessible } from '../axe.ts';
import { signIn } from '../staff.ts';

let app: App;
let db: Db;
let sessionId: string;
const contexts: BrowserContext[] = [];

test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	const next = await db
		.selectFrom('session')
		.select('id')
		.where('startsAt', '>', new Date().toISOString())
		.orderBy('startsAt')
		.executeTakeFirstOrThrow();
	sessionId = next.id;
});
test.afterEach(async () => {
	for (const context of contexts.splice(0)) await context.close();
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

/** Changes the place as somebody else would, in a process of their own. */
async function move(place: string) {
	const session = await sessions.read(db, sessionId);
	if (!session) throw new Error('the session is gone');
	const { startsAt, hallId, form, revision } = session;
	const by = acting(db, { actor: system, now: new Date().toISOString() });
	await sessions.update(by, sessionId, revision, { startsAt, hallId, form, place }, []);
}

/** A page of the session, open at somebody of the staff, and its lines about changes. */
async function shown(
	browser: Browser,
	which: 'room' | 'history',
	given: BrowserContextOptions = {},
) {
	const context = await browser.newContext({ baseURL: app.address, locale: 'de-DE', ...given });
	contexts.push(context);
	const page = await context.newPage();
	await signIn(page, app.administrator);
	await page.goto(`/sessions/${sessionId}/${which}`);
	const lines = page.getByRole('listitem').filter({ hasText: /hat .*Sitzung geändert/ });
	if (given.javaScriptEnabled === false) return { page, lines };
	await page.evaluate(() => Object.assign(window, { isStillThere: true }));
	return { page, lines };
}

test('what is opened and what has the focus stays when the page changes', async ({ browser }) => {
	const { page, lines } = await shown(browser, 'history');
	const before = await lines.count();
	const details = page.locator('main details').first();
	await details.locator('summary').click();
	await expect(details.locator('summary')).toBeFocused();
	await move('Rathaus, Zimmer 1');
	await expect(lines).toHaveCount(before + 1);
	await move('Rathaus, Zimmer 2');
	await expect(lines).toHaveCount(before + 2);
	await expect(details).toHaveAttribute('open', '');
	await expect(details.locator('summary')).toBeFocused();
	expect(await page.evaluate(() => Reflect.get(window, 'isStillThere'))).toBe(true);
});

test('while the app is away the page says so, and goes on by itself when it is back', async ({
	browser,
}) => {
	const { page, lines } = await shown(browser, 'history');
	const before = await lines.count();
	const sentence = page.getByText('Gerade gibt es keine Verbindung zu uns.');
	await expect(sentence).toBeHidden();
	expect(await app.end()).toBe(0);
	await expect(sentence).toBeVisible();
	await expectAccessible(page);
	await move('Rathaus, Zimmer 3');
	await app.startAgain();
	await expect(lines).toHaveCount(before + 1);
	await expect(sentence).toBeHidden();
	await move('Rathaus, Zimmer 4');
	await expect(lines).toHaveCount(before + 2);
	expect(await page.evaluate(() => Reflect.get(window, 'isStillThere'))).toBe(true);
});

test('who signs out elsewhere reads so, with a way back to this page', async ({ browser }) => {
	const { page } = await shown(browser, 'room');
	const other = await page.context().newPage();
	await other.goto('/');
	await other.getByRole('button', { name: 'Abmelden' }).click();
	await expect(page.getByText('Sie sind nicht mehr angemeldet.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('status').getByRole('link', { name: 'Anmelden' }).click();
	await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('without a script the page shows how things were when it was opened', async ({ browser }) => {
	const { page } = await shown(browser, 'room', { javaScriptEnabled: false });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	for (const sentence of ['Gerade gibt es keine Verbindung', 'Sie sind nicht mehr angemeldet']) {
		await expect(page.getByText(sentence)).toBeHidden();
	}
});
