import { startApp } from './app.ts';
import type { App } from './app.ts';
import { standBetween } from './between.ts';
import type { Between } from './between.ts';
import { startLivekit } from './livekit.ts';

/** A city whose LiveKit server is reached through a proxy, and by no UDP. */
export interface City {
	readonly app: App;
	readonly between: Between;
	stopLivekit(): Promise<void>;
	stop(): Promise<void>;
}

export async function startWithoutUdp(): Promise<City> {
	const livekit = await startLivekit({ tcpOnly: true });
	const between = await standBetween(livekit.port);
	const app = await startApp({ LIVEKIT_URL: `ws://127.0.0.1:${between.port}`, ...livekit.keys });
	return {
		app,
		between,
		stopLivekit: () => livekit.kill(),
		stop: async () => {
			await app.stop();
			await livekit.stop();
			await between.stop();
		},
	};
}
