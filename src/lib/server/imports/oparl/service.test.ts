import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addMs } from '../../../calendar/moment.ts';
import { keyOf } from '../../../exchange/oparl/keys.ts';
import { lindenau } from '../../../exchange/oparl/testing.ts';
import { asSystem } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as clock from '../../process/clock.ts';
import { jobKinds, kindsBy } from '../../jobs/kinds.ts';
import { startWorker } from '../../jobs/worker.ts';
import { storeNoted } from '../../process/security/note.ts';
import * as committees from '../../register/committees.ts';
import type { Perform } from './child-tasks.ts';
import { doTask } from './do-task.ts';
import { statusOf } from './job-status.ts';
import { fileOf, makeRoot } from './reading-file.ts';
import * as runs from './run-service.ts';
import * as service from './service.ts';
import { shownImport } from './shown-import.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourcePreviews from './source-previews.ts';
import * as sourceReadings from './source-readings.ts';
import * as sources from './sources.ts';
import { lindenauLists, startRis } from './testing-server.ts';
import type { Ris } from './testing-server.ts';

// A trial plays next June.
vi.stubEnv('VOLLZAEHLIG_CLOCK', '2027-06-01T08:00:00.000Z');
vi.stubEnv('ORIGIN', 'http://127.0.0.1:3000');
vi.stubEnv('OPARL_PRIVATE_HOSTS', '127.0.0.1');
vi.stubEnv('LOG_LEVEL', 'silent');
const data = mkdtempSync(join(tmpdir(), 'vollzaehlig-readings-'));
vi.stubEnv('VOLLZAEHLIG_DATA', data);
afterAll(() => rmSync(data, { recursive: true }));

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
/** To load what a process of its own needs takes a second each time; what it does is the same. */
const inThisProcess =
	(db: Db): Perform =>
	(task) =>
		doTask(db, task);
/** The worker of a process that has just started. */
function start(db: Db, kinds = kindsBy(inThisProcess(db))) {
	const end = startWorker(() => db, { kinds, everyMs: 20, leaseMs: 60_000 });
	ends.push(end);
	return end;
}

const by = (db: Db) => asSystem(db, clock.now());
const jobOf = async (db: Db) => (await service.currentJob(db)) ?? expect.fail('there is no import');
const askAll = () => ({ address: ris.system, includePast: false, since: null, bodyKey: null });

/** A file as it was received. */
function bring(db: Db, text: string) {
	const id = randomUUID();
	makeRoot();
	writeFileSync(fileOf(id), text);
	return service.beginFile(by(db), id, { fileName: 'rat.json', includePast: false });
}

/** The import, when it has come so far. */
async function reaches(db: Db, phase: string) {
	// Not by vi.waitFor, which would move the clock on.
	for (let tries = 0; (await jobOf(db)).record.phase !== phase && tries < 4000; tries++)
		await pause(10);
	const job = await jobOf(db);
	expect(job.record.phase).toBe(phase);
	return job;
}

/** The import and its preview, once a process of its own has compared it. */
async function reachesPreview(db: Db) {
	await reaches(db, 'ready');
	for (let tries = 0; tries < 20; tries++) {
		const shown = await shownImport(by(db), 'de');
		if (shown?.preview) return { job: shown.job, preview: shown.preview };
	}
	return expect.fail('it was never compared');
}

async function apply(db: Db) {
	const { job, preview } = await reachesPreview(db);
	const said = await runs.apply(by(db), job, { office: ['new'] }, preview.fingerprint);
	if (said === 'begun') await reaches(db, 'done');
	return said;
}

