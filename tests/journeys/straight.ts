import type { Browser } from '@playwright/test';
import type * as LivekitClient from 'livekit-client';

/**
 * Goes to LiveKit with a token and nothing of our own pages between, as somebody would who kept it.
 *
 * @returns 'refused', or how many others they found in the room
 */
export async function joinStraight(
	browser: Browser,
	address: string,
	ticket: { readonly url: string; readonly token: string },
): Promise<'refused' | number> {
	// The client is put in from outside, which the page's own policy rightly forbids.
	const context = await browser.newContext({ bypassCSP: true, locale: 'de-DE' });
	const page = await context.newPage();
	await page.goto(`${address}/healthz`);
	await page.addScriptTag({ path: 'node_modules/livekit-client/dist/livekit-client.umd.js' });
	const found = await page.evaluate(async ({ url, token }) => {
		const { Room }: typeof LivekitClient = Reflect.get(window, 'LivekitClient');
		const room = new Room();
		try {
			await room.connect(url, token);
		} catch {
			return 'refused' as const;
		}
		return room.remoteParticipants.size;
	}, ticket);
	await context.close();
	return found;
}
