import { Trouble } from '../trouble.js';
import { words } from '../words.js';

const names = ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'];

/**
 * Whether the operator names a LiveKit server that runs elsewhere.
 *
 * @param {NodeJS.ProcessEnv} env
 * @throws {Trouble} when only a part of it is named
 */
export function isLivekitGiven(env) {
	const missing = names.filter((name) => !env[name]);
	if (missing.length === names.length) return false;
	if (missing.length === 0) return true;
	throw new Trouble(words.livekitHalfGiven(missing.join(', ')));
}
