import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures.ts';

/** The dearest of axe's rules. The colours are the same in every browser: one tells of all. */
const contrast = 'color-contrast';

/** axe finds nothing, neither in light colours nor in dark ones. */
export async function expectAccessible(page: Page): Promise<void> {
	// Stock Firefox is always light here: its driver has no other scheme.
	if (page.context().browser()?.browserType().name() === 'firefox') {
		expect(await findings(page, { rules: { [contrast]: { enabled: false } } })).toEqual([]);
		return;
	}
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await findings(page, {})).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await findings(page, { runOnly: [contrast] })).toEqual([]);
}

/** Of the document alone: we have no frames. Its own package for Playwright takes twice as long. */
async function findings(page: Page, options: axe.RunOptions) {
	const isThere = await page.evaluate(() => 'axe' in window);
	if (!isThere) await page.evaluate(axe.source);
	return page.evaluate(async (options) => {
		const { axe: inPage } = window as unknown as { axe: typeof axe };
		const { violations } = await inPage.run(document, { resultTypes: ['violations'], ...options });
		return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
	}, options);
}

/** Nothing has to be scrolled sideways, and whatever is tapped is large enough for a thumb. */
export async function expectRoomForThumbs(page: Page): Promise<void> {
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(overflow).toBe(0);
	for (const button of await page.getByRole('button').all()) {
		const box = await button.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
	}
}
