import { buildApp } from '../programs/build.js';
import { installDependencies } from '../programs/dependencies.js';
import { compileMessages } from '../programs/messages.js';
import { ownEnvironment } from './own-environment.js';
import { withPrograms } from '../places.js';
import { endRunning, run } from '../run.js';
import { whenToEnd } from '../signals.js';
import { say } from '../terminal.js';
import { openTestFolder } from './test-folder.js';
import { getTestTools } from './test-tools.js';
import { Trouble } from '../trouble.js';

/** `npm run bench`: measures a product of its own; tests/bench says what. */

const { folder, close } = openTestFolder();
let ending = false;

/** @param {number} code */
async function end(code) {
	if (ending) return;
	ending = true;
	endRunning();
	await close();
	process.exit(code);
}
whenToEnd(() => void end(130));

try {
	await installDependencies();
	await compileMessages();
	const missing = await getTestTools();
	for (const sentence of missing) say(sentence);
	await buildApp();
	const env = withPrograms({ ...ownEnvironment(process.env), TMPDIR: folder });
	const { code } = await run('node', ['tests/bench/run.ts', ...process.argv.slice(2)], {
		env,
		show: true,
	});
	await end(code);
} catch (error) {
	if (error instanceof Trouble) say(error.message);
	else if (!ending) say(String(error instanceof Error ? error.stack : error));
	await end(1);
}
