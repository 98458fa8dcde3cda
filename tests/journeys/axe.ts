import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The dearest of axe's rules. The colours are the same in every browser: one tells of all. */
const contrast = 'color-contrast';

/** axe finds nothing, neither in light colours nor in dark ones. */
export async function expectAccessible(page: Page): Promise<void> {
	// Stock Firefox is always light here: its driver has no other scheme.
	if (page.context().browser()?.browserType().name() === 'firefox') {
		expect(await findings(page, (axe) => axe.disableRules(contrast))).toEqual([]);
		return;
	}
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await findings(page, (axe) => axe)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await findings(page, (axe) => axe.withRules(contrast))).toEqual([]);
}

async function findings(page: Page, choose: (axe: AxeBuilder) => AxeBuilder) {
	// Legacy mode opens no second page for each look; what it cannot see are frames, and we have none.
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	const { violations } = await choose(axe).analyze();
	return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
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
