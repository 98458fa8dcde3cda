import { answers } from './answers.js';
import { startChild } from './child.js';
import { Trouble } from '../trouble.js';
import { words } from '../words.js';

/**
 * A LiveKit server of our own on this machine. Its configuration and keys travel in its
 * environment: neither stands in a file or in the list of processes.
 *
 * @param {object} options
 * @param {string} options.program
 * @param {import('./ports.js').Ports} options.ports
 * @param {import('./keys.js').KeyPairs} options.keys
 * @param {string} options.nodeIp the address that browsers send media to
 * @param {ReturnType<typeof import('./log-file.js').openLog>} options.log
 * @param {boolean} [options.tcpOnly] as behind a firewall that lets no UDP through
 * @param {(child: import('node:child_process').ChildProcess) => void} [options.onStart]
 */
export function livekitServer({
	program,
	ports,
	keys,
	nodeIp,
	log,
	tcpOnly = false,
	onStart = () => {},
}) {
	const url = `http://127.0.0.1:${ports.livekit}`;
	/** @type {import('./child.js').Child | undefined} */
	let child;
	const env = {
		...withoutLivekit(process.env),
		LIVEKIT_CONFIG: configuration(ports, nodeIp, tcpOnly),
		LIVEKIT_KEYS: [keys, ...(keys.earlier ? [keys.earlier] : [])]
			.map(({ key, secret }) => `${key}: ${secret}`)
			.join('\n'),
	};
	return {
		url,
		child: () => child,
		/** Comes back when it answers. */
		async start() {
			const started = startChild(program, [], { env, log });
			child = started;
			onStart(started.process);
			if (!(await answers(url, started.runs))) {
				await started.stop();
				throw new Trouble(words.livekitSilent(log.file, log.latest()));
			}
		},
		async kill() {
			await child?.kill();
		},
		async stop() {
			await child?.stop();
		},
	};
}

/** @param {import('./ports.js').Ports} ports @param {string} nodeIp @param {boolean} tcpOnly */
const configuration = (ports, nodeIp, tcpOnly) =>
	JSON.stringify({
		port: ports.livekit,
		bind_addresses: ['127.0.0.1'],
		rtc: {
			udp_port: ports.livekitUdp,
			tcp_port: ports.livekitTcp,
			use_external_ip: false,
			node_ip: nodeIp,
			force_tcp: tcpOnly,
		},
		turn: { enabled: false },
		// The app opens rooms; a token alone makes none.
		room: { auto_create: false, enable_remote_unmute: false },
		logging: { level: 'warn', pion_level: 'error', json: true },
	});

/**
 * Each setting of the server can come from its environment too; only ours count.
 *
 * @param {NodeJS.ProcessEnv} env
 */
const withoutLivekit = (env) =>
	Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('LIVEKIT_')));
