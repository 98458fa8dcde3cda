import { buildApp } from '../programs/build.js';
import { installDependencies } from '../programs/dependencies.js';
import { compileMessages } from '../programs/messages.js';
import { ownEnvironment } from './own-environment.js';
import { withPrograms } from '../places.js';
import { run } from '../run.js';
import { say } from '../terminal.js';
import { Trouble } from '../trouble.js';

/** `npm run record -- FOLDER`: builds the app and records what it answers; tests/recording says what. */

// Ctrl-C reaches the recording as well, and the app ends with it.
process.on('SIGINT', () => {});

try {
	await installDependencies();
	await compileMessages();
	await buildApp();
	const { code } = await run('node', ['tests/recording/record.ts', ...process.argv.slice(2)], {
		env: withPrograms(ownEnvironment(process.env)),
		show: true,
	});
	process.exitCode = code;
} catch (error) {
	if (!(error instanceof Trouble)) throw error;
	say(error.message);
	process.exitCode = 1;
}
