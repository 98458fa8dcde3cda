import type { Browser, BrowserContext, Page, TestDetails } from '@playwright/test';
import { join as joinPath } from 'node:path';
import { open } from '../../src/lib/server/db/open.ts';
import { expect, test } from './fixtures.ts';
import { join, leave, tile } from './guests.ts';
import type { Product } from './product.ts';
import { signIn } from './staff.ts';

/** Changes a browser before it opens a page. */
type Preparing = (context: BrowserContext) => Promise<unknown>;

/** A page that somebody has open; it says so if it is loaded again. */
async function watched(page: Page): Promise<Page> {
	await page.evaluate(() => Object.assign(window, { isStillThere: true }));
	return page;
}
const isStillThere = (page: Page) =>
	page.evaluate(() => Reflect.get(window, 'isStillThere') === true);

/** The pages Raum and Verlauf of the session that the links are of, open at the office. */
async function office(browser: Browser, product: Product, prepare: Preparing) {
	const db = open(joinPath(product.data, 'vollzaehlig.sqlite'));
	const { sessionId } = await db
		.selectFrom('meetingEvent')
		.select('sessionId')
		.executeTakeFirstOrThrow();
	await db.destroy();
	const context = await browser.newContext({ locale: 'de-DE', baseURL: product.address });
	await prepare(context);
	await signIn(await context.newPage(), product.administrator);
	const show = async (page: 'room' | 'history') => {
		const shown = await context.newPage();
		await shown.goto(`/sessions/${sessionId}/${page}`);
		return await watched(shown);
	};
	return { context, room: await show('room'), history: await show('history') };
}

const link = (product: Product, index: number) => product.links[index] ?? '';
const moderate = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const removedSentence = 'Die Sitzungsleitung hat Sie aus dem Raum entfernt.';

const ways: readonly (readonly [string, Preparing, TestDetails])[] = [
	['by streams', async () => {}, {}],
	[
		'without EventSource',
		(context) => context.addInitScript(() => Reflect.deleteProperty(window, 'EventSource')),
		{ tag: '@once' },
	],
];

/** The requests of a page for streams. */
function streamsOf(page: Page): readonly string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).pathname.endsWith('/events')) asked.push(request.url());
	});
	return asked;
}

for (const [way, prepare, details] of ways) {
	test(
		`What the chair does shows on every page without a reload, ${way}`,
		details,
		async ({ browser, product }) => {
			const chair = await join(browser, link(product, 0));
			const member = await join(browser, link(product, 1), prepare);
			await watched(member);
			const streams = streamsOf(member);
			const { context, room, history } = await office(browser, product, prepare);
			const lines = history.getByRole('list', { name: 'Was entschieden und geändert wurde' });
			const before = await lines.getByRole('listitem').count();
			const name = ((await tile(member, '· Sie').textContent()) ?? '').split('·')[0]?.trim() ?? '';

			await chair.getByRole('button', { name: 'Personen' }).click();
			await moderate(chair, `${name} stumm schalten`).click();
			await expect(
				member.getByText('Die Sitzungsleitung hat Ihr Mikrofon ausgeschaltet.'),
			).toBeVisible();

			await expect(room.getByRole('heading', { name: 'Im Raum (2)' })).toBeVisible();
			await moderate(chair, `${name} aus dem Raum entfernen`).click();
			await moderate(chair, `Ja, ${name} entfernen`).click();
			await expect(member.getByText(removedSentence)).toBeVisible();
			await expect(moderate(room, `${name} wieder einlassen`)).toBeVisible();
			await expect(lines.getByRole('listitem').first()).toContainText(name);

			await moderate(chair, `${name} wieder einlassen`).click();
			await expect(member.getByText('Der Raum ist offen.')).toBeVisible();
			await expect(moderate(room, `${name} wieder einlassen`)).toHaveCount(0);

			await chair.getByRole('button', { name: 'Raum für alle schließen' }).click();
			await chair.getByRole('button', { name: 'Jetzt für alle schließen' }).click();
			await expect(member.getByText('Die Sitzungsleitung hat den Raum geschlossen.')).toBeVisible();
			await expect(room.getByText('Der Raum ist geschlossen.')).toBeVisible();
			// Who was muted is nobody else's business.
			await expect.poll(() => lines.getByRole('listitem').count()).toBe(before + 3);

			// The head of the other page follows along with its list.
			await moderate(room, 'Raum wieder öffnen').click();
			await expect(member.getByText('Der Raum ist offen.')).toBeVisible();
			await expect(history.getByText('Raum offen')).toBeVisible();
			expect(streams.length > 0).toBe(way === 'by streams');
			for (const page of [member, history]) expect(await isStillThere(page)).toBe(true);
			await context.close();
			await leave(chair, member);
		},
	);
}
