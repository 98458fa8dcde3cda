import { buildApp } from '../programs/build.js';
import { installDependencies } from '../programs/dependencies.js';
import { compileMessages } from '../programs/messages.js';
import { withPrograms } from '../places.js';
import { endRunning, run } from '../run.js';
import { whenToEnd } from '../signals.js';
import { say } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { ownEnvironment } from './own-environment.js';
import { openTestFolder } from './test-folder.js';
import { getTestTools } from './test-tools.js';

/**
 * Makes what is missing, builds the app, runs a program on it in a folder of its own and ends as it ended.
 *
 * @param {string} program
 * @param {readonly string[]} given
 * @param {{ inMemory?: boolean, env?: NodeJS.ProcessEnv }} [options] `inMemory`: see openTestFolder
 */
export async function runBuilt(program, given, { inMemory = false, env = {} } = {}) {
	const { folder, close } = openTestFolder({ inMemory });
	let ending = false;
	/** @param {number} code */
	const end = async (code) => {
		if (ending) return;
		ending = true;
		endRunning();
		await close();
		process.exit(code);
	};
	whenToEnd(() => void end(130));
	try {
		await installDependencies();
		await compileMessages();
		for (const sentence of await getTestTools()) say(sentence);
		await buildApp();
		const whole = withPrograms({ ...ownEnvironment(process.env), TMPDIR: folder, ...env });
		const { code } = await run(program, given, { env: whole, show: true });
		await end(code);
	} catch (error) {
		if (error instanceof Trouble) say(error.message);
		else if (!ending) say(String(error instanceof Error ? error.stack : error));
		await end(1);
	}
}
