import { installDependencies } from './programs/dependencies.js';
import { compileMessages } from './programs/messages.js';
import { readEnvironmentFile, withPrograms } from './places.js';
import { run } from './run.js';
import { say } from './terminal.js';
import { Trouble } from './trouble.js';

/**
 * Runs a command of scripts/ that is TypeScript, after doing what is missing:
 * `node scripts/setup/command.js NAME …`. Standard output is the command's alone.
 */

const [name = '', ...given] = process.argv.slice(2);
// Ctrl-C reaches the command as well, which decides; we only pass on how it ended.
process.on('SIGINT', () => {});

try {
	readEnvironmentFile();
	await installDependencies();
	await compileMessages();
	const { code } = await run(
		'node',
		['--disable-warning=ExperimentalWarning', `scripts/${name}.ts`, ...given],
		{ env: withPrograms(process.env), show: true },
	);
	process.exitCode = code;
} catch (error) {
	if (!(error instanceof Trouble)) throw error;
	say(error.message);
	process.exitCode = 1;
}
