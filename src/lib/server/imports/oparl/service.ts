import { addMs, dayMs } from '../../../calendar/moment.ts';
import { everything } from '../../../access/scope.ts';
import type { Acting } from '../../acting.ts';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { asksSomething, changesSomething } from '../../../exchange/oparl/diff.ts';
import type { RegisterDiff } from '../../../exchange/oparl/diff.ts';
import * as clock from '../../process/clock.ts';
import { config } from '../../process/config.ts';
import { log } from '../../process/log.ts';
import type { Db } from '../../db/open.ts';
import * as sourceRecords from './source-records.ts';
import * as sources from './sources.ts';
import { defaultFetchPolicy } from './fetch-json.ts';
import { FileJob } from './file-job.ts';
import type { FileImportOptions } from './file-job.ts';
import { apply as applyReading, currentFingerprint, preview } from './import.ts';
import type { Applied, ImportPreview } from './import.ts';
import { Run } from './run.ts';
import type { ServerImportOptions } from './run.ts';

/** How many records of each noun an import has made and changed. */
export interface ImportOutcome {
	readonly sourceName: string;
	readonly made: Readonly<Record<'committees' | 'people' | 'seats' | 'sessions', number>>;
	readonly changed: number;
	readonly ended: number;
}

export interface SourceJob {
	readonly work: Run | FileJob;
	outcome: ImportOutcome | null;
	/** While it is being written. */
	isApplying: boolean;
	/** What it would do, as long as the register is as it was then. */
	seen: ImportPreview | null;
}

/** One at a time: a council has one information system, and it is read politely. */
let current: SourceJob | null = null;

export const currentJob = (): SourceJob | null => current;

const isBusy = (job: SourceJob | null) =>
	job !== null && (job.isApplying || (job.work instanceof Run && job.work.phase === 'reading'));

/** What somebody asks to be read. */
export type AskedImport = Omit<ServerImportOptions, 'walkedAt'>;

/** @returns false if another import is being read or written just now */
export const begin = (by: Acting, options: AskedImport): boolean => take(by.db, runOf(by, options));

/** The source goes by the real clock, whatever the council's says. */
const realMoment = () => new Date(clock.realNow()).toISOString();

function runOf(by: Acting, asked: AskedImport): Run {
	const { privateHosts, caFile } = config().oparl;
	const options = { ...asked, walkedAt: realMoment() };
	return new Run(options, by.actor, by.now, { ...defaultFetchPolicy, privateHosts, caFile });
}

/** Looks for what is new at a source that was read before. */
export async function beginNews(by: Acting, sourceId: string): Promise<boolean> {
	const source = await sources.read(by.db, sourceId);
	if (!source || source.address === '') return false;
	const { address, bodyKey, walkedAt } = source;
	const { links } = await sourceRecords.read(by.db, sourceId);
	const since = sinceOf(walkedAt, realMoment());
	const run = runOf(by, { address, bodyKey, includePast: false, since });
	run.known = new Set(links.map(({ key }) => key));
	return take(by.db, run);
}

/**
 * Since when the source is asked for changes: clocks differ, and what comes twice does no harm. A last
 * walk that is still to come was noted by the clock of a trial; then everything is read.
 */
const sinceOf = (walkedAt: string | null, now: string): string | null =>
	walkedAt === null || walkedAt > now ? null : addMs(walkedAt, -dayMs);

/** @returns false if another import is being read or written just now */
export async function beginFile(
	by: Acting,
	json: unknown,
	file: Omit<FileImportOptions, 'knownBodies'>,
): Promise<boolean> {
	const knownBodies = (await sources.list(by.db)).map(({ bodyKey }) => bodyKey);
	return take(by.db, new FileJob(json, { ...file, knownBodies }, by.actor, by.now));
}

function take(db: Db, work: Run | FileJob): boolean {
	if (isBusy(current)) return false;
	current = { work, outcome: null, isApplying: false, seen: null };
	goOn(db, current);
	return true;
}

/** Starts a job, or goes on with one that was stopped or failed. */
function goOn(db: Db, job: SourceJob): void {
	if (job.work instanceof Run) job.work.start();
	watch(db, job);
}

function watch(db: Db, job: SourceJob): void {
	const settled = job.work instanceof Run ? job.work.settled : Promise.resolve();
	void settled
		.then(() => applyNothing(db, job))
		.catch((error: unknown) => {
			log().error({ error }, 'an import from a council information system broke');
			if (job.work instanceof Run) job.work.break();
		});
}

/** Where nothing is new and nothing is to be decided, nobody has to say so. */
async function applyNothing(db: Db, job: SourceJob): Promise<void> {
	const reading = job.work.reading();
	const now = clock.now();
	if (!reading || job !== current) return;
	const seen = await previewOf(db, job, now);
	if (!seen) return;
	if (changesSomething(seen.diff) || asksSomething(seen.diff) || isEmpty(seen.diff)) return;
	const by = { db, actor: job.work.startedBy, scope: everything, now };
	await applyJob(by, job, noChoices, seen.fingerprint);
}

/** What a job would do now; `null` where there is nothing to look at yet. */
export async function previewOf(
	db: Db,
	job: SourceJob,
	now: string,
): Promise<ImportPreview | null> {
	const reading = job.outcome || job.isApplying ? null : job.work.reading();
	if (!reading) return null;
	const { seen } = job;
	if (seen && seen.fingerprint === (await currentFingerprint(db, reading))) return seen;
	job.seen = await preview(db, reading, noChoices, now);
	return job.seen;
}

/** A source of which nothing can be used is looked at by somebody. */
const isEmpty = ({ committees, people }: RegisterDiff) => committees.length + people.length === 0;

/** Does what the preview showed. */
export async function applyJob(
	by: Acting,
	job: SourceJob,
	choices: ImportChoices,
	fingerprint: string,
): Promise<Applied['result'] | 'notReady'> {
	const reading = job.work.reading();
	if (!reading || job.isApplying || job.outcome) return 'notReady';
	job.isApplying = true;
	try {
		const applied = await applyReading(by, reading, choices, fingerprint);
		if (applied.result === 'applied') {
			job.outcome = outcomeOf(applied.diff, reading.source.name);
			job.seen = null;
		}
		return applied.result;
	} finally {
		job.isApplying = false;
	}
}

function outcomeOf(diff: RegisterDiff, sourceName: string): ImportOutcome {
	const { committees, people, seats, sessions } = diff;
	const made = (items: readonly { readonly state: string }[]) =>
		items.filter(({ state }) => state === 'new').length;
	const all = [...committees, ...people, ...seats, ...sessions];
	return {
		sourceName,
		made: {
			committees: made(committees),
			people: made(people),
			seats: made(seats),
			sessions: made(sessions),
		},
		changed: all.filter(({ set }) => Object.keys(set).length > 0).length,
		ended: diff.removed.filter(({ ends }) => ends).length,
	};
}

/** @returns whether the body is there to be chosen */
export function choose(db: Db, job: SourceJob, bodyKey: string): boolean {
	const chosen = job.work.choose(bodyKey);
	if (chosen) watch(db, job);
	return chosen;
}

/** Goes on with what was stopped or failed. */
export function resume(db: Db, job: SourceJob): void {
	if (job.work instanceof Run && ['failed', 'stopped'].includes(job.work.phase)) goOn(db, job);
}

export function stop(job: SourceJob): void {
	if (job.work instanceof Run) job.work.stop();
}

/** Lets go of a job and all it has read; nothing of it was written that was not applied. */
export function close(job: SourceJob): void {
	if (job.isApplying) return;
	stop(job);
	if (job === current) current = null;
}
