import { expect, test as base } from '@playwright/test';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';

/**
 * `product` is shared by the journeys of one worker: they leave nothing that harms the next.
 * A page whose script fails fails its journey, however much of it still stands there.
 */
export const test = base.extend<object, { product: Product }>({
	product: [
		async ({}, use) => {
			const product = await startProduct();
			await use(product);
			await product.stop();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
	baseURL: async ({ product }, use) => use(product.address),
	page: async ({ page }, use) => {
		const failures: string[] = [];
		page.on('pageerror', (error) => failures.push(`${page.url()}: ${error.message}`));
		await use(page);
		expect(failures).toEqual([]);
	},
});

export { expect };
