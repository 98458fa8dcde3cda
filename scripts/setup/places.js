import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const cache = join(root, '.cache');

/** @param {NodeJS.ProcessEnv} env */
export const dataFolder = (env) => resolve(root, env.VOLLZAEHLIG_DATA || 'data');

const programs = join(root, 'node_modules', '.bin');

/**
 * The name `node` means Node 24 there, also when this process runs on the system's older one.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withPrograms = (env) => ({
	...env,
	PATH: [programs, ...paths(env).filter((path) => path !== programs)].join(delimiter),
});

/**
 * As the system has it: for npm, which replaces what lies in node_modules.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withoutPrograms = (env) => ({
	...env,
	PATH: paths(env)
		.filter((path) => !path.includes('node_modules'))
		.join(delimiter),
});

/** @param {NodeJS.ProcessEnv} env */
const paths = (env) => (env.PATH ?? '').split(delimiter).filter(Boolean);

/** What systemd may hand over as files (LoadCredential), so that it stands in no environment of a unit. */
const secrets = [
	...['DATABASE_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET', 'OIDC_CLIENT_SECRET'],
];

/**
 * What somebody wrote into `.env`, or gave as credentials; what the environment says already is stronger.
 */
export function readEnvironmentFile() {
	readCredentials();
	try {
		process.loadEnvFile?.(join(root, '.env'));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
}

/** @param {NodeJS.ProcessEnv} env is filled */
export function readCredentials(env = process.env) {
	const folder = env.CREDENTIALS_DIRECTORY;
	if (!folder) return;
	for (const name of secrets) {
		if (env[name]) continue;
		try {
			env[name] = readFileSync(join(folder, name), 'utf8').trim();
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		}
	}
}
