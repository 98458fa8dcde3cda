import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, Trouble } from '../trouble.js';
import { words } from '../words.js';

/** @typedef {{ key: string, secret: string }} KeyPair */

/**
 * The pair our own LiveKit server and the app share, made at the first start.
 *
 * @param {string} data folder
 * @returns {KeyPair}
 */
export function livekitKeys(data) {
	const file = join(data, 'livekit-keys.json');
	try {
		const { key, secret } = JSON.parse(readFileSync(file, 'utf8'));
		if (typeof key === 'string' && typeof secret === 'string' && key && secret.length >= 32) {
			return { key, secret };
		}
		throw new Trouble(words.keysBroken(file));
	} catch (error) {
		if (error instanceof SyntaxError) throw new Trouble(words.keysBroken(file));
		if (codeOf(error) !== 'ENOENT') throw error;
	}
	const pair = {
		key: `VZ${randomBytes(6).toString('hex')}`,
		secret: randomBytes(32).toString('base64url'),
	};
	writeFileSync(file, JSON.stringify(pair) + '\n', { mode: 0o600 });
	chmodSync(file, 0o600);
	return pair;
}
