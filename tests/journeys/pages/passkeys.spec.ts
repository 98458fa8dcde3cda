import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freePort, startApp } from '../app.ts';
import type { App } from '../app.ts';
import { expectAccessible } from '../axe.ts';
import { signIn } from '../staff.ts';

let app: App;
test.beforeAll(async () => {
	// Browsers make no passkeys for an address of digits.
	const port = String(await freePort());
	app = await startApp({
		...{ PORT: port, ORIGIN: `http://localhost:${port}` },
		...{ VOLLZAEHLIG_SECOND_FACTOR: '1', VOLLZAEHLIG_DEMO: '0' },
	});
});
test.afterAll(() => app.stop());

/** A device with a fingerprint reader, on which a finger always lies. */
async function haveDevice(page: Page): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
			...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
		},
	});
}

function change(statement: string): void {
	const database = new DatabaseSync(app.file);
	database.exec(statement);
	database.close();
}

test('sets up a passkey, signs in by it without an address, and is refused where it may be a copy or was removed @once', async ({
	browser,
}) => {
	const page = await browser.newPage({ baseURL: app.origin, locale: 'de-DE' });
	await haveDevice(page);
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const signOut = () => button('Abmelden').first().click();

	await signIn(page, app.administrator);
	await expect(page).toHaveURL(/second-factor/);
	await expectAccessible(page);
	await page.getByLabel('Name').fill('Dienst-iPad');
	await button('Passkey einrichten').click();
	await expect(page.getByText('Der Passkey ist eingerichtet')).toBeVisible();
	await page.getByRole('link', { name: 'Weiter' }).click();
	await signOut();

	await page.goto('/sign-in?next=/settings/second-factor');
	await button('Mit Passkey anmelden').click();
	await expect(page.getByRole('heading', { name: 'Ihre Passkeys' })).toBeVisible();
	await expect(page.getByRole('row', { name: /Dienst-iPad/ })).not.toContainText('noch nie');
	await expectAccessible(page);

	// The last one of whoever must have one stays; the same device makes no second. Proof is asked a while after a sign-in.
	await expect(page.getByText(/^Bestätigt\. Bis /)).toBeVisible();
	const laterOn = () =>
		change(`update signIn set createdAt = '${new Date(Date.now() - 3_600_000).toISOString()}'`);
	laterOn();
	await page.goto('/settings/staff/new');
	await page.getByLabel('Name').fill('K. Neu');
	await page.getByLabel('E-Mail-Adresse').fill('neu@stadt.example');
	await page.getByLabel('Rolle').selectOption('secretary');
	await button('Konto anlegen').click();
	await button('Mit Passkey bestätigen').click();
	await expect(page.getByText('Das Konto ist angelegt')).toBeVisible();
	laterOn();
	await page.goto('/settings/second-factor');
	await button('Mit Passkey bestätigen').click();
	await expect(page.getByText(/^Bestätigt\. Bis /)).toBeVisible();
	await expectAccessible(page);
	await button('Passkey hinzufügen').click();
	await expect(page.getByText('Dieses Gerät hat schon einen Passkey')).toBeVisible();
	await button('Entfernen: Dienst-iPad').click();
	await expect(page.getByText('Das ist Ihr letzter zweiter Faktor')).toBeVisible();
	await signOut();

	// After a password it is asked beside it.
	await signIn(page, app.administrator);
	await expect(page).toHaveURL('/sign-in/code');
	await expectAccessible(page);
	await button('Passkey benutzen').click();
	await expect(page).toHaveURL('/');
	await signOut();

	const tryToEnter = async (sentence: string) => {
		await page.goto('/sign-in');
		await button('Mit Passkey anmelden').click();
		await expect(page.getByText(sentence)).toBeVisible();
	};
	change(`update passkey set counter = 4000000000`);
	await tryToEnter('Vielleicht gibt es eine Kopie');
	await expectAccessible(page);
	change(`update passkey set counter = 0, credentialId = 'x' || credentialId`);
	await tryToEnter('Mit diesem Passkey können Sie sich hier nicht anmelden.');
	change(`update passkey set credentialId = substr(credentialId, 2), rpId = 'alt.example'`);
	await page.goto('/sign-in');
	await expect(page.getByText('unter der früheren Adresse alt.example')).toBeVisible();
	change(`update passkey set rpId = 'localhost'`);

	await page.goto('/sign-in?next=/settings/security');
	await button('Mit Passkey anmelden').click();
	await expect(page.getByRole('cell', { name: /^Passkey vielleicht kopiert/ })).toBeVisible();
	await page.close();
});

test('without script the page says what to do instead @once', async ({ browser }) => {
	const page = await browser.newPage({ baseURL: app.origin, javaScriptEnabled: false });
	await page.goto('/sign-in');
	await expect(page.getByText(/^Passkeys gehen in diesem Browser nicht/).first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Mit Passkey anmelden' })).toBeHidden();
	await page.close();
});
