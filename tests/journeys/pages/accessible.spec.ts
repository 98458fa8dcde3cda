import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from '../axe.ts';
import { owner } from '../device-links.ts';
import { expect, test } from '../fixtures.ts';
import { findPages, pageRoutes } from '../routes.ts';
import { signIn } from '../staff.ts';

const routes = pageRoutes();
let staff: Page;
let pages: Map<string, string>;

test.beforeAll(async ({ browser, product }) => {
	staff = await browser.newPage({ baseURL: product.address, locale: 'de-DE' });
	await signIn(staff, product.administrator);
	const file = join(product.data, 'vollzaehlig.sqlite');
	const { address } = await owner({ file, address: product.address });
	pages = new Map([
		['/sign-in', '/sign-in'],
		...(await findPages(staff, '/', routes)),
		...(await findPages(staff, new URL(product.links[0] ?? '').pathname, routes)),
		...(await findPages(staff, new URL(address).pathname, routes)),
	]);
});

test.afterAll(async () => {
	await staff.close();
});

for (const route of routes) {
	test(`axe finds nothing on ${route}`, async ({ page: stranger }) => {
		const page = route === '/sign-in' ? stranger : staff;
		const path = pages.get(route);
		expect(path, `no link leads to ${route}`).toBeDefined();
		await page.goto(path ?? '');
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await expectAccessible(page);
	});
}
