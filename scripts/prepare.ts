import * as clock from '../src/lib/server/process/clock.ts';
import { wantsDemonstration } from '../src/lib/server/process/config.ts';
import { keys } from '../src/lib/server/process/keys.ts';
import { prepare } from '../src/lib/server/process/prepare.ts';
import { close, db } from '../src/lib/server/db/db.ts';
import { migrate } from '../src/lib/server/db/open.ts';
import { failureSentence } from '../src/lib/server/db/store-errors.ts';

/**
 * Run before the app, in the same environment. Prints one line of JSON: server/prepare.ts says what
 * it holds. A failure is one sentence on standard error.
 */

// Standard output belongs to that line.
process.env.LOG_LEVEL = 'silent';
const wishes = {
	email: process.env.ADMINISTRATOR_EMAIL || 'verwaltung@stadt.example',
	withDemonstration: wantsDemonstration(process.env),
};

try {
	keys();
	await migrate(db());
	await clock.begin(db());
	process.stdout.write(JSON.stringify(await prepare(db(), wishes, clock.now())) + '\n');
} catch (error) {
	process.stderr.write(failureSentence(error) + '\n');
	process.exitCode = 1;
} finally {
	await close();
}
