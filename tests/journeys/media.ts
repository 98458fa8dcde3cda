import type { BrowserContext, Page } from '@playwright/test';

/** What arrives in a page, added up over its connections: read from `getStats`, not from the DOM. */
export interface Received {
	/** Frames decoded, of all pictures. */
	readonly frames: number;
	/** Pictures of which at least one frame was decoded. */
	readonly pictures: number;
	/** Energy of the sound received: grows only while there is something to hear. */
	readonly soundEnergy: number;
	readonly audioPackets: number;
}

/** Keeps hold of every RTCPeerConnection the pages will make, and counts what is attached; call it before a page is opened. */
export async function watchConnections(target: BrowserContext | Page): Promise<void> {
	await target.addInitScript(() => {
		const connections: RTCPeerConnection[] = [];
		Object.assign(window, { connections });
		window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
			construct(original, parameters) {
				const connection: RTCPeerConnection = Reflect.construct(original, parameters);
				connections.push(connection);
				return connection;
			},
		});
		Object.assign(window, { attachments: 0 });
		const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
		Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
			...own,
			set(this: HTMLMediaElement, stream: MediaProvider | null) {
				Object.assign(window, { attachments: Reflect.get(window, 'attachments') + 1 });
				own?.set?.call(this, stream);
			},
		});
	});
}

/** How often something to play was put into an element or taken out of it; needs `watchConnections`. */
export const attachments = (page: Page): Promise<number> =>
	page.evaluate(() => Number(Reflect.get(window, 'attachments')));

export async function received(page: Page): Promise<Received> {
	return page.evaluate(async () => {
		const total = { frames: 0, pictures: 0, soundEnergy: 0, audioPackets: 0 };
		const connections: RTCPeerConnection[] = Reflect.get(window, 'connections');
		for (const connection of connections) {
			if (connection.connectionState === 'closed') continue;
			for (const report of (await connection.getStats()).values()) {
				if (report.type !== 'inbound-rtp') continue;
				if (report.kind === 'video') {
					total.frames += report.framesDecoded ?? 0;
					if (report.framesDecoded > 0) total.pictures += 1;
				} else {
					total.soundEnergy += report.totalAudioEnergy ?? 0;
					total.audioPackets += report.packetsReceived ?? 0;
				}
			}
		}
		return total;
	});
}
