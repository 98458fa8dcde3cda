import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayMs } from '../../../calendar/moment.ts';
import { keyOf } from '../../../exchange/oparl/keys.ts';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { asSystem } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as clock from '../../process/clock.ts';
import { jobKinds } from '../../jobs/kinds.ts';
import { startWorker } from '../../jobs/worker.ts';
import * as committees from '../../register/committees.ts';
import { statusOf } from './job-status.ts';
import * as service from './service.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import * as sources from './sources.ts';
import { lindenauLists, startRis } from './testing-server.ts';
import type { Ris } from './testing-server.ts';

// A trial plays next June.
vi.stubEnv('VOLLZAEHLIG_CLOCK', '2027-06-01T08:00:00.000Z');
vi.stubEnv('ORIGIN', 'http://127.0.0.1:3000');
vi.stubEnv('OPARL_PRIVATE_HOSTS', '127.0.0.1');

let ris: Ris;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T10:15:00.000Z') });
	ris = await startRis(lindenauLists);
});
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
	vi.useRealTimers();
	await ris.close();
});
/** The worker of a process that has just started. */
function start(db: Db) {
	const end = startWorker(() => db, { kinds: jobKinds, everyMs: 20, leaseMs: 60_000 });
	ends.push(end);
	return end;
}

const by = (db: Db) => asSystem(db, clock.now());
const jobOf = async (db: Db) => (await service.currentJob(db)) ?? expect.fail('there is no import');
const askAll = () => ({ address: ris.system, includePast: false, since: null, bodyKey: null });

/** The import, when it has come so far. */
async function reaches(db: Db, phase: string) {
	// Not by vi.waitFor, which would move the clock on.
	for (let tries = 0; (await jobOf(db)).record.phase !== phase && tries < 1000; tries++)
		await pause(10);
	const job = await jobOf(db);
	expect(job.record.phase).toBe(phase);
	return job;
}

async function apply(db: Db) {
	const job = await reaches(db, 'ready');
	const seen = await service.previewOf(db, job, clock.now());
	const choices = { ...noChoices, office: 'new' };
	return service.applyJob(by(db), job, choices, seen?.fingerprint ?? '');
}

/** Takes over all that the council's server has. @returns the source */
async function imported(db: Db) {
	await clock.begin(db);
	start(db);
	expect(await service.begin(by(db), askAll())).toBe(true);
	expect(await apply(db)).toBe('applied');
	await service.close(by(db), await jobOf(db));
	const [source] = await sources.list(db);
	return source ?? expect.fail('the source was not noted');
}

/** Asks for news of the source; there are none, and that is noted. @returns since when */
async function askForNews(db: Db, sourceId: string) {
	expect(await service.beginNews(by(db), sourceId)).toBe(true);
	const job = await reaches(db, 'done');
	await service.close(by(db), job);
	const { progress } = job.record;
	return progress.from === 'server' ? progress.options.since : undefined;
}

