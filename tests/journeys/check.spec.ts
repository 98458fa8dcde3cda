import type { Browser, Locator, Page } from '@playwright/test';
import { expectAccessible, expectRoomForThumbs } from './axe.ts';
import { launch, withCameraDenied, withoutDevices } from './browsers.ts';
import type { DrivenBrowser } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { startWithoutUdp } from './tcp-only.ts';

const full = 'Ganze Prüfung beginnen';
const short = 'Nur das Nötigste prüfen';

/** Measured; a machine that is busy with other things may be said to be slow. */
const works = /in Ordnung|mit Einschränkung/;

/** The line of one step, by its name. */
const step = (page: Page, name: string): Locator =>
	page.getByRole('listitem').filter({ hasText: `${name}:` });

const hear = (page: Page) =>
	page.getByRole('button', { name: 'Ja, ich höre ihn' }).click({ timeout: 20_000 });

async function strange(
	browserName: DrivenBrowser,
	change: Parameters<typeof launch>[1],
): Promise<[Browser, Page]> {
	const browser = await launch(browserName, change);
	return [browser, await browser.newPage({ locale: 'de-DE' })];
}

test('A device in order passes, the result is dated and can be printed', async ({
	page,
	product,
	browserName,
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(product.links[1] ?? '');
	await page.getByRole('link', { name: 'Gerät vorher prüfen' }).click();
	await expectAccessible(page);

	// The other ways through the network once; the short form takes what is needed.
	const form = browserName === 'chromium' ? full : short;
	const begun = Date.now();
	await page.getByRole('button', { name: form }).click();
	await expect(page.getByText('Sagen Sie bitte etwas')).toBeVisible();
	await expectRoomForThumbs(page);
	await hear(page);
	await expect(page.getByText(/^Mit diesem Gerät können Sie teilnehmen/)).toBeVisible({
		timeout: 30_000,
	});
	test.info().annotations.push({ type: form, description: `${Date.now() - begun} ms` });
	await expect(step(page, 'Qualität')).toContainText(works);
	if (form === full) {
		await expect(step(page, 'Bild und Ton auf dem Ersatzweg (TCP)')).toContainText('in Ordnung');
	}
	await expect(page.getByText('Das Ergebnis ist gespeichert.')).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Ergebnis ansehen und drucken' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ergebnis der Geräteprüfung');
	await expect(
		page.getByText(browserName === 'chromium' ? /^Chrome\s\d/ : /^Firefox( ESR)?\s\d/),
	).toBeVisible();
	await expect(page.getByText('Weg: UDP').first()).toBeVisible();
	await page.getByRole('link', { name: 'Gerät noch einmal prüfen' }).click();
	await expect(page.getByText(/Zuletzt geprüft am /)).toBeVisible();
});

test('Without UDP it works with a warning; without WebSockets or a server it does not, and each is told from the others', async ({
	browser,
}) => {
	// Firefox reports what the network refuses as a page's own failure: not to be counted here.
	const page = await browser.newPage({ locale: 'de-DE' });
	const city = await startWithoutUdp();
	const open = async () => {
		await page.goto(`${city.app.links[1]}/check`);
		await page.getByRole('button', { name: short }).click();
		await hear(page);
	};
	await open();
	const fast = step(page, 'Bild und Ton auf dem schnellen Weg (UDP)');
	await expect(fast).toContainText('Über den Ersatzweg geht es.', { timeout: 30_000 });
	await expect(fast).toContainText('UDP zum Medienserver freigeben');
	await expect(step(page, 'Qualität')).toContainText(works, { timeout: 30_000 });

	city.between.refuseWebSockets();
	await open();
	await expect(step(page, 'Anmeldung am Server')).toContainText(
		'Ihr Netz lässt die dauernde Verbindung zum Raum nicht zu.',
		{ timeout: 20_000 },
	);
	await expect(fast).toContainText('weil ein Schritt davor nicht ging');

	await city.stopLivekit();
	await open();
	await expect(step(page, 'Weg zu unserem Server')).toContainText(
		'Der Server für den Raum läuft gerade nicht. An Ihrem Gerät liegt es nicht.',
		{ timeout: 20_000 },
	);
	await expect(page.getByText('Die IT der Stadt muss den Server in Gang bringen.')).toBeVisible();
	await page.close();
	await city.stop();
});

test('A missing microphone is told from a camera that may not be used', async ({
	browserName,
	product,
}) => {
	if (browserName === 'webkit') throw new Error('there is no such project');
	const [bare, page] = await strange(browserName, withoutDevices);
	await page.goto(`${product.links[1]}/check`);
	await page.getByRole('button', { name: short }).click();
	await expect(step(page, 'Mikrofon')).toContainText('Der Browser findet kein Mikrofon.');
	await expect(step(page, 'Kamera')).toContainText('Der Browser findet keine Kamera.');
	await hear(page);
	await expect(page.getByText('Mit diesem Gerät können Sie so noch nicht teilnehmen.')).toBeVisible(
		{
			timeout: 30_000,
		},
	);
	// The line is good all the same, and measured with a drawn picture.
	await expect(step(page, 'Qualität')).toContainText(works);
	await bare.close();

	const [closed, other] = await strange(browserName, withCameraDenied);
	await other.goto(`${product.links[1]}/check`);
	const begin = other.getByRole('button', { name: short });
	if (browserName === 'chromium') {
		// Somebody who allowed it once, and has blocked it since.
		await other.context().grantPermissions(['camera', 'microphone']);
		await begin.click();
		await expect(step(other, 'Kamera')).toContainText('in Ordnung');
		await other.getByRole('button', { name: 'Prüfung abbrechen' }).click();
		await expect(other.getByText('Es wurde nichts gespeichert.')).toBeVisible();
		await other.context().clearPermissions();
		await other.context().grantPermissions(['microphone']);
	}
	await begin.click();
	const [what, help] =
		browserName === 'chromium'
			? ['Der Browser hat sich eine frühere Antwort gemerkt.', 'Zeichen mit den zwei Reglern']
			: ['vorab gesperrt', 'kann das nur die IT ändern'];
	await expect(step(other, 'Kamera')).toContainText(what);
	await expect(step(other, 'Kamera')).toContainText(help);
	await expect(step(other, 'Mikrofon')).toContainText('in Ordnung');
	await closed.close();
});
