import type { Page } from '@playwright/test';

export async function signIn(
	page: Page,
	account: { readonly email: string; readonly password: string },
): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('E-Mail-Adresse').fill(account.email);
	await page.getByLabel('Passwort').fill(account.password);
	await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}
