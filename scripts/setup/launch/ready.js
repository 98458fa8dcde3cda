import { buildApp } from '../programs/build.js';
import { installDependencies } from '../programs/dependencies.js';
import { livekitProgram } from '../programs/livekit-program.js';
import { compileMessages } from '../programs/messages.js';
import { readEnvironmentFile } from '../places.js';
import { endRunning } from '../run.js';
import { whenToEnd } from '../signals.js';
import { say } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { words } from '../words.js';

/** `npm run ready`: all that `npm start` does before it starts, so that it may run where it can write nothing of that. */

whenToEnd(() => {
	endRunning();
	process.exit(1);
});

try {
	readEnvironmentFile();
	await installDependencies();
	if (!process.env.LIVEKIT_URL) await livekitProgram();
	await buildApp();
	// Vite makes them too; the commands of administrators want them noted.
	await compileMessages();
	say(words.isReady);
} catch (error) {
	say(error instanceof Trouble ? error.message : String(error));
	process.exitCode = 1;
}
