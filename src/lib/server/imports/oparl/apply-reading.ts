import { countLeftOut } from '../../../views/imports/left-out.ts';
import { decisionsText } from '../../../exchange/oparl/decisions.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { writeRun } from '../runs/write-run.ts';
import { clearUp } from './clear-up.ts';
import { askForComparison } from './comparison-job.ts';
import { endSessions } from './end-sessions.ts';
import { compare, isNothingNew } from './import.ts';
import type { Comparison, SourceReading } from './import.ts';
import { readChoices } from './read-choices.ts';
import { realMoment } from './real-moment.ts';
import { readRegister } from './register-snapshot.query.ts';
import { itemsOf } from './run-items.ts';
import type { RunItem, RunItems } from './run-items.ts';
import { readingOf } from './source-job.ts';
import * as sourceReadings from './source-readings.ts';
import type { ImportOutcome, SourceReadingRecord } from './source-readings.ts';
import * as sourceRecords from './source-records.ts';
import * as sources from './sources.ts';
import { writeItems } from './write-items.ts';
import type { RunContext, WrittenItem } from './write-items.ts';

/**
 * Does what a preview showed, in pieces: compares once more, by what somebody has decided, and writes
 * what is still to be written. Whoever calls it again after a crash goes on.
 *
 * @param by who has it applied
 * @throws {LeaseLost} when another process has the job by now
 */
export async function applyReading(
	by: Acting,
	lease: Lease,
	id: string,
	signal: AbortSignal,
	ports?: PiecePorts,
): Promise<void> {
	const one = await sourceReadings.read(by.db, id);
	const reading = one?.phase === 'applying' ? await readingOf(by.db, one) : null;
	if (!one || !reading) return jobs.finish(by, lease, async () => {});
	const { choices } = readChoices(one.sent ?? {});
	await applyRead(by, lease, one, reading, choices, signal, ports);
}

/** The same of a reading whose objects are at hand. */
export async function applyRead(
	by: Acting,
	lease: Lease,
	one: SourceReadingRecord,
	reading: SourceReading,
	choices: ImportChoices,
	signal: AbortSignal,
	ports?: PiecePorts,
): Promise<void> {
	const seen = await comparedBy(by, reading, choices, one.position > 0);
	if (one.sent === null && !isNothingNew(seen)) return lookAgain(by, lease, one);
	if (seen.diff.wantsOffice) return askForOffice(by, lease, one);
	const isWhole = await new ReadingRun(by, one, seen, choices).write(lease, signal, ports);
	if (!isWhole) return;
	await clearUp(by, one.id, signal, ports);
}

/** A run that has begun goes on without asking: who has no office by now gets one of the source's. */
async function comparedBy(
	{ db, now }: Acting,
	reading: SourceReading,
	choices: ImportChoices,
	hasBegun: boolean,
): Promise<ReadComparison> {
	const seen = await compare(db, reading, choices, now);
	if (!hasBegun || !seen.diff.wantsOffice) return { ...seen, reading };
	return { ...(await compare(db, reading, { ...choices, office: 'new' }, now)), reading };
}

interface ReadComparison extends Comparison {
	readonly reading: SourceReading;
}

/** Nothing was new, and now something is: somebody has to look at it. */
const lookAgain = (by: Acting, lease: Lease, one: SourceReadingRecord): Promise<void> =>
	jobs.finish(by, lease, async (by) => {
		await sourceReadings.update(by.db, one, { phase: 'ready' }, realMoment());
		await askForComparison(by, one.id);
	});

const askForOffice = (by: Acting, lease: Lease, one: SourceReadingRecord): Promise<void> =>
	jobs.finish(by, lease, async ({ db }) => {
		const progress = { ...one.progress, problem: 'officeMissing' } as const;
		await sourceReadings.update(db, one, { phase: 'ready', progress }, realMoment());
	});

const nothingYet = { committees: 0, people: 0, seats: 0, sessions: 0 };

class ReadingRun {
	readonly #by: Acting;
	readonly #one: SourceReadingRecord;
	readonly #seen: ReadComparison;
	readonly #items: RunItems;
	readonly #total: number;
	#context: RunContext;
	#position: number;
	#outcome: ImportOutcome;

	constructor(
		by: Acting,
		one: SourceReadingRecord,
		seen: ReadComparison,
		{ form }: Pick<ImportChoices, 'form'>,
	) {
		const sourceName = seen.reading.source.name;
		this.#by = by;
		this.#one = one;
		this.#seen = seen;
		this.#items = itemsOf(seen);
		const { first, sessions, last } = this.#items;
		this.#position = one.position;
		this.#total = one.position + first.length + sessions.length + last.length;
		this.#context = { sourceId: seen.sourceId, readingId: one.id, form, seats: new Map() };
		this.#outcome = one.outcome ?? { sourceName, made: nothingYet, changed: 0, ended: 0 };
	}

