import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { preview } from '../attend.ts';
import type { OwnLivekit } from '../livekit.ts';
import type { Defects } from './book.ts';

/** A page of somebody in the room, opened once and never again. */
export interface SeatedPage {
	readonly name: string;
	readonly attendeeId: string;
	readonly page: Page;
}

const patience = 60_000;

export async function sitDown(page: Page, link: string): Promise<void> {
	await (await preview(page, link)).click();
	await page.getByText(/^Verbunden/).waitFor({ timeout: patience });
}

/** @param livekitName of the room as it is called now */
async function isThere(livekit: OwnLivekit, livekitName: string, id: string): Promise<boolean> {
	const there = await livekit.rooms.listParticipants(livekitName).catch(() => []);
	return there.some(({ identity }) => identity.startsWith(`${id}.`));
}

/**
 * Waits until a page is in the room by its own doing; somebody who was put out, or before whom the room was
 * closed, taps as people do.
 *
 * @param mayTap whether the page may have led out of the room
 */
export async function returnToRoom(
	{ name, attendeeId, page }: SeatedPage,
	livekit: OwnLivekit,
	livekitName: string,
	mayTap: boolean,
	defects: Defects,
): Promise<void> {
	const giveUp = Date.now() + patience;
	const connected = page.getByText(/^Verbunden/);
	const taps = [
		page.getByRole('button', { name: 'Teilnehmen', exact: true }),
		page.getByRole('button', { name: 'Kamera und Mikrofon einschalten' }),
	];
	for (;;) {
		const isIn = await connected.isVisible();
		if (isIn && (await isThere(livekit, livekitName, attendeeId))) return;
		for (const tap of isIn ? [] : taps) {
			if (!(await tap.isVisible())) continue;
			if (!mayTap) defects.note(`${name} was led out of the room, though nobody closed it`);
			await tap.click({ timeout: 2000 }).catch(() => {});
			break;
		}
		if (Date.now() > giveUp) {
			const said = (await page.locator('main, body').first().innerText()).slice(0, 300);
			defects.note(`${name} is not in the room again: ${said.replace(/\s+/g, ' ')}`);
			return;
		}
		await pause(250);
	}
}
