import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livekitServer } from '../../scripts/setup/launch/livekit.js';
import { livekitProgram } from '../../scripts/setup/programs/livekit-program.js';
import { openLog } from '../../scripts/setup/launch/log-file.js';
import { freePorts } from '../../scripts/setup/launch/ports.js';
import { startApp } from './app.ts';
import type { App } from './app.ts';
import { standBetween } from './between.ts';
import type { Between } from './between.ts';

/** A city whose LiveKit server is reached through a proxy, and by no UDP. */
export interface City {
	readonly app: App;
	readonly between: Between;
	stopLivekit(): Promise<void>;
	stop(): Promise<void>;
}

export async function startWithoutUdp(): Promise<City> {
	const program = await livekitProgram();
	if (!program) throw new Error('There is no LiveKit server to test against');
	const folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-tcp-'));
	const ports = await freePorts();
	const keys = { key: 'VZtest', secret: 'a secret of more than 32 characters' };
	const livekit = livekitServer({
		program,
		ports,
		keys,
		nodeIp: '127.0.0.1',
		log: openLog(join(folder, 'livekit.log')),
		tcpOnly: true,
	});
	await livekit.start();
	const between = await standBetween(ports.livekit);
	const app = await startApp({
		LIVEKIT_URL: `ws://127.0.0.1:${between.port}`,
		LIVEKIT_API_KEY: keys.key,
		LIVEKIT_API_SECRET: keys.secret,
	});
	return {
		app,
		between,
		stopLivekit: () => livekit.kill(),
		stop: async () => {
			await app.stop();
			await livekit.stop();
			await between.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
