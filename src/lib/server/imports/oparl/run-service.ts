import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import { putJob } from '../../jobs/kinds.ts';
import { settled, wake } from '../../jobs/wake.ts';
import * as v from 'valibot';
import { StoredActor } from '../../jobs/stored-actor.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import { stopChild } from './child-tasks.ts';
import { currentFingerprint } from './import.ts';
import type { SourceJob } from './source-job.ts';
import { realMoment } from './real-moment.ts';
import * as sourcePreviews from './source-previews.ts';
import * as sourceReadings from './source-readings.ts';
import type { ReadingChange, SentChoices } from './source-readings.ts';

/** Most councils are compared and begun within this; what is refused then is said at once. */
const patience = 2000;

/** `changed`: the register is not what it was in the preview; `notReady`: it has moved on. */
export type AskedRun = 'begun' | 'changed' | 'officeMissing' | 'notReady';

/**
 * Has done what the preview showed, and waits a moment for it.
 *
 * @param sent the form: what somebody has decided stays with the reading
 */
export async function apply(
	by: Acting,
	job: SourceJob,
	sent: SentChoices,
	fingerprint: string,
): Promise<AskedRun> {
	const { id, phase, progress } = job.record;
	if (phase !== 'ready' || progress.bodyKey === null) return 'notReady';
	if (fingerprint !== (await currentFingerprint(by.db, progress.bodyKey))) return 'changed';
	const preview = await sourcePreviews.read(by.db, id, fingerprint, 'de');
	// What is certain is said at once; else the run says so once it has compared.
	if (preview?.needsOffice && !sent.office?.some(Boolean)) return 'officeMissing';
	const change = { phase: 'applying', sent, progress: { ...progress, problem: null } } as const;
	if (!(await moveOn(by, job, change, 'sourceApplication'))) return 'notReady';
	await settled(by.db, id, patience, () => false);
	const now = await sourceReadings.read(by.db, id);
	const isMissing = now?.phase === 'ready' && now.progress.problem === 'officeMissing';
	return isMissing ? 'officeMissing' : 'begun';
}

/** Goes on with a run that was stopped or broke. @returns false if it has moved on meanwhile */
export async function goOnApplying(by: Acting, job: SourceJob): Promise<boolean> {
	if (!mayGoOn(job)) return false;
	const progress = { ...job.record.progress, problem: null };
	return moveOn(by, job, { phase: 'applying', progress }, 'sourceApplication');
}

/** Not once it is being taken back: then only that goes on. */
export const mayGoOn = ({ record: { phase, progress } }: SourceJob): boolean =>
	phase === 'halted' && progress.problem !== 'notTakenBack';

/** Has taken back what a halted run has written. @returns false if it has moved on meanwhile */
export async function takeBack(by: Acting, job: SourceJob): Promise<boolean> {
	if (job.record.phase !== 'halted') return false;
	const { id, progress } = job.record;
	const change = { phase: 'takingBack', progress: { ...progress, problem: null } } as const;
	const moved = await inTransaction(by, async (by) => {
		// What it could not write matters no more; what could not be taken back does.
		if (progress.problem !== 'notTakenBack') await importLeftovers.destroyOf(by.db, id);
		return moveOn(by, job, change, 'sourceTakingBack');
	});
	if (moved) wake();
	return moved;
}

async function moveOn(
	by: Acting,
	{ record }: SourceJob,
	change: ReadingChange,
	kind: 'sourceApplication' | 'sourceTakingBack',
): Promise<boolean> {
	const actor = v.parse(StoredActor, by.actor);
	const moved = await inTransaction(by, async (by) => {
		if (!(await sourceReadings.update(by.db, record, change, realMoment()))) return false;
		await putJob(by, kind, record.id, { readingId: record.id, actor });
		return true;
	});
	if (moved) wake();
	return moved;
}

/** Stops a run between two pieces; of one that has written nothing yet the preview is there again. */
export async function halt(by: Acting, { record: { id } }: SourceJob): Promise<void> {
	await inTransaction(by, async (by) => {
		const one = await sourceReadings.read(by.db, id);
		if (one?.phase !== 'applying') return;
		// From here on it writes nothing more, also in another process.
		await jobs.cancel(by, id);
		const now = await sourceReadings.read(by.db, id);
		if (now?.phase !== 'applying') return;
		const hasWritten = now.position > 0 || now.sent === null;
		await sourceReadings.update(
			by.db,
			now,
			{ phase: hasWritten ? 'halted' : 'ready' },
			realMoment(),
		);
	});
	stopChild(id);
}
