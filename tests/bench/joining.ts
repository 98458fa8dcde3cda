import type { Locator, Page } from 'playwright-core';

export interface JoinTime {
	/** Milliseconds from the click to the first decoded frame of somebody else. */
	readonly picture: number;
	/** … to the first packet of somebody else's sound. */
	readonly sound: number;
}

/** Needs `watchConnections`. Looks every 10 ms from the click on; the clock is the page's own. */
export async function timeJoin(page: Page, join: Locator): Promise<JoinTime> {
	await page.evaluate(() => {
		const times = new Promise((resolve) => {
			document.addEventListener('click', () => start(resolve), { capture: true, once: true });
		});
		Object.assign(window, { joinTimes: times });

		function start(done: (times: { picture: number; sound: number }) => void) {
			const clicked = performance.now();
			const times = { picture: 0, sound: 0 };
			const timer = setInterval(async () => {
				const connections: RTCPeerConnection[] = Reflect.get(window, 'connections');
				for (const connection of connections) {
					for (const report of (await connection.getStats()).values()) {
						if (report.type !== 'inbound-rtp') continue;
						const passed = performance.now() - clicked;
						if (report.kind === 'video' && report.framesDecoded > 0) times.picture ||= passed;
						if (report.kind === 'audio' && report.packetsReceived > 0) times.sound ||= passed;
					}
				}
				if (!times.picture || !times.sound) return;
				clearInterval(timer);
				done(times);
			}, 10);
		}
	});
	await join.click();
	return await page.evaluate(async () => await Reflect.get(window, 'joinTimes'));
}
