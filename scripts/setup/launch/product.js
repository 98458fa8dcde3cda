import { join } from 'node:path';
import { answers } from './answers.js';
import { appMemory, appProgram } from './app-program.js';
import { startChild } from './child.js';
import { claim } from './claim.js';
import { livekitKeys } from './keys.js';
import { livekitServer } from './livekit.js';
import { openLog } from './log-file.js';
import { withPrograms } from '../places.js';
import { requireFree } from './ports.js';
import { prepare } from './prepare.js';
import { Trouble } from '../trouble.js';
import { words } from '../words.js';

/**
 * @typedef {object} Wishes
 * @property {string} data folder
 * @property {string} host
 * @property {string} origin the address people type
 * @property {import('./ports.js').Ports} ports
 * @property {string | null} livekitProgram null: no server of our own
 * @property {string} [nodeIp]
 * @property {NodeJS.ProcessEnv} env what the operator gave
 * @property {boolean} [dev] Vite's server instead of the build
 */

/**
 * Starts everything on one data folder and waits until it answers.
 *
 * @param {Wishes} wishes
 */
export async function startProduct(wishes) {
	const { data, host, origin, ports } = wishes;
	const held = await claim(data, origin);
	/** @type {(() => Promise<void>)[]} */
	const stops = [];
	const stop = async () => {
		await Promise.all(stops.map((end) => end()));
		held.release();
	};
	try {
		await requireFree(portsOf(wishes));
		const { env, livekit, keys } = livekitOf(wishes, held.addChild);
		const appEnv = withPrograms({
			...wishes.env,
			...env,
			VOLLZAEHLIG_DATA: data,
			ORIGIN: origin,
			HOST: host,
			PORT: String(ports.app),
			SHUTDOWN_TIMEOUT: '1',
			// For the files of imports; everything else is held to less: server/body-size.ts.
			BODY_SIZE_LIMIT: '41M',
			VOLLZAEHLIG_PARENT: '1',
			NODE_ENV: wishes.dev ? 'development' : 'production',
			...appMemory,
		});
		if (livekit) stops.push(livekit.stop);
		const [prepared] = await settled([prepare(appEnv), livekit?.start()]);
		if (!prepared) throw new Error('scripts/prepare.ts said nothing');

		const log = openLog(join(data, 'log', 'app.log'));
		const given = wishes.dev
			? [
					'node_modules/vite/bin/vite.js',
					'dev',
					'--host',
					host,
					'--port',
					String(ports.app),
					'--strictPort',
				]
			: appProgram;
		const app = startChild('node', given, { env: appEnv, log });
		stops.push(app.stop);
		held.addChild(app.process);
		const local = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : bracketed(host)}:${ports.app}`;
		// Vite compiles at the first request.
		const patience = wishes.dev ? 180_000 : 60_000;
		if (!(await answers(`${local}/healthz`, app.runs, patience))) {
			throw new Trouble(words.appSilent(log.file, log.latest()));
		}
		return { address: origin, local, prepared, app, livekit, keys, log, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** @param {string} host */
const bracketed = (host) => (host.includes(':') ? `[${host}]` : host);

/** @param {Wishes} wishes @returns {import('./ports.js').Port[]} */
function portsOf({ host, ports, livekitProgram }) {
	/** @type {import('./ports.js').Port[]} */
	const app = [{ number: ports.app, kind: 'tcp', variable: 'PORT', host }];
	if (!livekitProgram) return app;
	return [
		...app,
		{ number: ports.livekit, kind: 'tcp', variable: 'LIVEKIT_PORT', host: '127.0.0.1' },
		{ number: ports.livekitTcp, kind: 'tcp', variable: 'LIVEKIT_TCP_PORT', host: '0.0.0.0' },
		{ number: ports.livekitUdp, kind: 'udp', variable: 'LIVEKIT_UDP_PORT', host: '0.0.0.0' },
	];
}

/**
 * @param {Wishes} wishes
 * @param {(child: import('node:child_process').ChildProcess) => void} onStart
 */
function livekitOf({ data, ports, livekitProgram: program, nodeIp = '127.0.0.1' }, onStart) {
	if (!program) return { env: {}, livekit: null, keys: null };
	const keys = livekitKeys(data);
	const log = openLog(join(data, 'log', 'livekit.log'));
	const livekit = livekitServer({ program, ports, keys, nodeIp, log, onStart });
	const env = {
		LIVEKIT_URL: livekit.url.replace('http', 'ws'),
		LIVEKIT_API_KEY: keys.key,
		LIVEKIT_API_SECRET: keys.secret,
	};
	return { env, livekit, keys };
}

/**
 * All have ended before a failure of one is told: nothing starts behind the back of `stop`.
 *
 * @template T, U
 * @param {[Promise<T>, Promise<U> | undefined]} work
 * @returns {Promise<[T, U | undefined]>}
 */
async function settled([first, second]) {
	const [one, two] = await Promise.allSettled([first, second]);
	if (one.status === 'rejected') throw one.reason;
	if (two.status === 'rejected') throw two.reason;
	return [one.value, two.value];
}
