import type { Browser, BrowserContext, Page } from '@playwright/test';
import { enter } from './attend.ts';
import { expect } from './fixtures.ts';
import { received, watchConnections } from './media.ts';

/** A window of its own for somebody invited; `prepare` changes the browser before a page is opened. */
export async function visit(
	browser: Browser,
	prepare: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<Page> {
	const context = await browser.newContext({ locale: 'de-DE' });
	await watchConnections(context);
	await prepare(context);
	return await context.newPage();
}

/** … who goes into the room and waits until they are in. */
export async function join(
	browser: Browser,
	link: string,
	prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
	const page = await visit(browser, prepare);
	await enter(page, link);
	await expectIn(page);
	return page;
}

export async function expectIn(page: Page): Promise<void> {
	await expect(page.getByText(/^Verbunden/)).toBeVisible({ timeout: 30_000 });
}

/**
 * They leave as people do, so that the next journey finds the room empty: of a browser that is just
 * gone LiveKit learns only after a while.
 */
export async function leave(...pages: readonly Page[]): Promise<void> {
	for (const page of pages) {
		const button = page.getByRole('button', { name: 'Raum verlassen' });
		if (await button.isVisible()) {
			await button.click();
			await expect(page.getByText('Sie haben den Raum verlassen.')).toBeVisible();
		}
		await page.context().close();
	}
}

/** What has the focus says so; it is never the body, from which nobody knows where they are. */
export async function expectFocused(page: Page, words: RegExp): Promise<void> {
	const focused = () =>
		page.evaluate(() => {
			const { activeElement: it, body } = document;
			return it === null || it === body ? 'the body' : (it.textContent ?? '');
		});
	await expect.poll(focused).toMatch(words);
}

/** Somebody else's picture moves: frames are decoded, and then more of them. */
export async function expectPicture(page: Page): Promise<void> {
	const { frames } = await received(page);
	await expect
		.poll(async () => (await received(page)).frames, { timeout: 30_000 })
		.toBeGreaterThan(frames + 3);
}

/** Somebody else is heard: the sound that arrives has energy, and then more of it. */
export async function expectSound(page: Page): Promise<void> {
	const { soundEnergy } = await received(page);
	await expect
		.poll(async () => (await received(page)).soundEnergy, { timeout: 30_000 })
		.toBeGreaterThan(soundEnergy);
}

/** The tile of somebody in the room. */
export const tile = (page: Page, name: string | RegExp) =>
	page.getByRole('list', { name: 'Personen im Raum' }).getByRole('listitem').filter({
		hasText: name,
	});

export const tiles = (page: Page) =>
	page.getByRole('list', { name: 'Personen im Raum' }).getByRole('listitem');

/** The name a page greets; only before the room. */
export async function nameOn(page: Page): Promise<string> {
	const greeting = await page.getByText(/^Guten Tag, /).textContent();
	return (greeting ?? '').replace('Guten Tag, ', '');
}
