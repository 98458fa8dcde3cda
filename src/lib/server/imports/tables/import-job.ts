import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { endOf } from '../../../calendar/wall-clock.ts';
import { encodings } from '../../../exchange/tables/encoding.ts';
import { isOver } from '../../../exchange/tables/import-states.ts';
import type { ImportState } from '../../../exchange/tables/import-states.ts';
import type { FileProblem } from '../../../exchange/tables/unreadable-file.ts';
import { separators } from '../../../exchange/tables/separator.ts';
import type { Acting } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { JobKind, RunningJob } from '../../jobs/kind.ts';
import type { Lease } from '../../jobs/lease.ts';
import { StoredActor } from '../../jobs/stored-actor.ts';
import { config } from '../../process/config.ts';
import { note } from '../../process/security/note.ts';
import { folderOf, removeFolder } from './folder.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import * as importWrites from '../runs/import-writes.ts';
import * as imports from './imports.ts';
import type { ImportChange, ImportRecord } from './imports.ts';
import type { TableJob } from './job.ts';
import * as workers from './workers.ts';
import type { WorkerOutcome } from './workers.ts';

const common = { importId: v.string(), now: v.string() };
const Payload = v.variant('task', [
	v.object({
		...{ task: v.literal('inspect'), ...common },
		options: v.object({
			encoding: v.exactOptional(v.nullable(v.picklist(encodings))),
			separator: v.exactOptional(v.nullable(v.picklist(separators))),
			sheet: v.exactOptional(v.nullable(v.string())),
		}),
	}),
	v.object({ task: v.literal('check'), ...common }),
	v.object({ task: v.literal('save'), ...common, actor: StoredActor }),
	v.object({ task: v.literal('takeBack'), ...common, actor: StoredActor }),
]);
type Payload = v.InferOutput<typeof Payload>;

/** The state of an import while a task is done. */
const stateDuring = {
	...{ inspect: 'reading', check: 'checking', save: 'saving', takeBack: 'takingBack' },
} as const satisfies Record<Payload['task'], ImportState>;
const working: readonly ImportState[] = Object.values(stateDuring);

const atWork = new Set<string>();
/** Whether this process works on it, or clears up after it. */
export const isAtWork = (id: string): boolean => atWork.has(id);

/** A step of an import: a process of its own does it, and its end moves the import on. */
export const tableImport: JobKind<Payload> = {
	payload: Payload,
	attempts: 3,
	run: async (job) => {
		const { importId } = job.payload;
		atWork.add(importId);
		await run(job).finally(() => atWork.delete(importId));
	},
	failed: async (by, id) => {
		const one = await imports.read(by, id);
		if (one && working.includes(one.state)) await moveBack(by, one, { code: 'unexpected' });
	},
};

async function run({ payload, lease, by, signal }: RunningJob<Payload>): Promise<void> {
	const { importId: id, task } = payload;
	const from = stateDuring[task];
	const one = await imports.read(by(), id);
	const folder = folderOf(config().data, id);
	if (one?.state !== from) return jobs.finish(by(), lease, async () => {});
	if (task !== 'takeBack' && !existsSync(folder)) {
		await jobs.finish(by(), lease, (by) => giveUp(by, one, { code: 'expired' }));
		return;
	}
	const job = await jobOf(by(), one, payload, lease);
	const outcome = await workers.work(job, signal).catch(async (error: unknown) => {
		// It may have ended in the moment after it had saved.
		const now = await imports.read(by(), id);
		if (now && isOver(now.state)) return null;
		throw error;
	});
	if (outcome === null || isEnd(outcome)) removeFolder(config().data, id);
	else await jobs.finish(by(), lease, (by) => keep(by, one, outcome));
}

async function jobOf(
	{ db }: Acting,
	{ id, kind, scope, reading, fileDay }: ImportRecord,
	payload: Payload,
	lease: Lease,
): Promise<TableJob> {
	const { now } = payload;
	const common = { id, kind, lease, now, folder: folderOf(config().data, id) };
	if (payload.task === 'inspect') {
		return { ...common, task: 'inspect', options: payload.options };
	}
	if (payload.task === 'takeBack') return { ...common, task: 'takeBack', actor: payload.actor };
	if (reading === null) throw new Error('an import is worked on that was never read');
	if (payload.task === 'check') {
		const end = endOf(fileDay);
		const fileMoment = end < now ? end : now;
		const keepsSerials = await imports.keepsSerials(db);
		return { ...common, task: 'check', scope, reading, fileMoment, keepsSerials };
	}
	return { ...common, task: 'save', scope, reading, actor: payload.actor };
}

type EndReport = Extract<WorkerOutcome, { readonly pieces: object }>;
/** The worker has ended the import itself, with its last piece. */
const isEnd = (outcome: WorkerOutcome): outcome is EndReport => 'pieces' in outcome;

/** Moves an import on by what came of a task. */
async function keep(
	by: Acting,
	one: ImportRecord,
	outcome: Exclude<WorkerOutcome, EndReport>,
): Promise<void> {
	if ('problem' in outcome) {
		await moveBack(by, one, outcome.problem);
		return;
	}
	const change: ImportChange =
		'read' in outcome
			? { state: 'mapping', reading: outcome.read, problem: null }
			: { state: 'ready', counts: outcome.counts };
	await imports.update(by.db, one.id, [one.state], change);
}

/**
 * Where an import goes when its work broke. The file of one that was read is as good as before: read or
 * mapped otherwise it may do. What is half saved waits for somebody to decide.
 */
async function moveBack(by: Acting, one: ImportRecord, problem: FileProblem): Promise<void> {
	const { code } = problem;
	if (code === 'zipBomb' || code === 'tooLarge') noteRefused(one, code);
	if (one.reading === null || (await isPartlySaved(by.db, one))) await giveUp(by, one, problem);
	else {
		await importLeftovers.destroyOf(by.db, one.id);
		await imports.update(by.db, one.id, [one.state], { state: 'mapping', problem, position: 0 });
	}
}

/** A file that would have taken more than anybody's list does; it came with an earlier request. */
function noteRefused({ startedBy }: ImportRecord, reason: string): void {
	const about = { by: 'staff', id: startedBy } as const;
	note({ kind: 'importRefused', network: '', route: '/imports/new', reason, about });
}

const isPartlySaved = async (db: Db, { id, state }: ImportRecord): Promise<boolean> =>
	state === 'takingBack' || (state === 'saving' && (await importWrites.lastNumber(db, id)) > 0);

/**
 * Ends an import that cannot go on, or stops it where a part of it is in the register, if it is still
 * where it was thought to be. @returns false if not
 */
export async function giveUp(
	by: Acting,
	one: ImportRecord,
	problem: FileProblem,
): Promise<boolean> {
	const { id, state: from } = one;
	const isPartly = await isPartlySaved(by.db, one);
	const stopped = from === 'takingBack' ? 'takeBackStopped' : 'stopped';
	const state = isPartly ? stopped : 'failed';
	const moved = await imports.update(by.db, id, [from], { state, problem, endedAt: by.now });
	if (moved && !isPartly) removeFolder(config().data, id);
	return moved;
}
