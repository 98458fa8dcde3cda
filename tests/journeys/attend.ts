import type { Locator, Page } from '@playwright/test';

/** Opens a personal link and lets the page have camera and microphone. */
export async function preview(page: Page, link: string): Promise<Locator> {
	await page.goto(link);
	await page.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }).click();
	return page.getByRole('button', { name: 'Teilnehmen', exact: true });
}

/** … and goes into the room. */
export async function enter(page: Page, link: string): Promise<void> {
	await (await preview(page, link)).click();
}
