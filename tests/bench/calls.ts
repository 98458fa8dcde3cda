import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { enter, preview } from '../journeys/attend.ts';
import { launch } from '../journeys/browsers.ts';
import { received, watchConnections } from '../journeys/media.ts';
import type { Product } from '../journeys/product.ts';
import { figure, heading, kilobytes, milliseconds, quantile, seconds } from './figures.ts';
import { timeJoin } from './joining.ts';
import { publish } from './publisher.ts';
import { inlineBytes, Scripts } from './weight.ts';

/** @param links of one session whose room is open */
export async function benchCalls(product: Product, links: readonly string[]): Promise<void> {
	const [chromium, firefox] = [await launch('chromium'), await launch('firefox')];
	try {
		heading('JavaScript, gzip');
		await benchWeight(chromium, at(links, 0));
		heading('Two in the room, Chromium and Firefox');
		const pages = [await openPage(chromium), await openPage(firefox)];
		for (const [index, page] of pages.entries()) await enter(page, at(links, 1 + index));
		await benchFrames(pages);
		await benchReturn(product, pages);
	} finally {
		await firefox.close();
		await chromium.close();
	}
	heading('Join to the picture and the sound of others');
	await benchJoin(links.slice(5));
}

async function benchWeight(browser: Browser, link: string): Promise<void> {
	const page = await openPage(browser);
	const scripts = new Scripts(page);
	await page.goto(link);
	await scripts.settled();
	const inline = await inlineBytes(page);
	const before = inline + (await scripts.bytes());
	figure('join page before the room', kilobytes(before), 'at most 25 kB');
	// From the tap that opens the camera on, the room is fetched ahead.
	await page.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }).click();
	await page.getByRole('button', { name: 'Teilnehmen', exact: true }).click();
	await page.getByRole('button', { name: 'Verlassen' }).waitFor();
	await scripts.settled();
	figure('room in all', kilobytes(inline + (await scripts.bytes())), 'at most 220 kB');
	await page.context().close();
}

async function benchFrames(pages: readonly Page[]): Promise<void> {
	for (const page of pages) await untilPicture(page);
	// The first seconds are spent on finding the line's rate.
	await pause(5000);
	const before = await Promise.all(pages.map(received));
	await pause(10_000);
	const after = await Promise.all(pages.map(received));
	const rates = after.map(({ frames }, index) => (frames - (before[index]?.frames ?? 0)) / 10);
	const [toChromium = 0, toFirefox = 0] = rates;
	figure('frames a second, Firefox to Chromium', toChromium.toFixed(1), 'at least 10');
	figure('frames a second, Chromium to Firefox', toFirefox.toFixed(1), 'at least 10');
}

const rounds = 10;

async function benchReturn(product: Product, pages: readonly Page[]): Promise<void> {
	const times: number[][] = [[], []];
	for (let round = 0; round < rounds; round += 1) {
		await product.livekit.kill();
		// What was received before must not count as a return.
		for (const page of pages) {
			await page.evaluate(() => Reflect.get(window, 'connections').splice(0));
		}
		await pause(2000);
		await product.livekit.start();
		const answered = performance.now();
		await Promise.all(
			pages.map(async (page, index) => {
				await untilPicture(page);
				times[index]?.push((performance.now() - answered) / 1000);
			}),
		);
		await pause(3000);
	}
	for (const [index, name] of ['Chromium', 'Firefox'].entries()) {
		const mine = times[index] ?? [];
		const [p50, most] = [0.5, 1].map((share) => seconds(quantile(mine, share)));
		const within = mine.filter((time) => time <= 5).length;
		const what = `${name} is back after kill -9 of LiveKit, p50 / longest`;
		figure(what, `${p50} / ${most}, ${within} of ${rounds}`, 'within 5 s, 10 of 10');
	}
}

const joins = 30;

async function benchJoin(links: readonly string[]): Promise<void> {
	const [sender, receiver] = [await launch('chromium'), await launch('chromium')];
	try {
		for (const link of links.slice(0, 2)) await publish(sender, link);
		await pause(3000);
		const times = [];
		for (let index = 0; index < joins; index += 1) {
			const page = await openPage(receiver);
			const join = await preview(page, at(links, 2 + index));
			await join.waitFor();
			await pause(2500);
			times.push(await timeJoin(page, join));
			await page.context().close();
		}
		const pictures = times.map(({ picture }) => picture);
		const sounds = times.map(({ sound }) => sound);
		const both = (of: number[]) =>
			[0.5, 0.95].map((share) => milliseconds(quantile(of, share))).join(' / ');
		const reach = "p50 at most 450 ms; LiveKit's own Meet app on two cores: 480 ms, quoted";
		figure(`click to the first picture, p50 / p95 of ${joins}`, both(pictures), reach);
		figure(`click to the first sound, p50 / p95 of ${joins}`, both(sounds));
	} finally {
		await receiver.close();
		await sender.close();
	}
}

async function openPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ locale: 'de-DE' });
	await watchConnections(context);
	return await context.newPage();
}

async function untilPicture(page: Page): Promise<void> {
	const giveUp = performance.now() + 60_000;
	while ((await received(page)).frames === 0) {
		if (performance.now() > giveUp) throw new Error('No picture arrives');
		await pause(50);
	}
}

function at(links: readonly string[], index: number): string {
	const link = links[index];
	if (link === undefined) throw new Error('Too few people are invited');
	return link;
}