/** Takes over all that the council's server has. @returns the source */
async function imported(db: Db) {
	await clock.begin(db);
	start(db);
	expect(await service.begin(by(db), askAll())).toBe(true);
	expect(await apply(db)).toBe('begun');
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
	beforeEach(() => vi.stubEnv('DATABASE_URL', store.where()));

	test('an address of the own network is refused, and that is a security event', async () => {
		// Equal ones of a minute are one row, of whichever database.
		if (store.name === 'PostgreSQL') vi.setSystemTime(Date.parse('2026-11-25T11:15:00.000Z'));
		await clock.begin(store.db());
		start(store.db());
		await service.begin(by(store.db()), { ...askAll(), address: 'https://192.168.0.1/oparl' });
		await reaches(store.db(), 'failed');
		// Noted once its job is over.
		const kinds = async () => {
			await storeNoted(store.db());
			const rows = store.db().selectFrom('securityEvent').select(['kind', 'reason']);
			return rows.execute();
		};
		for (let tries = 0; (await kinds()).length === 0 && tries < 400; tries++) await pause(10);
		expect(await kinds()).toEqual([{ kind: 'sourceRefused', reason: 'privateAddress' }]);
	});

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
		const first = start(db, jobKinds);
		await vi.waitFor(() => expect(ris.asked.length).toBeGreaterThan(4), 5000);
		await first();
		const half = ris.asked.length;
		expect((await jobOf(db)).record.phase).toBe('reading');
		start(db, jobKinds);
		await reaches(db, 'ready');
		const pages = ris.asked.map((path) => path.replace('?page=1', ''));
		const again = pages.filter((path, at) => pages.indexOf(path) < at);
		// The page that was asked for when the first process ended was not kept.
		expect(again.length).toBeLessThanOrEqual(1);
		expect(ris.asked.length).toBeGreaterThan(half);
		expect(await apply(db)).toBe('begun');
		expect((await committees.list(db)).length).toBe(2);
	}, 30_000);

	test('what was read is there in the next process, and two who apply it apply it once', async () => {
		const db = store.db();
		await service.begin(by(db), askAll());
		const first = start(db);
		const { job, preview } = await reachesPreview(db);
		await first();
		// No process is there to compare it again: the preview was kept.
		expect((await shownImport(by(db), 'de'))?.preview).toEqual(preview);
		expect((await shownImport(by(db), 'en'))?.preview?.counts).toEqual(preview.counts);
		const { fingerprint } = preview;
		const sent = { office: ['new'] };
		start(db);
		const late = { ...job, record: { ...job.record, revision: job.record.revision - 1 } };
		expect(await runs.apply(by(db), late, sent, fingerprint)).toBe('notReady');
		expect(await committees.list(db)).toEqual([]);
		expect(await runs.apply(by(db), job, sent, fingerprint)).toBe('begun');
		const done = await reaches(db, 'done');
		expect(done.record).toMatchObject({
			phase: 'done',
			outcome: { made: { committees: 2 }, leftOut: expect.any(Array) as unknown },
		});
		expect(await runs.apply(by(db), done, sent, fingerprint)).toBe('notReady');
	});

	test('one at a time: while one is read no other begins; stopped it keeps what it has, and goes on', async () => {
		const db = store.db();
		ris.quirks = { slow: 30 };
		expect(await service.begin(by(db), askAll())).toBe(true);
		expect(await service.begin(by(db), askAll())).toBe(false);
		start(db, jobKinds);
		await vi.waitFor(() => expect(ris.asked.length).toBeGreaterThan(4), 5000);
		await service.stop(by(db), await jobOf(db));
		const stopped = await jobOf(db);
		expect(statusOf(stopped, false)).toMatchObject({
			phase: 'stopped',
			failure: { code: 'stopped' },
		});
		expect(statusOf(stopped, false).lists.some(({ pages }) => pages > 0)).toBe(true);
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
		expect(statusOf(job, false).bodies.length).toBe(3);
		expect(await service.choose(by(db), job, 'no such body')).toBe(false);
		expect(await service.choose(by(db), job, keyOf(ris.at('body/1')))).toBe(true);
		await service.close(by(db), await reaches(db, 'ready'));
		expect(await service.currentJob(db)).toBeNull();

		const type = 'https://schema.oparl.org/1.1/Body';
		const bodies = ['a', 'b'].map((name) => ({ id: ris.at(name), type, name }));
		expect(await bring(db, JSON.stringify(bodies))).toBe('begun');
		const file = await reaches(db, 'choosing');
		expect(await service.choose(by(db), file, keyOf(ris.at('b')))).toBe(true);
		expect(statusOf(await reaches(db, 'ready'), false).sourceName).toBe('b');
	});

	test('a file that is no JSON is refused at once, and nothing of it stays', async () => {
		const db = store.db();
		start(db);
		expect(await bring(db, '{"data":[')).toBe('notJson');
		expect(await service.currentJob(db)).toBeNull();
		expect(readdirSync(join(data, 'readings'))).toEqual([]);
	});

	test('a file waits for a process that takes it apart; meanwhile no other import begins', async () => {
		const db = store.db();
		expect(await bring(db, JSON.stringify(lindenau))).toBe('begun');
		expect(await bring(db, '[]')).toBe('busy');
		expect(readdirSync(join(data, 'readings')).length).toBe(1);
		start(db);
		const { preview } = await reachesPreview(db);
		expect(preview.counts.committees.new).toBe(2);
		expect(readdirSync(join(data, 'readings'))).toEqual([]);
	});

	test('a preview that the register has overtaken is made once more at the next look', async () => {
		const db = store.db();
		start(db);
		await service.begin(by(db), askAll());
		const before = await reachesPreview(db);
		await committees.create(by(db), { id: 'c', name: 'Stadtrat', kind: 'council' });
		const after = await reachesPreview(db);
		expect(before.preview.counts.committees).toMatchObject({ new: 2, found: 0 });
		expect(after.preview.counts.committees).toMatchObject({ new: 1, found: 1 });
	});

	test('a preview that the register has overtaken is not applied', async () => {
		const db = store.db();
		start(db);
		await service.begin(by(db), askAll());
		const { job, preview } = await reachesPreview(db);
		await committees.create(by(db), { id: 'c', name: 'Stadtrat', kind: 'council' });
		const sent = { office: ['new'] };
		expect(await runs.apply(by(db), job, sent, preview.fingerprint)).toBe('changed');
		expect((await jobOf(db)).record).toMatchObject({ phase: 'ready', sent: null });
		expect((await committees.list(db)).length).toBe(1);
	});

	test('an office that is missing is asked for, and what was sent is kept', async () => {
		const db = store.db();
		start(db);
		await service.begin(by(db), askAll());
		const { job, preview } = await reachesPreview(db);
		const sent = { form: ['video'], office: [''] };
		expect(await runs.apply(by(db), job, sent, preview.fingerprint)).toBe('officeMissing');
		expect((await jobOf(db)).record).toMatchObject({ phase: 'ready', sent: null });
		// As far as only the run itself can see it.
		const view = { ...preview, needsOffice: false };
		const { fingerprint } = preview;
		const kept = { readingId: job.record.id, fingerprint, de: view, en: view };
		await sourcePreviews.save(db, kept);
		await runs.apply(by(db), job, sent, fingerprint);
		const refused = await reaches(db, 'ready');
		expect(refused.record).toMatchObject({ sent, progress: { problem: 'officeMissing' } });
		expect(await committees.list(db)).toEqual([]);
		expect(await apply(db)).toBe('begun');
		expect((await jobOf(db)).record.outcome?.made.committees).toBe(2);
	});

	test('a run that was stopped blocks others, goes on, or is taken back', async () => {
		const db = store.db();
		start(db);
		await service.begin(by(db), askAll());
		const { job, preview } = await reachesPreview(db);
		for (const end of ends.splice(0)) await end();
		await runs.apply(by(db), job, { office: ['new'] }, preview.fingerprint);
		// Nothing is written yet: the preview is there again.
		await service.stop(by(db), await jobOf(db));
		expect((await jobOf(db)).record.phase).toBe('ready');
		await runs.apply(by(db), await jobOf(db), { office: ['new'] }, preview.fingerprint);
		const { record } = await jobOf(db);
		await sourceReadings.keepRun(db, record.id, { position: 1, total: 9, outcome: null });
		await service.stop(by(db), await jobOf(db));
		const halted = await jobOf(db);
		expect(statusOf(halted, false)).toMatchObject({ phase: 'halted', position: 1, mayGoOn: true });
		expect(await service.begin(by(db), askAll())).toBe(false);
		await service.close(by(db), halted);
		expect((await jobOf(db)).record.phase).toBe('halted');
		expect(await runs.takeBack(by(db), halted)).toBe(true);
		expect(await runs.goOnApplying(by(db), halted)).toBe(false);
		start(db);
		await service.close(by(db), await reaches(db, 'takenBack'));
		expect(await service.currentJob(db)).toBeNull();
	});

	test('what nobody decides about for a week is forgotten', async () => {
		const db = store.db();
		start(db);
		await service.begin(by(db), askAll());
		await reaches(db, 'ready');
		const { changedAt } = await db
			.selectFrom('sourceReading')
			.select('changedAt')
			.executeTakeFirstOrThrow();
		await sourceReadings.destroyBefore(db, changedAt);
		expect(await service.currentJob(db)).not.toBeNull();
		await sourceReadings.destroyBefore(db, addMs(changedAt, 1));
		expect(await service.currentJob(db)).toBeNull();
		expect(await sourceReadingPages.list(db, 'any')).toEqual([]);
	});
});
