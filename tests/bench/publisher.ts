import type * as LivekitClient from 'livekit-client';
import type { Browser, Page } from 'playwright-core';

/**
 * Somebody in the room who sends Chromium's fake picture in 720p and its beep, by a bare client,
 * so that only the page under test is ours.
 *
 * @param link an attendee's personal link
 */
export async function publish(browser: Browser, link: string): Promise<Page> {
	// The client is put in from outside, which the page's own policy rightly forbids.
	const context = await browser.newContext({ bypassCSP: true });
	const page = await context.newPage();
	await page.goto(new URL('/healthz', link).href);
	await page.addScriptTag({ path: 'node_modules/livekit-client/dist/livekit-client.umd.js' });
	await page.evaluate(async (link) => {
		const response = await fetch(`${link}/token`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: '{}',
		});
		const { url, token } = await response.json();
		const { Room, VideoPresets }: typeof LivekitClient = Reflect.get(window, 'LivekitClient');
		const room = new Room();
		await room.connect(url, token);
		await room.localParticipant.setCameraEnabled(true, {
			resolution: VideoPresets.h720.resolution,
		});
		await room.localParticipant.setMicrophoneEnabled(true);
	}, link);
	return page;
}
