const ours =
	/^(VOLLZAEHLIG_|LIVEKIT_|DATABASE_URL$|ORIGIN$|HOST$|PORT$|ADDRESS_HEADER$|ADMINISTRATOR_|LOG_LEVEL$)/;

/**
 * The environment without what it says about a product that runs for real on this machine.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const ownEnvironment = (env) =>
	Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
