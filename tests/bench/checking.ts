import { browserNames, launch } from '../journeys/browsers.ts';
import type { Product } from '../journeys/product.ts';
import { figure, heading, seconds } from './figures.ts';

const forms = {
	'Nur das Nötigste prüfen': ['short check', 'at most 15 s, answers included'],
	'Ganze Prüfung beginnen': ['full check', ''],
} as const;

/** From the tap that begins a check to its result, when the person answers at once. */
export async function benchChecks(product: Product, link: string): Promise<void> {
	heading('Checking a device');
	for (const name of browserNames) {
		const browser = await launch(name);
		try {
			for (const [button, [what, reach]] of Object.entries(forms)) {
				const page = await browser.newPage({ locale: 'de-DE', baseURL: product.address });
				await page.goto(`${link}/check`);
				const begun = performance.now();
				await page.getByRole('button', { name: button }).click();
				await page.getByRole('button', { name: 'Ja, ich höre ihn' }).click();
				await page.getByText('Das Ergebnis ist gespeichert.').waitFor();
				figure(`${what}, ${name}`, seconds((performance.now() - begun) / 1000), reach);
				await page.close();
			}
		} finally {
			await browser.close();
		}
	}
}
