import type { Locale } from '../../../paraglide/runtime.js';
import type { OparlPreviewView } from '../../../views/imports/oparl-preview.ts';
import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { isOpen } from '../../jobs/open-jobs.query.ts';
import { settled, wake } from '../../jobs/wake.ts';
import { askForComparison } from './comparison-job.ts';
import { currentFingerprint } from './import.ts';
import { currentJob } from './source-job.ts';
import type { SourceJob } from './source-job.ts';
import * as sourcePreviews from './source-previews.ts';

/** Most councils are compared within this; nobody has to look at a page that says "wait". */
const patience = 2000;

export interface ShownImport {
	readonly job: SourceJob;
	/** What it would do, as the register is now; `null`: there is nothing to look at yet. */
	readonly preview: OparlPreviewView | null;
}

/** The import that is under way, or was last. One that has to be compared is waited for a moment. */
export async function shownImport(by: Acting, locale: Locale): Promise<ShownImport | null> {
	const shown = await look(by.db, locale);
	if (!shown || shown.preview || !isToBeCompared(shown.job)) return shown;
	const { id } = shown.job.record;
	await compareAgain(by, id);
	await settled(by.db, id, patience, () => false);
	return look(by.db, locale);
}

/** Whether it waits for nothing but to be looked at. */
export const isToBeCompared = (job: SourceJob): boolean => job.record.phase === 'ready';

async function look(db: Db, locale: Locale): Promise<ShownImport | null> {
	const job = await currentJob(db);
	if (!job) return null;
	const { id, progress } = job.record;
	const isReady = isToBeCompared(job) && progress.bodyKey !== null;
	const fingerprint = isReady ? await currentFingerprint(db, progress.bodyKey) : null;
	const preview = fingerprint && (await sourcePreviews.read(db, id, fingerprint, locale));
	return { job, preview: preview || null };
}

/** Has a reading compared with the register, unless it is being. */
async function compareAgain(by: Acting, id: string): Promise<void> {
	if (await isOpen(by.db, id)) return;
	await inTransaction(by, (by) => askForComparison(by, id));
	wake();
}
