import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addMs, dayMs } from '../../../src/lib/calendar/moment.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { expectAccessible } from '../axe.ts';
import { moveClock } from '../clock.ts';
import { expect, test } from '../fixtures.ts';
import { startProduct } from '../product.ts';
import type { Product } from '../product.ts';
import { signIn } from '../staff.ts';

/** Each page of a session in each of its states, at the widths of a phone, a tablet and a desk. */

const clock = '2027-03-01T10:15';
const widths = [360, 768, 1280] as const;
const pages = { overview: '', attendees: '/attendees', room: '/room', history: '/history' };
/** Where the pictures of all of them go; empty: nowhere. */
const pictures = process.env.SESSION_PICTURES ?? '';

let own: Product;
let db: Db;
let page: Page;
/** Two sessions of the demonstration: one of whose people nothing is known, and another. */
let ids: { readonly unknown: string; readonly known: string };
let startsAt = '';

test.beforeAll(async ({ browser }) => {
	test.setTimeout(120_000);
	own = await startProduct({ env: { VOLLZAEHLIG_CLOCK: clock } });
	db = open(join(own.data, 'vollzaehlig.sqlite'));
	const [known, unknown] = await db
		.selectFrom('session')
		.select(['id', 'startsAt'])
		.where('form', '=', 'hybrid')
		.where('startsAt', '>', '2027-03-05')
		.where('id', 'not in', ({ selectFrom }) => selectFrom('decision').select('sessionId'))
		.orderBy('startsAt')
		.limit(2)
		.execute();
	if (!known || !unknown) throw new Error('the council has no two sessions to decide on');
	ids = { known: known.id, unknown: unknown.id };
	startsAt = known.startsAt;
	page = await browser.newPage({ baseURL: own.address, locale: 'de-DE' });
	await signIn(page, own.administrator);
});
test.afterAll(async () => {
	await page.close();
	await db.destroy();
	await own.stop();
});

type PageName = keyof typeof pages;
/** Where a page shows in a state what it shows in no other. */
const differing: Readonly<Record<string, readonly PageName[]>> = {
	'nothing-known': ['overview', 'attendees', 'history'],
	planned: ['overview'],
	decided: ['overview', 'history'],
	today: ['room'],
	running: ['overview', 'room'],
	over: ['overview', 'attendees', 'room', 'history'],
};

/** Looks at all pages of a session in a state that its head names. */
async function look(state: string, id: string, word: string | RegExp) {
	for (const name of ['overview', 'attendees', 'room', 'history'] as const) {
		const path = pages[name];
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(`/sessions/${id}${path}`);
		await expect(page.locator('header, main').getByText(word).first()).toBeVisible();
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			const sideways = await page.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
			);
			expect([state, name, width, sideways]).toEqual([state, name, width, false]);
			if (pictures === '') continue;
			mkdirSync(pictures, { recursive: true });
			const file = join(pictures, `${state}-${name}-${width}.png`);
			await page.screenshot({ path: file, fullPage: true });
		}
		if (!differing[state]?.includes(name)) continue;
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await expectAccessible(page);
	}
}

test('nothing known, planned, decided, today, running, over: axe finds nothing', async () => {
	test.setTimeout(240_000);
	const there = db.selectFrom('attendee').select('personId').where('sessionId', '=', ids.unknown);
	await db.updateTable('person').set({ hasNoDevice: 0 }).where('id', 'in', there).execute();
	await db.deleteFrom('device').where('personId', 'in', there).execute();
	await look('nothing-known', ids.unknown, 'noch nichts bekannt');
	await look('planned', ids.known, 'geplant');

	await page.goto(`/sessions/${ids.known}#decision`);
	await page.getByRole('radio', { name: /Eigener Raum/ }).check();
	await page.getByRole('button', { name: 'So entscheiden' }).click();
	await look('decided', ids.known, /^entschieden: /);
	const at = (day: string, hour: string) => `${day.slice(0, 10)}T${hour}`;
	const moveTo = (moment: string) =>
		expect(moveClock({ data: own.data, clock, origin: own.address }, moment).status).toBe(0);
	moveTo(at(startsAt, '08:00'));
	await look('today', ids.known, 'heute');
	await page.goto(`/sessions/${ids.known}/room`);
	await page.getByRole('button', { name: 'Raum öffnen' }).click();
	await look('running', ids.known, 'Raum offen');
	await page.goto(`/sessions/${ids.known}/room`);
	await page.getByText('Raum schließen', { exact: true }).click();
	await expect(page.getByText('Im Raum sind gerade 0 Personen verbunden.')).toBeVisible();
	await page.getByRole('button', { name: 'Jetzt für alle schließen' }).click();
	moveTo(at(addMs(startsAt, dayMs), '08:00'));
	await look('over', ids.known, 'vorbei');
});

test('Another order of the table has the focus and says by what it goes, on a phone too', async () => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto(`/sessions/${ids.known}?sort=#order-name`);
	const order = page.getByRole('list', { name: 'Reihenfolge:' }).getByRole('link').last();
	const name = (await order.textContent()) ?? '';
	await order.click();
	const chosen = page.getByRole('link', {
		name,
		exact: true,
		description: /^Zuerst steht, wer bei/,
	});
	await expect(chosen).toBeFocused();
	await expect(chosen).toBeInViewport();
});

test('On paper the overview takes at most two pages, with everybody and without forms', async () => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(`/sessions/${ids.known}`);
	const paper = await page.pdf({ format: 'A4' });
	expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'Alle Personen' })).toBeVisible();
	await expect(page.locator('details.on-paper table')).toBeVisible();
	await expect(page.getByRole('button', { name: 'So entscheiden' })).toBeHidden();
	await page.emulateMedia({ media: null });
});
