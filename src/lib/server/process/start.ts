import { startSealing } from './audit-sealer.ts';
import * as clock from './clock.ts';
import { config } from './config.ts';
import { onEnding } from './ending.ts';
import { startForgetting } from '../imports/oparl/service.ts';
import { startSweeper } from '../imports/tables/service.ts';
import { jobKinds } from '../jobs/kinds.ts';
import { startWorker } from '../jobs/worker.ts';
import { keys } from './keys.ts';
import { endStreams } from '../meeting/following/streams.ts';
import { startReconciling } from '../meeting/livekit/reconcile.ts';
import { log } from './log.ts';
import { noteForeignForms } from './security/note-request.ts';
import { startNoting } from './security/note.ts';
import { secureEveryAnswer } from './security-headers.ts';
import { startRetention } from '../privacy/retention-job.ts';
import { startFollowing } from '../sessions/follow-seats.ts';
import { close, db } from '../db/db.ts';
import { migrate } from '../db/open.ts';
import { failureSentence } from '../db/store-errors.ts';

/**
 * Readies the process: configuration, keys, schema. What the operator can mend is said in one
 * sentence and ends the process; anything else is thrown.
 */
export async function start(): Promise<void> {
	try {
		config();
		keys();
		secureEveryAnswer(config().origin);
		noteForeignForms(config().origin);
		await migrate(db());
		await clock.begin(db());
	} catch (error) {
		process.stderr.write(`${failureSentence(error)}\n`);
		process.exit(1);
	}
	const endReconciling = startReconciling(db);
	const endRetention = startRetention(db);
	const endSweeping = startSweeper(db);
	const endForgetting = startForgetting(db);
	const endFollowing = startFollowing(db);
	const endNoting = startNoting(db);
	const endSealing = startSealing(db);
	const endJobs = startWorker(db, { kinds: jobKinds });
	onEnding(endStreams);
	process.once('sveltekit:shutdown', () => {
		endSweeping();
		endForgetting();
		endReconciling();
		endRetention();
		endFollowing();
		void endJobs()
			.catch((error: unknown) => log().warn({ error }, 'jobs were not given back'))
			.then(endNoting)
			.catch((error: unknown) => log().warn({ error }, 'security events were not stored'))
			.then(endSealing)
			.catch((error: unknown) => log().warn({ error }, 'the audit was not sealed'))
			.finally(close);
	});
	if (process.env.VOLLZAEHLIG_PARENT === '1') endWithParent();
	log().info('ready');
}

/** Whoever started us holds the other end of our standard input: when it closes, they are gone. */
function endWithParent(): void {
	process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
	process.stdin.once('error', () => process.kill(process.pid, 'SIGTERM'));
	process.stdin.resume();
}
