import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, Trouble } from '../trouble.js';
import { words } from '../words.js';

/**
 * @typedef {{ key: string, secret: string }} KeyPair
 * @typedef {KeyPair & { earlier?: KeyPair }} KeyPairs with the pair before, which LiveKit still takes
 */

/**
 * The pair our own LiveKit server and the app share, made at the first start.
 *
 * @param {string} data folder
 * @returns {KeyPairs}
 */
export function livekitKeys(data) {
	const file = join(data, 'livekit-keys.json');
	try {
		const { earlier, ...pair } = JSON.parse(readFileSync(file, 'utf8'));
		if (isPair(pair) && (earlier === undefined || isPair(earlier))) {
			return { key: pair.key, secret: pair.secret, ...(earlier && { earlier }) };
		}
		throw new Trouble(words.keysBroken(file));
	} catch (error) {
		if (error instanceof SyntaxError) throw new Trouble(words.keysBroken(file));
		if (codeOf(error) !== 'ENOENT') throw error;
	}
	const pair = fresh();
	write(file, pair);
	return pair;
}

/**
 * Puts a new pair in place of the one that signs; LiveKit takes both from the next start on, until the next change.
 *
 * @param {string} data folder
 */
export function rotateLivekitKeys(data) {
	const { key, secret } = livekitKeys(data);
	write(join(data, 'livekit-keys.json'), { ...fresh(), earlier: { key, secret } });
}

/** @param {unknown} pair @returns {pair is KeyPair} */
const isPair = (pair) =>
	typeof pair === 'object' &&
	pair !== null &&
	'key' in pair &&
	'secret' in pair &&
	typeof pair.key === 'string' &&
	typeof pair.secret === 'string' &&
	pair.key !== '' &&
	pair.secret.length >= 32;

const fresh = () => ({
	key: `VZ${randomBytes(6).toString('hex')}`,
	secret: randomBytes(32).toString('base64url'),
});

/** @param {string} file @param {KeyPairs} pairs */
function write(file, pairs) {
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, JSON.stringify(pairs) + '\n', { mode: 0o600 });
	chmodSync(draft, 0o600);
	renameSync(draft, file);
}
