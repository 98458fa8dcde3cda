import type { Browser, Page } from '@playwright/test';
import { enter } from './attend.ts';
import { launch } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { joinStraight } from './straight.ts';
import { received, watchConnections } from './media.ts';
import * as officeWork from './office-work.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { signIn } from './staff.ts';

/**
 * Magdeburg, 2020: told to meet by FaceTime, two deputy mayors without Apple devices could not.
 * Here they are seen beforehand, and the session takes place.
 */
test.describe.configure({ mode: 'serial' });

const committee = 'Ausschuss für Umwelt und Verkehr';
const chair = { name: 'Ada Lerche', sortName: 'Lerche, Ada' };
const first = { name: 'Bruno Amsel', sortName: 'Amsel, Bruno' };
const second = { name: 'Clara Meise', sortName: 'Meise, Clara' };
const links = new Map<string, string>();

let product: Product;
let chromium: Browser;
let firefox: Browser;
let staff: Page;
let chairPage: Page;
let firstPage: Page;
let heldTicket: { url: string; token: string };

test.beforeAll(async () => {
	product = await startProduct({ demonstration: false });
	[chromium, firefox] = [await launch('chromium'), await launch('firefox')];
	staff = await newPage(chromium);
	await signIn(staff, product.administrator);
});

test.afterAll(async () => {
	await firefox?.close();
	await chromium?.close();
	await product?.stop();
});

test('The offices register what each person has', async () => {
	await officeWork.createOffice(staff, 'Fraktion Aue', 'Fraktionsgeschäftsstelle');
	const offices = ['Dezernat II', 'Dezernat III'];
	for (const name of offices) {
		await officeWork.createOffice(staff, name, 'Dezernat einer oder eines Beigeordneten');
	}
	await register(
		'Ada',
		'Lerche',
		'Ratsmitglied',
		'Fraktion Aue',
		'iPad der Stadt',
		'iPad (9th generation)',
		'18.5',
	);
	await register(
		'Bruno',
		'Amsel',
		'Beigeordnete/r',
		'Dezernat II',
		'Notebook der Stadt',
		'ThinkPad T14',
		'10.0.22631',
	);
	await officeWork.setBrowser(staff, 'Firefox', '145');
	await register(
		'Clara',
		'Meise',
		'Beigeordnete/r',
		'Dezernat III',
		'Notebook der Stadt',
		'Latitude 5440',
		'10.0.26100',
	);
	await officeWork.setBrowser(staff, 'Firefox', '145');
	await officeWork.createCommittee(staff, committee, 'Beratender Ausschuss');
	await officeWork.addMember(staff, chair.sortName, 'Vorsitz');
	await officeWork.addMember(staff, first.sortName, 'Mitglied');
	await officeWork.addMember(staff, second.sortName, 'Mitglied');
});

test('The page names both whom FaceTime leaves out, and why', async () => {
	await officeWork.scheduleSession(staff, committee, tomorrow(), 'FaceTime');
	await expect(staff.getByText('FaceTime: 2 von 3 können so nicht teilnehmen')).toBeVisible();
	const leftOut = staff.getByRole('region', { name: 'Wer mit FaceTime nicht teilnehmen kann' });
	for (const { name } of [first, second]) {
		const entry = leftOut.getByRole('listitem').filter({ hasText: name });
		await expect(entry).toContainText('Firefox');
		await expect(entry).toContainText('FaceTime');
	}
	await expect(leftOut).not.toContainText(chair.name);
});

