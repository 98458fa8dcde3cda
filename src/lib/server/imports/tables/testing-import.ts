import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { everything } from '../../../access/scope.ts';
import type { Scope } from '../../../access/scope.ts';
import { rowActions } from '../../../exchange/tables/import-rows.ts';
import type { FixedValues, TableKind } from '../../../exchange/tables/kinds.ts';
import * as files from '../../../exchange/tables/testing-files.ts';
import type { Db } from '../../db/open.ts';
import * as jobs from '../../jobs/jobs.ts';
import { actor, later, now } from '../../register/testing/register.ts';
import { acting, haveAccount } from '../../testing/acting.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { atOnce } from '../runs/testing-clock.ts';
import { fileOf, stagingOf } from './folder.ts';
import * as imports from './imports.ts';
import { doJob } from './job.ts';
import type { TableJob, WorkerReport } from './job.ts';
import { Staging } from './staging.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Wish {
	readonly kind?: TableKind;
	readonly scope?: Scope;
	readonly keepsSerials?: boolean;
	readonly answers?: ReadonlyMap<string, string>;
	readonly at?: string;
	/** What holds for the whole list. */
	readonly fixed?: FixedValues;
}

export async function run(db: Db, job: TableJob, ports = atOnce): Promise<WorkerReport> {
	const said: WorkerReport[] = [];
	await doJob(db, job, 'a key', (report) => said.push(report), ports);
	return said.at(-1) ?? { rows: 0 };
}

/** Brings a file as far as its preview. */
export async function preview(db: Db, text: string | Uint8Array, wish: Wish = {}) {
	const { kind = 'devices', scope = everything, keepsSerials = false, at = later } = wish;
	const id = `import ${Math.random()}`;
	const place = join(folder, id);
	mkdirSync(place);
	const bytes = typeof text === 'string' ? files.encoded(text, 'utf-8') : text;
	writeFileSync(fileOf(place), bytes);
	const given = { id, kind, fileName: 'liste.csv', fileDay: '2026-11-20' };
	await haveAccount(db);
	await imports.create(acting(db, { now: at }), given);
	const common = { id, kind, folder: place, lease: { jobId: id, number: 1 }, now: at };
	const looked = await run(db, { ...common, task: 'inspect', options: {} });
	if (!('read' in looked)) throw new Error('not read');
	const staging = new Staging(stagingOf(place));
	staging.answer(wish.answers ?? new Map());
	const reading = { ...looked.read, fixed: wish.fixed ?? {} };
	const fileMoment = '2026-11-20T22:59:59.999Z';
	const checked = await run(db, {
		...{ ...common, task: 'check', scope, reading, fileMoment, keepsSerials },
	});
	if (!('counts' in checked)) throw new Error('not checked');
	const rows = rowActions.flatMap((action) => [...staging.every(action)]);
	const questions = staging.questions(100);
	staging.close();
	return { ...common, scope, reading, counts: checked.counts, rows, questions };
}

export type Previewed = Awaited<ReturnType<typeof preview>>;

/** Saves what was previewed. @param ports of its pieces */
export async function save(db: Db, ready: Previewed, ports?: PiecePorts) {
	const { id, kind, folder, scope, reading, counts, now } = ready;
	await imports.update(db, id, ['reading'], { state: 'saving', counts });
	const lease = await takenJob(db, id);
	return run(db, { task: 'save', id, kind, folder, lease, scope, reading, now, actor }, ports);
}

/** As a worker takes it, of a kind that none knows. */
export async function takenJob(db: Db, subject: string) {
	await jobs.create(acting(db, { now }), { kind: 'savedHere', subject, payload: {} });
	const later = '2100-01-01T00:00:00.000Z';
	const taking = { kinds: ['savedHere'], owner: 'a test', now: later, real: later };
	const taken = await jobs.take(db, { ...taking, leaseUntil: later });
	return taken?.lease ?? expect.fail('there is no job');
}