onBothDatabases((store) => {
	test('with the clock of a trial a source is asked since when it was really read', async () => {
		const source = await imported(store.db());
		expect(source).toMatchObject({
			walkedAt: '2026-11-25T10:15:00.000Z',
			appliedAt: '2027-06-01T08:00:00.000Z',
		});
		vi.setSystemTime(Date.parse('2026-12-09T10:15:00.000Z'));
		expect(await askForNews(store.db(), source.id)).toBe('2026-11-24T10:15:00.000Z');
		expect(ris.asked.at(-1)).toContain('modified_since=2026-11-24T10%3A15%3A00%2B00%3A00');
	});

	test('a last read that is still to come is none: everything is read', async () => {
		const source = await imported(store.db());
		const walkedAt = '2027-06-01T08:00:00.000Z';
		await sources.save(store.db(), { ...source, walkedAt, lists: [] });
		expect(await askForNews(store.db(), source.id)).toBeNull();
	});

	test('a reading goes on in the next process from the last page it kept, and asks for none twice', async () => {
		const db = store.db();
		ris.quirks = { slow: 15 };
		expect(await service.begin(by(db), askAll())).toBe(true);
		const first = start(db);
		await vi.waitFor(() => expect(ris.asked.length).toBeGreaterThan(4), 5000);
		await first();
		const half = ris.asked.length;
		expect((await jobOf(db)).record.phase).toBe('reading');
		start(db);
		await reaches(db, 'ready');
		const pages = ris.asked.map((path) => path.replace('?page=1', ''));
		const again = pages.filter((path, at) => pages.indexOf(path) < at);
		// The page that was asked for when the first process ended was not kept.
		expect(again.length).toBeLessThanOrEqual(1);
		expect(ris.asked.length).toBeGreaterThan(half);
		expect(await apply(db)).toBe('applied');
		expect((await committees.list(db)).length).toBe(2);
	}, 30_000);

	test('what was read is there in the next process, and two who apply it apply it once', async () => {
		const db = store.db();
		await service.begin(by(db), askAll());
		const first = start(db);
		const job = await reaches(db, 'ready');
		await first();
		const seen = await service.previewOf(db, job, clock.now());
		const choices = { ...noChoices, office: 'new' };
		const late = { ...job, record: { ...job.record, revision: job.record.revision - 1 } };
		const fingerprint = seen?.fingerprint ?? '';
		expect(await service.applyJob(by(db), late, choices, fingerprint)).toBe('notReady');
		expect(await committees.list(db)).toEqual([]);
		expect(await service.applyJob(by(db), job, choices, fingerprint)).toBe('applied');
		const done = await jobOf(db);
		expect(done.record).toMatchObject({ phase: 'done', outcome: { made: { committees: 2 } } });
		expect(await service.applyJob(by(db), done, choices, fingerprint)).toBe('notReady');
	});

	test('one at a time: while one is read no other begins; stopped it keeps what it has, and goes on', async () => {
		const db = store.db();
		ris.quirks = { slow: 30 };
		expect(await service.begin(by(db), askAll())).toBe(true);
		expect(await service.begin(by(db), askAll())).toBe(false);
		start(db);
		await vi.waitFor(() => expect(ris.asked.length).toBeGreaterThan(4), 5000);
		await service.stop(by(db), await jobOf(db));
		const stopped = await jobOf(db);
		expect(statusOf(stopped)).toMatchObject({ phase: 'stopped', failure: { code: 'stopped' } });
		expect(statusOf(stopped).lists.some(({ pages }) => pages > 0)).toBe(true);
		ris.quirks = {};
		await service.resume(by(db), stopped);
		await reaches(db, 'ready');
	});

	test('of several bodies somebody chooses, of a server and of a file', async () => {
		const db = store.db();
		ris.quirks = { moreBodies: 2 };
		start(db);
		await service.begin(by(db), askAll());
		const job = await reaches(db, 'choosing');
		expect(statusOf(job).bodies.length).toBe(3);
		expect(await service.choose(by(db), job, 'no such body')).toBe(false);
		expect(await service.choose(by(db), job, keyOf(ris.at('body/1')))).toBe(true);
		await service.close(by(db), await reaches(db, 'ready'));
		expect(await service.currentJob(db)).toBeNull();

		const type = 'https://schema.oparl.org/1.1/Body';
		const bodies = ['a', 'b'].map((name) => ({ id: ris.at(name), type, name }));
		await service.beginFile(by(db), bodies, { fileName: 'rat.json', includePast: false });
		const file = await reaches(db, 'choosing');
		expect(await service.choose(by(db), file, keyOf(ris.at('b')))).toBe(true);
		expect(statusOf(await reaches(db, 'ready')).sourceName).toBe('b');
	});

	test('what nobody decides about for a week is forgotten', async () => {
		const db = store.db();
		start(db);
		await service.begin(by(db), askAll());
		await reaches(db, 'ready');
		const day = Date.parse('2026-12-02T10:14:00.000Z');
		await sourceReadings.destroyBefore(db, new Date(day - 7 * dayMs).toISOString());
		expect(await service.currentJob(db)).not.toBeNull();
		await sourceReadings.destroyBefore(db, new Date(day + 60_000 - 7 * dayMs + 1000).toISOString());
		expect(await service.currentJob(db)).toBeNull();
		expect(await sourceReadingPages.list(db, 'any')).toEqual([]);
	});
});