test('The chair takes the own room, and the reason is kept', async () => {
	await staff.getByRole('radio', { name: 'Eigener Raum' }).check();
	await staff.getByLabel('Begründung').fill('Zwei Beigeordnete haben kein Apple-Gerät.');
	await staff.getByRole('button', { name: 'So entscheiden' }).click();
	await expect(staff.getByText('Die Entscheidung ist festgehalten.')).toBeVisible();
	await expect(staff.getByText('Zwei Beigeordnete haben kein Apple-Gerät.')).toBeVisible();
	await officeWork.openSessionPage(staff, 'Verlauf');
	const decision = staff.getByRole('listitem').filter({ hasText: 'Zwei Beigeordnete haben' });
	await expect(decision).toContainText('Eigener Raum');
	await officeWork.openSessionPage(staff, 'Raum');
	await staff.getByRole('button', { name: 'Raum öffnen' }).click();
	await expect(staff.getByText('Der Raum ist offen.')).toBeVisible();
	await officeWork.openSessionPage(staff, 'Eingeladene');
	await staff.getByRole('link', { name: 'Persönliche Links' }).click();
	for (const { name, sortName } of [chair, first, second]) {
		const field = staff.getByLabel(new RegExp(`^Link von (${name}|${sortName})$`));
		links.set(name, await field.inputValue());
	}
});

test('Chromium and Firefox see and hear each other', async () => {
	chairPage = await newPage(chromium);
	firstPage = await newPage(firefox);
	await enter(chairPage, linkOf(chair.name));
	const ticket = firstPage.waitForResponse(/\/token$/);
	await enter(firstPage, linkOf(first.name));
	heldTicket = await (await ticket).json();
	for (const page of [chairPage, firstPage]) await expectPictureAndSound(page);
});

test('Both are back with picture after LiveKit was killed', async () => {
	await product.livekit.kill();
	for (const page of [chairPage, firstPage]) {
		await page.evaluate(() => Reflect.get(window, 'connections').splice(0));
	}
	await product.livekit.start();
	for (const page of [chairPage, firstPage]) await expectPictureAndSound(page);
});

test('Whom the chair removes comes back neither by the link nor with the held token', async () => {
	await chairPage.getByRole('button', { name: /^Personen/ }).click();
	await chairPage.getByRole('button', { name: `${first.name} aus dem Raum entfernen` }).click();
	await chairPage.getByRole('button', { name: `Ja, ${first.name} entfernen` }).click();
	const sentence = 'Die Sitzungsleitung hat Sie aus dem Raum entfernt.';
	await expect(firstPage.getByText(sentence)).toBeVisible();

	await firstPage.goto(linkOf(first.name));
	await expect(firstPage.getByText(sentence)).toBeVisible();
	await expect(firstPage.getByRole('button', { name: 'Teilnehmen' })).toHaveCount(0);
	const status = await firstPage.evaluate(async () => {
		const asked = await fetch(`${location.pathname}/token`, { method: 'POST', body: '{}' });
		return asked.status;
	});
	expect(status).toBe(409);
	expect(await joinStraight(chromium, product.address, heldTicket)).toBe('refused');
	await expect(chairPage.getByRole('listitem').filter({ hasText: first.name })).toHaveCount(1);
});

test('Readmitted, they are in again by the same link', async () => {
	await chairPage.getByRole('button', { name: `${first.name} wieder einlassen` }).click();
	await enter(firstPage, linkOf(first.name));
	for (const page of [chairPage, firstPage]) await expectPictureAndSound(page);
});

async function register(
	givenName: string,
	familyName: string,
	position: string,
	office: string,
	preset: string,
	model: string,
	os: string,
): Promise<void> {
	await officeWork.createPerson(staff, { givenName, familyName, position, office });
	await officeWork.createDevice(staff, {
		owner: `${familyName}, ${givenName}`,
		preset,
		model,
		os,
	});
}

async function newPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ baseURL: product.address, locale: 'de-DE' });
	await watchConnections(context);
	return await context.newPage();
}

/** Frames and energy that grow, not a picture that stands still. */
async function expectPictureAndSound(page: Page): Promise<void> {
	let before = { frames: 0, soundEnergy: 0 };
	await expect
		.poll(
			async () => {
				const now = await received(page);
				const grows = now.frames > before.frames && now.soundEnergy > before.soundEnergy;
				const isFirst = before.frames === 0;
				before = now;
				return grows && !isFirst;
			},
			{ timeout: 60_000, intervals: [500] },
		)
		.toBe(true);
}

function linkOf(name: string): string {
	return links.get(name) ?? '';
}

function tomorrow(): string {
	return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}
