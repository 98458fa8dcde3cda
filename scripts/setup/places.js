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

/**
 * What somebody wrote into `.env`; what the environment says already is stronger.
 */
export function readEnvironmentFile() {
	try {
		process.loadEnvFile?.(join(root, '.env'));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
}
