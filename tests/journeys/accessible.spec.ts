import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { findPages, pageRoutes } from './routes.ts';
import { signIn } from './staff.ts';

const routes = pageRoutes();
let staff: Page;
let pages: Map<string, string>;

test.beforeAll(async ({ browser, product }) => {
	// axe opens a page of its own beside this one: it asks for a context that allows that.
	const context = await browser.newContext({ baseURL: product.address, locale: 'de-DE' });
	staff = await context.newPage();
	await signIn(staff, product.administrator);
	pages = new Map([
		['/sign-in', '/sign-in'],
		...(await findPages(staff, '/', routes)),
		...(await findPages(staff, new URL(product.links[0] ?? '').pathname, routes)),
	]);
});

test.afterAll(async () => {
	await staff.context().close();
});

for (const route of routes) {
	test(`axe finds nothing on ${route}`, async ({ browserName, page: stranger }) => {
		const page = route === '/sign-in' ? stranger : staff;
		const path = pages.get(route);
		expect(path, `no link leads to ${route}`).toBeDefined();
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(path ?? '');
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		expect(await findings(new AxeBuilder({ page }))).toEqual([]);
		// Stock Firefox is always light here: its driver has no other scheme.
		if (browserName === 'firefox') return;
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await findings(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([]);
	});
}

async function findings(axe: AxeBuilder) {
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
}
