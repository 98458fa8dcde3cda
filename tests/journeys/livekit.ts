import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoomServiceClient } from 'livekit-server-sdk';
import { livekitServer } from '../../scripts/setup/launch/livekit.js';
import { openLog } from '../../scripts/setup/launch/log-file.js';
import { freePorts } from '../../scripts/setup/launch/ports.js';
import { livekitProgram } from '../../scripts/setup/programs/livekit-program.js';

/** A LiveKit server of its own, beside an app that comes and goes. */
export interface OwnLivekit {
	readonly port: number;
	/** For the app's environment, with LIVEKIT_URL. */
	readonly keys: { readonly LIVEKIT_API_KEY: string; readonly LIVEKIT_API_SECRET: string };
	/** What is in its rooms. */
	readonly rooms: RoomServiceClient;
	kill(): Promise<void>;
	stop(): Promise<void>;
}

export async function startLivekit({ tcpOnly = false } = {}): Promise<OwnLivekit> {
	const program = await livekitProgram();
	if (!program) throw new Error('There is no LiveKit server to test against');
	const folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-livekit-'));
	const ports = await freePorts();
	const keys = { key: 'VZtest', secret: 'a secret of more than 32 characters' };
	const log = openLog(join(folder, 'livekit.log'));
	const livekit = livekitServer({ program, ports, keys, nodeIp: '127.0.0.1', log, tcpOnly });
	await livekit.start();
	return {
		port: ports.livekit,
		keys: { LIVEKIT_API_KEY: keys.key, LIVEKIT_API_SECRET: keys.secret },
		rooms: new RoomServiceClient(livekit.url, keys.key, keys.secret),
		kill: () => livekit.kill(),
		stop: async () => {
			await livekit.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
