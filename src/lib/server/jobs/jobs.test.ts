import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { system } from '../../access/actor.ts';
import type { Actor } from '../../access/actor.ts';
import { open } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as clock from '../process/clock.ts';
import { acting, actor as sommer } from '../testing/acting.ts';
import * as halls from '../register/halls.ts';
import { isQueued } from './open-jobs.query.ts';
import type { Taking } from './takeable.query.ts';
import { NothingLeft } from './kind.ts';
import type { JobKind, RunningJob } from './kind.ts';
import * as jobs from './jobs.ts';
import { LeaseLost } from './lease.ts';
import { startWorker } from './worker.ts';
import type { WorkerOptions } from './worker.ts';

vi.stubEnv('LOG_LEVEL', 'silent');

const Payload = v.object({ name: v.string() });
type Payload = v.InferOutput<typeof Payload>;
type Run = (job: RunningJob<Payload>) => Promise<void>;

const kindOf = (run: Run, more: Partial<JobKind<Payload>> = {}): JobKind<Payload> => ({
	...{ payload: Payload, attempts: 3, run, failed: async () => {} },
	...more,
});
/** Makes a hall of the name: seen twice if it was done twice. */
const makeHall = async (by: ReturnType<RunningJob<Payload>['by']>, name: string) => {
	await halls.create(by, { id: randomUUID(), name, address: '' });
};
const build: Run = async ({ by, lease, payload }) => {
	await jobs.finish(by(), lease, (by) => makeHall(by, payload.name));
};

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});
function work(db: Db, run: Run | JobKind<Payload>, options: Partial<WorkerOptions> = {}) {
	const kind = typeof run === 'function' ? kindOf(run) : run;
	const end = startWorker(() => db, {
		...{ kinds: { build: kind }, everyMs: 20, pauseAfter: () => 1 },
		...options,
	});
	ends.push(end);
	return end;
}
const put = (db: Db, name: string, more: Partial<jobs.NewJob> = {}, actor: Actor = system) =>
	jobs.create(acting(db, { now: clock.now(), actor }), {
		...{ kind: 'build', subject: name, payload: { name } },
		...more,
	});
const stateOf = async (db: Db, subject: string) => (await jobs.list(db, subject))[0];
const ended = (db: Db, subject: string, state: string) =>
	vi.waitFor(async () => expect(await stateOf(db, subject)).toMatchObject({ state }), 8000);
const hallNames = async (db: Db) => (await halls.list(db)).map(({ name }) => name).toSorted();
const moment = (ms: number) => new Date(clock.realNow() + ms).toISOString();
const taking = (more: Partial<Taking> = {}): Taking => ({
	...{ kinds: ['build'], owner: 'a process', now: clock.now() },
	...{ real: moment(0), leaseUntil: moment(60_000) },
	...more,
});
const taken = async (db: Db, more: Partial<Taking> = {}) =>
	(await jobs.take(db, taking(more))) ?? expect.fail('nothing was taken');

