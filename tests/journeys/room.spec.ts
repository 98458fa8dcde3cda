import { join as pathOf } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { open } from '../../src/lib/server/db/open.ts';
import { enter, preview } from './attend.ts';
import { expectAccessible, expectRoomForThumbs } from './axe.ts';
import { attachments } from './media.ts';
import { expect, test } from './fixtures.ts';
import {
	expectFocused,
	expectIn,
	expectPicture,
	expectSound,
	join,
	leave,
	tile,
	tiles,
	visit,
} from './guests.ts';
import type { Product } from './product.ts';
import { signIn } from './staff.ts';

const link = (product: Product, index: number) => product.links[index] ?? '';

/** The chair and one member, each in a window of their own. */
async function meet(browser: Browser, product: Product): Promise<{ chair: Page; member: Page }> {
	const chair = await join(browser, link(product, 0));
	const member = await join(browser, link(product, 1));
	return { chair, member };
}

const ownName = async (page: Page) =>
	((await tile(page, '· Sie').textContent()) ?? '').split('·')[0]?.trim() ?? '';

/** Asks LiveKit itself, past all of our own, what it would say to somebody with this token. */
async function admits(ticket: { readonly url: string; readonly token: string }): Promise<boolean> {
	const address = ticket.url.replace(/^ws/, 'http');
	const answer = await fetch(`${address}/rtc/validate?access_token=${ticket.token}`);
	return answer.ok;
}

test('Two people see and hear each other, and switching off is seen by the other', async ({
	browser,
	product,
}) => {
	const { chair, member } = await meet(browser, product);
	for (const page of [chair, member]) {
		await expectPicture(page);
		await expectSound(page);
	}
	const name = await ownName(member);
	const [before, began] = [await attachments(chair), Date.now()];
	// What is undone within the time that is said together is not said: their microphone has just come on.
	await expect.poll(() => Date.now() - began).toBeGreaterThan(3000);
	await member.getByRole('button', { name: 'Mikrofon ausschalten' }).click();
	await expect(tile(chair, name)).toContainText('Mikrofon aus');
	await expect(chair.getByText(`Mikrofon aus: ${name}.`)).toBeAttached();
	// The room looks every two seconds who is there; what stays the same is not touched.
	await expect.poll(() => Date.now() - began).toBeGreaterThan(4500);
	expect(await attachments(chair)).toBe(before);
	await member.getByRole('button', { name: 'Kamera ausschalten' }).click();
	await expect(tile(chair, name)).toContainText('Kamera aus');
	await member.getByRole('button', { name: 'Kamera einschalten' }).click();
	await expect(tile(chair, name)).not.toContainText('Kamera aus');
	await expectPicture(chair);
	await leave(chair, member);
});

test('When LiveKit was killed and is back, all are back with picture, and the muted one muted', async ({
	browser,
	product,
}) => {
	const { chair, member } = await meet(browser, product);
	const name = await ownName(member);
	await member.getByRole('button', { name: 'Mikrofon ausschalten' }).click();
	await expect(tile(chair, name)).toContainText('Mikrofon aus');

	await product.livekit.kill();
	for (const page of [chair, member]) {
		await expect(page.getByText('Der Raum antwortet gerade nicht.')).toBeVisible();
		await page.evaluate(() => Reflect.get(window, 'connections').splice(0));
	}
	await product.livekit.start();
	const answered = Date.now();
	await Promise.all([chair, member].map(expectIn));
	await Promise.all([chair, member].map(expectPicture));
	console.log(`back with picture after ${((Date.now() - answered) / 1000).toFixed(1)} s`);
	await expect(tile(chair, name)).toContainText('Mikrofon aus');
	await expect(member.getByRole('button', { name: 'Mikrofon einschalten' })).toBeVisible();
	await expectSound(member);
	await leave(chair, member);
});

test('Who joins while LiveKit is down is told so and gets in by themselves', async ({
	browser,
	product,
}) => {
	const page = await visit(browser);
	const button = await preview(page, link(product, 1));
	await expect(button).toBeVisible();
	await product.livekit.kill();
	await button.click();
	await expect(page.getByText('Der Raum antwortet gerade nicht.')).toBeVisible();
	await expect(tiles(page)).toHaveCount(1);
	await product.livekit.start();
	await expectIn(page);
	await leave(page);
});