	/** @returns false if the signal stopped it */
	async write(lease: Lease, signal: AbortSignal, ports?: PiecePorts): Promise<boolean> {
		const { first, sessions, last } = this.#items;
		await jobs.proceed(this.#by, lease, (by) => this.#begin(by));
		if (!(await this.#writeSome(first, lease, signal, ports))) return false;
		if (sessions.length > 0) {
			const { seats } = await readRegister(this.#by.db);
			const byCommittee = Map.groupBy(seats, ({ committeeId }) => committeeId);
			this.#context = { ...this.#context, seats: byCommittee };
		}
		if (!(await this.#writeSome([...sessions, ...last], lease, signal, ports))) return false;
		await jobs.finish(this.#by, lease, (by) => this.#end(by));
		return true;
	}

	/** What is kept of a source refers to it. */
	async #begin({ db }: Acting): Promise<void> {
		const progress = { position: this.#position, total: this.#total, outcome: this.#outcome };
		await sourceReadings.keepRun(db, this.#one.id, progress);
		await sources.begin(db, this.#source());
	}

	#source(): sources.SourceChange {
		const { sourceId, before, reading, decisions } = this.#seen;
		const { source, bodyKey } = reading;
		return {
			...source,
			...{ id: sourceId, bodyKey, appliedAt: this.#by.now },
			// A file says nothing of the server, nor how far its lists were read.
			address: source.address || (before?.address ?? ''),
			walkedAt: source.walkedAt ?? before?.walkedAt ?? null,
			decisions: decisionsText(decisions),
		};
	}

	#writeSome(
		items: readonly RunItem[],
		lease: Lease,
		signal: AbortSignal,
		ports?: PiecePorts,
	): Promise<boolean> {
		const run = {
			...{ id: this.#one.id, position: this.#position, items },
			write: async (by: Acting, some: readonly RunItem[], position: number) => {
				const written = await writeItems(by, some, this.#context);
				await this.#count(by, written, position);
				return written.flatMap(({ write }) => write ?? []);
			},
			keep: async ({ db }: Acting, position: number) => {
				this.#position = position;
				const progress = { position, total: this.#total, outcome: this.#outcome };
				await sourceReadings.keepRun(db, this.#one.id, progress);
			},
		};
		return writeRun(this.#by, lease, run, signal, ports);
	}

	/** A piece that is not kept ends the run: then its count goes too. */
	async #count({ db }: Acting, written: readonly WrittenItem[], position: number): Promise<void> {
		const { id } = this.#one;
		this.#outcome = written.reduce(counted, this.#outcome);
		// Numbers of its own, below those of what is taken back.
		const leftovers = written.flatMap(({ leftover }, at) =>
			leftover ? { ...leftover, number: -(position + at + 1) } : [],
		);
		await importLeftovers.createAll(db, id, leftovers);
	}

	/** With the last of it: how far its lists were read, and that it was applied. */
	async #end(by: Acting): Promise<void> {
		const { sourceId, reading } = this.#seen;
		await sources.save(by.db, this.#source());
		const ended = await this.#endSessions(by);
		const outcome = {
			...this.#outcome,
			ended: this.#outcome.ended + ended,
			leftOut: countLeftOut(this.#seen.diff.leftOut),
		};
		const changes =
			Object.values(outcome.made).some(Boolean) || outcome.changed + outcome.ended > 0;
		await audit.record(by, 'source.apply', sourceId, { name: reading.source.name, changes });
		const one = await sourceReadings.read(by.db, this.#one.id);
		if (one) await sourceReadings.update(by.db, one, { phase: 'done', outcome }, realMoment());
	}

	async #endSessions(by: Acting): Promise<number> {
		const { gone } = this.#items;
		if (gone.length === 0) return 0;
		await endSessions(by, gone, this.#context.sourceId);
		const keys = gone.map(({ key }) => key);
		await sourceRecords.destroyAll(by.db, this.#context, keys);
		return gone.length;
	}
}

function counted(outcome: ImportOutcome, { counts }: WrittenItem): ImportOutcome {
	if (counts === null) return outcome;
	if (counts === 'changed' || counts === 'ended') {
		return { ...outcome, [counts]: outcome[counts] + 1 };
	}
	return { ...outcome, made: { ...outcome.made, [counts]: outcome.made[counts] + 1 } };
}