onBothDatabases((store) => {
	test('a job is done once, and says so', async () => {
		await put(store.db(), 'A');
		work(store.db(), build);
		await ended(store.db(), 'A', 'done');
		expect(await hallNames(store.db())).toEqual(['A']);
	});

	test('it waits until it is due by the one clock, and for its next attempt by the other', async () => {
		const db = store.db();
		await put(db, 'A', { dueAt: '2030-01-01T08:00:00.000Z' });
		expect(await jobs.take(db, taking({ now: '2030-01-01T07:59:59.999Z' }))).toBeNull();
		const { lease } = await taken(db, { now: '2030-01-01T08:00:00.000Z' });
		await jobs.retry(db, lease, '2040-01-01T08:00:00.000Z');
		const due = { now: '2050-01-01T00:00:00.000Z' };
		expect(await jobs.take(db, taking({ ...due, real: '2040-01-01T07:59:59.999Z' }))).toBeNull();
		expect(await taken(db, { ...due, real: '2040-01-01T08:00:00.000Z' })).toMatchObject({
			...{ attempts: 2, deaths: 0 },
		});
	});

	test('while a lease holds nobody else gets the job; then one does, and the first writes nothing', async () => {
		const db = store.db();
		await put(db, 'A');
		const first = await taken(db);
		expect(await jobs.take(db, taking())).toBeNull();
		const second = await taken(db, { real: moment(60_001) });
		expect([second.lease.number, second.deaths]).toEqual([2, 1]);
		const late = jobs.finish(acting(db), first.lease, (by) => makeHall(by, 'late'));
		await expect(late).rejects.toThrow(LeaseLost);
		const part = jobs.proceed(acting(db), first.lease, (by) => makeHall(by, 'late'));
		await expect(part).rejects.toThrow(LeaseLost);
		expect(await jobs.renew(db, first.lease, moment(1))).toBe(false);
		await jobs.finish(acting(db), second.lease, (by) => makeHall(by, 'A'));
		await expect(jobs.finish(acting(db), second.lease, async () => {})).rejects.toThrow(LeaseLost);
		expect(await hallNames(db)).toEqual(['A']);
	});

	test('an effect that breaks leaves the job as it was', async () => {
		const db = store.db();
		await put(db, 'A');
		const { lease } = await taken(db);
		const broken = jobs.finish(acting(db), lease, async (by) => {
			await makeHall(by, 'A');
			throw new Error('no');
		});
		await expect(broken).rejects.toThrow('no');
		expect([await hallNames(db), (await stateOf(db, 'A'))?.state]).toEqual([[], 'working']);
	});

	test('what breaks is tried again, and at last ends with a problem and what it leaves behind', async () => {
		const db = store.db();
		await put(db, 'A');
		let tries = 0;
		const run: Run = async () => {
			tries++;
			throw new Error('broken');
		};
		work(db, kindOf(run, { failed: (by, subject, problem) => makeHall(by, subject + problem) }));
		await ended(db, 'A', 'failed');
		expect(tries).toBe(3);
		expect((await stateOf(db, 'A'))?.answer).toBe('{"problem":"unexpected"}');
		expect(await hallNames(db)).toEqual(['Aunexpected']);
	});

	test('a job that gets on is not counted for what it tried before', async () => {
		const db = store.db();
		await put(db, 'A');
		let pages = 0;
		work(db, async (job) => {
			await jobs.proceed(job.by(), job.lease, (by) => makeHall(by, `page ${++pages}`));
			if (pages < 6) throw new Error('broken');
			await build(job);
		});
		await ended(db, 'A', 'done');
		expect((await hallNames(db)).length).toBe(7);
	});

	test('what leaves the house is not repeated: done once, or unsure', async () => {
		const db = store.db();
		let letters = 0;
		const write = async () => void letters++;
		await put(db, 'A');
		work(db, async ({ outside, by, lease, payload }) => {
			await outside(write);
			if (payload.name === 'B') throw new Error('broken after it left');
			await jobs.finish(by(), lease, async () => {});
		});
		await ended(db, 'A', 'done');
		await put(db, 'B');
		await ended(db, 'B', 'unsure');
		expect(letters).toBe(2);
		expect((await stateOf(db, 'B'))?.answer).toBe('{"problem":"outcomeUnknown"}');
	});

	test('of a process that died outside nobody knows; where nothing left it is tried again', async () => {
		const db = store.db();
		await put(db, 'A');
		const { lease } = await taken(db);
		await jobs.markOutside(db, lease, moment(0));
		await jobs.release(db, 'another process', 'others', moment(-1));
		let tries = 0;
		work(db, async ({ outside, by, lease }) => {
			await outside(async () => {
				if (++tries === 1) throw new NothingLeft('refused');
			});
			await jobs.finish(by(), lease, async () => {});
		});
		await ended(db, 'A', 'unsure');
		expect(tries).toBe(0);
		await put(db, 'B');
		await ended(db, 'B', 'done');
		expect(tries).toBe(2);
	});

	test('a kind nobody knows stays as it is; a payload nobody can read ends with a problem', async () => {
		const db = store.db();
		await put(db, 'A', { kind: 'fromTheFuture' });
		await put(db, 'B', { payload: { other: 1 } });
		await put(db, 'C');
		work(db, build);
		await ended(db, 'B', 'failed');
		await ended(db, 'C', 'done');
		expect((await stateOf(db, 'B'))?.answer).toBe('{"problem":"payloadUnreadable"}');
		expect(await stateOf(db, 'A')).toMatchObject({ state: 'waiting', attempts: 0 });
	});

	test('a job that was taken back is done by nobody, also by who has it', async () => {
		const db = store.db();
		await put(db, 'A');
		const { lease } = await taken(db);
		expect(await jobs.cancel(acting(db), 'A')).toBe(true);
		await expect(jobs.finish(acting(db), lease, async () => {})).rejects.toThrow(LeaseLost);
		expect(await jobs.take(db, taking({ real: moment(90_000) }))).toBeNull();
		expect(await jobs.cancel(acting(db), 'A')).toBe(false);
	});

	test('a worker that ends gives back what it has, and the next goes on at once', async () => {
		const db = store.db();
		await put(db, 'A');
		const end = work(db, ({ signal }) => pause(60_000, undefined, { signal }));
		await ended(db, 'A', 'working');
		await end();
		work(db, build);
		await ended(db, 'A', 'done');
		expect(await stateOf(db, 'A')).toMatchObject({ attempts: 1 });
	});

	test('a lease is renewed as long as somebody works', async () => {
		const db = store.db();
		await put(db, 'A');
		let done = () => {};
		const finished = new Promise<void>((resolve) => (done = resolve));
		work(db, async (job) => (await finished, build(job)), { leaseMs: 300 });
		await ended(db, 'A', 'working');
		await pause(700);
		expect(await jobs.take(db, taking())).toBeNull();
		done();
		await ended(db, 'A', 'done');
	});

	test('two processes that take at the same moment take one job of an account together', async () => {
		const processes = [open(store.where()), open(store.where())];
		try {
			for (let round = 0; round < 4; round++) {
				await put(store.db(), `A${round}`, {}, sommer);
				await put(store.db(), `B${round}`, {}, sommer);
				const both = await Promise.all(processes.map((db) => jobs.take(db, taking())));
				expect(both.filter((one) => one !== null)).toHaveLength(1);
				await jobs.cancel(acting(store.db()), `A${round}`);
				await jobs.cancel(acting(store.db()), `B${round}`);
			}
			await put(store.db(), 'of nobody');
			await put(store.db(), 'of nobody either');
			const both = await Promise.all(processes.map((db) => jobs.take(db, taking())));
			expect(both.filter((one) => one !== null)).toHaveLength(2);
		} finally {
			await Promise.all(processes.map((db) => db.destroy()));
		}
	});

	test('an account has one job done at a time, a process two; the others are queued', async () => {
		const db = store.db();
		const winter = { ...sommer, id: 'w' };
		const names = ['A', 'B', 'C', 'D'];
		await put(db, 'A', {}, sommer);
		await put(db, 'B', { dueAt: moment(1) }, sommer);
		await put(db, 'C', { dueAt: moment(2) }, winter);
		await put(db, 'D', { dueAt: moment(3) });
		const finish = new Map<string, () => void>();
		work(db, async (job) => {
			await new Promise<void>((resolve) => finish.set(job.payload.name, resolve));
			await build(job);
		});
		const queued = async () => {
			const states = await Promise.all(names.map((name) => isQueued(db, name)));
			return names.filter((_, at) => states[at]);
		};
		await vi.waitFor(() => expect([...finish.keys()]).toEqual(['A', 'C']), 8000);
		await pause(100);
		expect(await queued()).toEqual(['B', 'D']);
		finish.get('C')?.();
		await vi.waitFor(() => expect(finish.has('D')).toBe(true), 8000);
		expect(await queued()).toEqual(['B']);
		finish.get('A')?.();
		await vi.waitFor(() => expect(finish.has('B')).toBe(true), 8000);
		for (const end of finish.values()) end();
		for (const name of names) await ended(db, name, 'done');
	});

	test('a process that is killed loses nothing: another does its jobs, each once', async () => {
		const db = store.db();
		for (let at = 0; at < 20; at++) await put(db, `job ${at}`);
		const child = startProcess(store.where(), 20, 1500);
		await vi.waitFor(async () => expect((await hallNames(db)).length).toBeGreaterThan(3), 15_000);
		child.kill('SIGKILL');
		await new Promise((resolve) => child.once('exit', resolve));
		expect((await hallNames(db)).length).toBeLessThan(20);
		work(db, build);
		await vi.waitFor(async () => expect((await hallNames(db)).length).toBe(20), 10_000);
		expect(new Set(await hallNames(db)).size).toBe(20);
	}, 40_000);

	// On SQLite there is one process.
	if (store.name === 'SQLite') return;
	test('two processes share two hundred jobs, and none is done twice', async () => {
		const db = store.db();
		const children = [startProcess(store.where(), 5), startProcess(store.where(), 5)];
		// One that starts late would find nothing left to share.
		await Promise.all(
			children.map((child) => new Promise((seen) => child.stdout.once('data', seen))),
		);
		for (let at = 0; at < 200; at++) await put(db, `job ${at}`);
		await vi.waitFor(async () => expect((await hallNames(db)).length).toBe(200), 30_000);
		await pause(100);
		for (const child of children) child.kill('SIGKILL');
		expect(new Set(await hallNames(db)).size).toBe(200);
		const owners = await db.selectFrom('hall').select('address').distinct().execute();
		expect(owners.length).toBe(2);
	}, 60_000);
});

/** A process of its own that builds a hall with its number for each job, slowly. */
function startProcess(where: string, ms: number, leaseMs = 5000) {
	const here = (file: string) => JSON.stringify(`${import.meta.dirname}/${file}`);
	const script = `
		const { open } = await import(${here('../db/open.ts')});
		const { startWorker } = await import(${here('worker.ts')});
		const jobs = await import(${here('jobs.ts')});
		const halls = await import(${here('../register/halls.ts')});
		const v = await import('valibot');
		const db = open(${JSON.stringify(where)});
		const run = async ({ payload, lease, by }) => {
			await new Promise((resolve) => setTimeout(resolve, ${ms}));
			await jobs.finish(by(), lease, (by) =>
				halls.create(by, { id: crypto.randomUUID(), name: payload.name, address: String(process.pid) }));
		};
		const build = { payload: v.object({ name: v.string() }), attempts: 3, run, failed: async () => {} };
		startWorker(() => db, { kinds: { build }, everyMs: 20, leaseMs: ${leaseMs} });
		process.stdout.write('ready');
		setInterval(() => {}, 1000);`;
	const child = spawn('node', ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	ends.push(async () => void child.kill('SIGKILL'));
	return child;
}
