import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { Trouble } from '../trouble.js';
import { words } from '../words.js';

/**
 * @typedef {object} Port
 * @property {number} number
 * @property {'tcp' | 'udp'} kind
 * @property {string} variable what the operator sets to have another
 * @property {string} host
 */

/** @typedef {{ app: number, livekit: number, livekitTcp: number, livekitUdp: number }} Ports */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Ports}
 */
export function wishedPorts(env) {
	return {
		app: portOf(env, 'PORT', 3000),
		livekit: portOf(env, 'LIVEKIT_PORT', 7880),
		livekitTcp: portOf(env, 'LIVEKIT_TCP_PORT', 7881),
		livekitUdp: portOf(env, 'LIVEKIT_UDP_PORT', 7882),
	};
}

/** @param {NodeJS.ProcessEnv} env @param {string} variable @param {number} otherwise */
function portOf(env, variable, otherwise) {
	const text = env[variable];
	if (!text) return otherwise;
	const number = Number(text);
	if (Number.isInteger(number) && number > 0 && number < 65536) return number;
	throw new Trouble(words.noPort(variable, text));
}

/**
 * @param {readonly Port[]} ports
 * @throws {Trouble} naming each port that something else holds
 */
export async function requireFree(ports) {
	const taken = [];
	for (const port of ports) if (!(await isFree(port))) taken.push(port);
	if (taken.length > 0) throw new Trouble(taken.map(words.portTaken).join('\n'));
}

/** @param {Pick<Port, 'number' | 'kind' | 'host'>} port @returns {Promise<boolean>} */
const isFree = async ({ number, kind, host }) =>
	(await (kind === 'tcp' ? listenTcp(number, host) : listenUdp(number, host))) !== null;

/**
 * Listens for a moment.
 *
 * @param {number} port 0: any
 * @param {string} host
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
function listenTcp(port, host) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error) => refused(error, resolve, reject));
		server.listen({ port, host, exclusive: true }, () => {
			const address = server.address();
			server.close(() => resolve(address && typeof address === 'object' ? address.port : null));
		});
	});
}

/** @param {number} port @param {string} host @returns {Promise<number | null>} */
function listenUdp(port, host) {
	return new Promise((resolve, reject) => {
		const socket = createSocket('udp4');
		socket.once('error', (error) => refused(error, resolve, reject));
		socket.bind({ port, address: host, exclusive: true }, () => {
			const { port: found } = socket.address();
			socket.close(() => resolve(found));
		});
	});
}

/**
 * @param {Error & { code?: string }} error
 * @param {(port: null) => void} resolve
 * @param {(error: Error) => void} reject
 */
function refused(error, resolve, reject) {
	if (error.code === 'EADDRINUSE') return resolve(null);
	if (error.code === 'EACCES') return reject(new Trouble(words.portForbidden(error.message)));
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
		return reject(new Trouble(words.noSuchHost(error.message)));
	}
	reject(error);
}

/**
 * Ports for a product of its own beside others.
 *
 * @returns {Promise<Ports>}
 */
export async function freePorts() {
	const host = '127.0.0.1';
	const [app, livekit, livekitTcp, livekitUdp] = await Promise.all([
		listenTcp(0, host),
		listenTcp(0, host),
		listenTcp(0, host),
		listenUdp(0, host),
	]);
	if (app && livekit && livekitTcp && livekitUdp) return { app, livekit, livekitTcp, livekitUdp };
	throw new Error('The system gave no free port');
}