test('The chair mutes somebody, who alone can unmute', async ({ browser, product }) => {
	const { chair, member } = await meet(browser, product);
	const name = await ownName(member);
	await chair.getByRole('button', { name: 'Personen' }).click();
	await chair.getByRole('button', { name: `${name} stumm schalten` }).click();
	await expect(
		member.getByText('Die Sitzungsleitung hat Ihr Mikrofon ausgeschaltet.'),
	).toBeVisible();
	await expect(tile(chair, name)).toContainText('Mikrofon aus');
	// The button is gone, and whoever works by keyboard is still in the same row.
	await expectFocused(chair, new RegExp(name));
	await member.getByRole('button', { name: 'Mikrofon einschalten' }).click();
	await expect(tile(chair, name)).not.toContainText('Mikrofon aus');
	await expectSound(chair);
	await leave(chair, member);
});

test(
	'A removed attendee gets in neither by the link nor with the held token, until readmitted',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const chair = await join(browser, link(product, 0));
		const other = await join(browser, link(product, 2));
		const member = await visit(browser);
		const asked = member.waitForResponse(/\/token$/);
		await enter(member, link(product, 1));
		const ticket = await (await asked).json();
		await expectIn(member);
		expect(await admits(ticket)).toBe(true);
		const name = await ownName(member);

		await chair.getByRole('button', { name: 'Personen' }).click();
		await chair.getByRole('button', { name: `${name} aus dem Raum entfernen` }).click();
		await expectFocused(chair, /Abbrechen/);
		await expectIn(member);
		await chair.getByRole('button', { name: `Ja, ${name} entfernen` }).click();
		const sentence = member.getByText('Die Sitzungsleitung hat Sie aus dem Raum entfernt.');
		await expect(sentence).toBeVisible();
		await expectFocused(member, /Die Sitzungsleitung hat Sie aus dem Raum entfernt\./);
		await expect(tile(chair, name)).toHaveCount(0);
		await expectFocused(chair, /^(?!the body)/);
		await expectPicture(chair);
		await expectPicture(other);

		await member.goto(link(product, 1));
		await expect(sentence).toBeVisible();
		await expect(member.getByRole('button', { name: 'Teilnehmen' })).toHaveCount(0);
		expect(await admits(ticket)).toBe(false);

		await chair.getByRole('button', { name: `${name} wieder einlassen` }).click();
		await expect(member.getByText('Der Raum ist offen.')).toBeVisible();
		await enter(member, link(product, 1));
		await expectIn(member);
		await expect(tile(chair, name)).toHaveCount(1);
		await leave(chair, other, member);
	},
);

test('Whoever is no chair can lead nothing', { tag: '@once' }, async ({ browser, product }) => {
	const member = await join(browser, link(product, 1));
	await member.getByRole('button', { name: 'Personen' }).click();
	await expect(member.getByRole('button', { name: 'Raum für alle schließen' })).toHaveCount(0);
	const path = new URL(link(product, 1)).pathname;
	for (const deed of ['open', 'close', 'mute', 'remove', 'readmit']) {
		const answer = await member.request.post(`${product.address}${path}/moderate`, {
			data: { deed, attendeeId: 'somebody' },
		});
		expect(answer.status()).toBe(403);
	}
	await leave(member);
});

test(
	'The chair closes the room for all and opens it again; pages notice by themselves',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const { chair, member } = await meet(browser, product);
		await chair.getByRole('button', { name: 'Personen' }).click();
		// Who is missing stands there for whoever leads.
		await expect(chair.getByRole('heading', { name: /^Noch nicht da/ })).toBeVisible();
		await chair.getByRole('button', { name: 'Raum für alle schließen' }).click();
		await expect(chair.getByText('Außer Ihnen ist noch 1 Person im Raum.')).toBeVisible();
		await expectFocused(chair, /Abbrechen/);
		await chair.getByRole('button', { name: 'Jetzt für alle schließen' }).click();
		for (const page of [chair, member]) {
			await expect(page.getByText('Die Sitzungsleitung hat den Raum geschlossen.')).toBeVisible();
		}
		await chair.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }).click();
		await chair.getByRole('button', { name: 'Raum öffnen und teilnehmen' }).click();
		await expectIn(chair);
		await expect(member.getByText('Der Raum ist offen.')).toBeVisible();
		await leave(chair, member);
	},
);

