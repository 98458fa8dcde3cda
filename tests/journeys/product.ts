import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livekitProgram } from '../../scripts/setup/programs/livekit-program.js';
import { ownEnvironment } from '../../scripts/setup/suite/own-environment.js';
import { setFirstPassword } from './first-password.ts';
import { freePorts } from '../../scripts/setup/launch/ports.js';
import { startProduct as start } from '../../scripts/setup/launch/product.js';

export interface Product {
	/** "http://127.0.0.1:PORT", without a slash at the end. */
	readonly address: string;
	readonly administrator: { readonly email: string; readonly password: string };
	/** Personal links of three attendees of the demonstration. */
	readonly links: readonly string[];
	readonly data: string;
	/** Of the app, for reading its memory. */
	readonly pid: number;
	readonly livekit: {
		/** ws:// */
		readonly url: string;
		readonly key: string;
		readonly secret: string;
		/** As kill -9 does; nobody starts it again but you. */
		kill(): Promise<void>;
		/** Comes back when it answers. */
		start(): Promise<void>;
	};
	stop(): Promise<void>;
}

export interface Options {
	/** false: an empty store, without the invented council. */
	readonly demonstration?: boolean;
	/** false: a city that has no LiveKit server. */
	readonly room?: boolean;
	/** More of the app's environment. */
	readonly env?: Readonly<Record<string, string>>;
}

/** A whole product of its own: store, keys, ports, LiveKit, app. Ends nobody else's. */
export async function startProduct({
	demonstration = true,
	room = true,
	env = {},
}: Options = {}): Promise<Product> {
	const program = room ? await livekitProgram() : null;
	if (room && !program) throw new Error('There is no LiveKit server to test against');
	const data = mkdtempSync(join(tmpdir(), 'vollzaehlig-'));
	const product = await started();
	const { links = [] } = product.prepared;
	const administrator = await setFirstPassword({
		...ownEnvironment(process.env),
		...env,
		VOLLZAEHLIG_DATA: data,
	});
	const { livekit, keys } = product;
	return {
		address: product.address,
		administrator,
		links,
		data,
		pid: product.app.process.pid ?? 0,
		livekit: {
			url: livekit?.url.replace('http', 'ws') ?? '',
			key: keys?.key ?? '',
			secret: keys?.secret ?? '',
			kill: async () => livekit?.kill(),
			start: async () => livekit?.start(),
		},
		stop: async () => {
			await product.stop();
			rmSync(data, { recursive: true, force: true });
		},
	};

	/** Between finding a free port and using it somebody else may take it: then once more. */
	async function started(tries = 3): Promise<Awaited<ReturnType<typeof start>>> {
		const ports = await freePorts();
		try {
			return await start({
				data,
				host: '127.0.0.1',
				origin: `http://127.0.0.1:${ports.app}`,
				ports,
				livekitProgram: program,
				env: {
					...ownEnvironment(process.env),
					...(demonstration ? {} : { VOLLZAEHLIG_DEMO: '0' }),
					...env,
				},
			});
		} catch (error) {
			if (tries <= 1) throw error;
			return started(tries - 1);
		}
	}
}