test(
	'Whoever is signed in enters by their own link, and closing says how many are connected',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const own = new URL(link(product, 0)).pathname;
		const db = open(pathOf(product.data, 'vollzaehlig.sqlite'));
		const { sessionId, personId } = await db
			.selectFrom('attendee')
			.select(['sessionId', 'personId'])
			.where('linkId', '=', own.split('/')[2]?.split('.')[0] ?? '')
			.executeTakeFirstOrThrow();
		const context = await browser.newContext({ baseURL: product.address, locale: 'de-DE' });
		const page = await context.newPage();
		await signIn(page, product.administrator);
		await page.goto(`/sessions/${sessionId}/room`);
		await expect(page.getByText('Ihr Konto gehört zu keiner eingeladenen Person.')).toBeVisible();
		await db.updateTable('staff').set({ personId }).execute();
		await page.reload();
		await page.getByRole('link', { name: 'Raum betreten' }).click();
		await expect(page).toHaveURL(own);
		await page.getByRole('button', { name: 'Ohne Kamera und Mikrofon weiter' }).click();
		await page.getByRole('button', { name: 'Teilnehmen', exact: true }).click();
		await expectIn(page);
		await db.updateTable('staff').set({ personId: null }).execute();
		await db.destroy();
		const office = await context.newPage();
		await office.goto(`/sessions/${sessionId}/room`);
		await expect(office.getByRole('heading', { name: 'Im Raum (1)' })).toBeVisible();
		await office.getByText('Raum schließen', { exact: true }).click();
		await expect(office.getByText('Im Raum ist gerade 1 Person verbunden.')).toBeVisible();
		await leave(page);
	},
);

test('A reload replaces the old connection: no second tile stays behind', async ({
	browser,
	product,
}) => {
	const { chair, member } = await meet(browser, product);
	await expect(tiles(chair)).toHaveCount(2);
	await enter(member, link(product, 1));
	await expectIn(member);
	await expect(tiles(chair)).toHaveCount(2);
	await expectPicture(chair);

	const second = await member.context().newPage();
	await enter(second, link(product, 1));
	await expectIn(second);
	await expect(member.getByText('Sie nehmen jetzt an anderer Stelle teil')).toBeVisible();
	await expect(tiles(chair)).toHaveCount(2);

	// Whoever leaves the page says goodbye, in every browser: nobody waits for them.
	await second.goto('/privacy');
	await expect(tiles(chair)).toHaveCount(1, { timeout: 5000 });
	await leave(chair);
	await member.context().close();
});

test('A second device is asked for, counted as the same person, and silent; or it takes over', async ({
	browser,
	product,
}) => {
	const { chair, member } = await meet(browser, product);
	const name = await ownName(member);
	const phone = await visit(browser);
	await enter(phone, link(product, 1));
	await expect(phone.getByText('Sie sind schon mit einem anderen Gerät')).toBeVisible();
	await phone.getByRole('button', { name: 'Zusätzlich mit diesem Gerät teilnehmen' }).click();
	await expectIn(phone);
	await expect(phone.getByText('Dies ist Ihr zweites Gerät')).toBeVisible();
	await expect(phone.getByRole('button', { name: 'Mikrofon einschalten' })).toBeVisible();
	await expect(phone.locator('audio')).toHaveCount(0);
	await chair.getByRole('button', { name: 'Personen (2)' }).click();
	await expect(chair.getByRole('listitem').filter({ hasText: 'auf 2 Geräten' })).toContainText(
		name,
	);
	await leave(phone);
	await expect(chair.getByText('auf 2 Geräten')).toHaveCount(0);

	const tablet = await visit(browser);
	await enter(tablet, link(product, 1));
	await tablet.getByRole('button', { name: 'Hierher wechseln' }).click();
	await expectIn(tablet);
	await expect(member.getByText('Sie nehmen jetzt an anderer Stelle teil')).toBeVisible();
	await expectFocused(member, /Sie nehmen jetzt an anderer Stelle teil/);
	await expect(tile(chair, name)).toHaveCount(1);
	await expectSound(tablet);
	await leave(chair, tablet);
	await member.context().close();
});

test('Who leaves can come back, with the microphone as it was', async ({ browser, product }) => {
	const page = await join(browser, link(product, 2));
	await page.getByRole('button', { name: 'Mikrofon ausschalten' }).click();
	await page.getByRole('button', { name: 'Raum verlassen' }).click();
	await expect(page.getByText('Sie haben den Raum verlassen.')).toBeVisible();
	await page.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }).click();
	await page.getByRole('button', { name: 'Teilnehmen', exact: true }).click();
	await expectIn(page);
	await expect(page.getByRole('button', { name: 'Mikrofon einschalten' })).toBeVisible();
	await leave(page);
});

test(
	'axe finds nothing in the room, and it fits 320 px',
	{ tag: '@once' },
	async ({ browser, product }) => {
		const { chair, member } = await meet(browser, product);
		for (const width of [1280, 320]) {
			await chair.setViewportSize({ width, height: 720 });
			for (const panel of ['Kamera und Ton', 'Personen']) {
				await chair.getByRole('button', { name: panel }).click();
				await expectAccessible(chair);
			}
			await expectRoomForThumbs(chair);
		}
		await leave(chair, member);
	},
);
