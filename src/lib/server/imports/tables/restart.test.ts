import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everything } from '../../../access/scope.ts';
import { addMs, dayMs } from '../../../calendar/moment.ts';
import { allowedColumns } from '../../../exchange/tables/guess-columns.ts';
import * as files from '../../../exchange/tables/testing-files.ts';
import { acting, haveAccount } from '../../testing/acting.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as jobs from '../../jobs/jobs.ts';
import { jobKinds } from '../../jobs/kinds.ts';
import { LeaseLost } from '../../jobs/lease.ts';
import { startWorker } from '../../jobs/worker.ts';
import * as devices from '../../register/devices.ts';
import * as people from '../../register/people.ts';
import { actions, actor, fillRegister, now, person } from '../../register/testing/register.ts';
import * as importWrites from '../runs/import-writes.ts';
import { atOnce } from '../runs/testing-clock.ts';
import { tidyRuns } from '../runs/tidy-runs.ts';
import { fileOf, folderOf, stagingOf } from './folder.ts';
import { tableImport } from './import-job.ts';
import * as imports from './imports.ts';
import { doJob } from './job.ts';
import type { TableJob, WorkerReport } from './job.ts';
import { rowsOf, samplesOf } from './read-preview.ts';
import * as service from './service.ts';
import { Staging } from './staging.ts';

const data = mkdtempSync(join(tmpdir(), 'vollzaehlig-restart-'));
vi.stubEnv('VOLLZAEHLIG_DATA', data);
vi.stubEnv('LOG_LEVEL', 'silent');
afterAll(() => rmSync(data, { recursive: true }));

const email = 'a.lerche@stadt.example';
const table = files.table([
	['E-Mail', 'Gerät', 'Betriebssystem'],
	[email, 'Rats-iPad', 'iPadOS 17.5'],
	[email, 'Rats-PC', 'Windows 11'],
]);

/** What a worker would say at its end. */
async function saidBy<Key extends string>(db: Db, job: TableJob, key: Key) {
	const said: WorkerReport[] = [];
	await doJob(db, job, 'a key', (report) => said.push(report));
	type Wanted = Extract<WorkerReport, Readonly<Record<Key, unknown>>>;
	const isWanted = (report: WorkerReport): report is Wanted => key in report;
	return said.find(isWanted) ?? expect.fail('it said something else');
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});
/** The worker of a process that has just started. */
function start(db: Db) {
	const end = startWorker(() => db, { kinds: jobKinds, everyMs: 50 });
	ends.push(end);
	return end;
}

onBothDatabases((store) => {
	beforeEach(async () => {
		vi.stubEnv('DATABASE_URL', store.where());
		await fillRegister(store.db());
		await haveAccount(store.db());
		await people.update(acting(store.db(), { actor, now }), 'lerche', 0, { ...person, email });
	});

	const by = () => acting(store.db(), { now });
	const readImport = async (id: string) =>
		(await imports.read(by(), id)) ?? expect.fail('there is no import');
	const reaches = (id: string, state: string) =>
		vi.waitFor(async () => expect((await readImport(id)).state).toBe(state), 20_000);

	async function bring() {
		const { id, folder } = service.makeUpload();
		writeFileSync(fileOf(folder), files.encoded(table, 'utf-8'));
		const given = { id, kind: 'devices', fileName: 'liste.csv', fileDay: '2026-11-20' } as const;
		await service.begin(by(), given);
		return id;
	}
	async function check(id: string) {
		const one = await readImport(id);
		const { headers, columns } = one.reading ?? expect.fail('it was not read');
		await service.check(by(), one, allowedColumns(one.kind, headers, columns), '');
	}
	/** As `bring` and `check`, in this process. */
	async function bringToPreview() {
		const db = store.db();
		const { id, folder } = service.makeUpload();
		writeFileSync(fileOf(folder), files.encoded(table, 'utf-8'));
		const kind = 'devices';
		await imports.create(by(), { id, kind, fileName: 'liste.csv', fileDay: '2026-11-20' });
		const common = { id, kind, folder, lease: { jobId: id, number: 1 }, now } as const;
		const { read } = await saidBy(db, { ...common, task: 'inspect', options: {} }, 'read');
		const given = { reading: read, scope: everything, fileMoment: now, keepsSerials: false };
		const { counts } = await saidBy(db, { ...common, ...given, task: 'check' }, 'counts');
		await imports.update(db, id, ['reading'], { state: 'ready', reading: read, counts });
		return id;
	}

	test('each step goes on in the next process, and the preview is there', async () => {
		const id = await bring();
		expect((await readImport(id)).state).toBe('reading');
		expect(await service.failAbandoned(by(), await readImport(id))).toBe(false);
		const second = start(store.db());
		await reaches(id, 'mapping');
		await second();
		expect(samplesOf(id).length).toBe(3);
		await check(id);
		const third = start(store.db());
		await reaches(id, 'ready');
		await third();
		const shown = { action: 'new', offset: 0, limit: 10 } as const;
		expect(rowsOf(id, shown).map(({ label }) => label)).toEqual(['Rats-iPad', 'Rats-PC']);
		await service.save(by(), await readImport(id));
		start(store.db());
		await reaches(id, 'done');
		expect((await devices.list(by())).length).toBe(2);
		expect(await actions(store.db(), id)).toEqual(['import.create', 'import.save']);
	}, 60_000);

	test('who has lost the lease saves nothing; who has it saves once', async () => {
		const id = await bringToPreview();
		const db = store.db();
		await service.save(by(), await readImport(id));
		const taking = { kinds: ['tableImport'], owner: 'a test', now, real: '2100' };
		const first = await jobs.take(db, { ...taking, leaseUntil: '2100' });
		const second = await jobs.take(db, { ...taking, leaseUntil: '2200' });
		if (!first || !second) return expect.fail('the job was not taken');
		const { kind, reading, scope } = await readImport(id);
		if (!reading) return expect.fail('it was not read');
		const job = { id, kind, reading, scope, now, actor, folder: folderOf(data, id) };
		const saveBy = ({ lease }: typeof first) =>
			doJob(db, { ...job, task: 'save', lease }, 'a key', () => {});
		await expect(saveBy(first)).rejects.toThrow(LeaseLost);
		expect(await devices.list(by())).toEqual([]);
		await saveBy(second);
		await expect(saveBy(second)).rejects.toThrow('interrupted');
		expect((await devices.list(by())).length).toBe(2);
	}, 60_000);

	test('what somebody asked for who lost the right to is not saved, and the import says who', async () => {
		const id = await bringToPreview();
		const db = store.db();
		await service.save(by(), await readImport(id));
		await db.updateTable('staff').set({ role: 'office', officeId: 'west' }).execute();
		start(db);
		await reaches(id, 'mapping');
		const { problem } = await readImport(id);
		expect(problem).toEqual({ code: 'rightLost', account: actor.name });
		expect(await devices.list(by())).toEqual([]);
		// It was brought by somebody who could do more: as an office they do not find it again.
		const office = { ...actor, role: 'office', officeId: 'west' } as const;
		expect(await imports.read({ db, actor: office }, id)).toBeNull();
	}, 60_000);

	test('an import that is cancelled while it waits to be saved is not saved', async () => {
		const id = await bringToPreview();
		await service.save(by(), await readImport(id));
		expect(await service.cancel(by(), id)).toBe(true);
		const worker = start(store.db());
		await worker();
		expect((await readImport(id)).state).toBe('cancelled');
		expect(await devices.list(by())).toEqual([]);
	}, 60_000);

	/** Saved up to the first pause, where the process dies. */
	async function halfSaved() {
		const id = await bringToPreview();
		const db = store.db();
		await service.save(by(), await readImport(id));
		const taking = { kinds: ['tableImport'], owner: 'a test', now, real: '2100', leaseUntil: '' };
		const taken = await jobs.take(db, taking);
		const { kind, reading, scope } = await readImport(id);
		if (!taken || !reading) return expect.fail('the job was not taken');
		const common = { id, kind, reading, scope, now, actor, lease: taken.lease };
		const job = { ...common, task: 'save', folder: folderOf(data, id) } as const;
		const pause = () => Promise.reject(new Error('it died'));
		const saving = doJob(db, job, 'a key', () => {}, { ...atOnce, pause });
		await expect(saving).rejects.toThrow('it died');
		expect((await readImport(id)).position).toBe(2);
		return id;
	}

	test('what is half saved stops, and is saved on', async () => {
		const id = await halfSaved();
		expect(await service.cancel(by(), id)).toBe(true);
		expect((await readImport(id)).state).toBe('stopped');
		expect(await service.cancel(by(), id)).toBe(false);
		expect(await service.failAbandoned(by(), await readImport(id))).toBe(false);
		expect(await service.saveOn(by(), await readImport(id))).toBe(true);
		start(store.db());
		await reaches(id, 'done');
		expect((await devices.list(by())).length).toBe(2);
		const done = ['import.create', 'import.stop', 'import.save'];
		expect((await actions(store.db(), id)).toSorted()).toEqual(done.toSorted());
		await vi.waitFor(() => expect(service.hasFile(id)).toBe(false));
	}, 60_000);

	test('or it is taken back, without its file too', async () => {
		const id = await halfSaved();
		await service.cancel(by(), id);
		service.dropUpload(id);
		expect(await service.saveOn(by(), await readImport(id))).toBe(false);
		expect(await service.takeBack(by(), await readImport(id))).toBe(true);
		expect(await service.cancel(by(), id)).toBe(false);
		start(store.db());
		await reaches(id, 'takenBack');
		expect(await devices.list(by())).toEqual([]);
		expect(await importWrites.runIds(store.db())).toEqual([]);
	}, 60_000);

	test.each([
		['saving', 'stopped'],
		['takingBack', 'takeBackStopped'],
	] as const)(
		'%s that fails at every attempt stops, and can be taken back',
		async (state, then) => {
			const id = await halfSaved();
			const db = store.db();
			if (state === 'takingBack') {
				await service.cancel(by(), id);
				await service.takeBack(by(), await readImport(id));
			}
			await db
				.transaction()
				.execute((db) => tableImport.failed({ ...by(), db }, id, 'processDied'));
			await jobs.cancel(by(), id);
			expect(await readImport(id)).toMatchObject({ state: then, problem: { code: 'unexpected' } });
			expect(await service.failAbandoned(by(), await readImport(id))).toBe(false);
			expect(await service.takeBack(by(), await readImport(id))).toBe(true);
			start(db);
			await reaches(id, 'takenBack');
			expect(await devices.list(by())).toEqual([]);
		},
		60_000,
	);

	test('what nobody decides about keeps what is saved, and then nothing of it is kept for later', async () => {
		const id = await halfSaved();
		const db = store.db();
		await service.cancel(by(), id);
		const inDays = (days: number) => ({ ...by(), now: addMs(now, days * dayMs) });
		await tidyRuns(inDays(29), atOnce);
		expect((await readImport(id)).state).toBe('stopped');
		expect(await importWrites.runIds(db)).toEqual([id]);
		await tidyRuns(inDays(31), atOnce);
		expect((await readImport(id)).state).toBe('kept');
		expect(await importWrites.runIds(db)).toEqual([]);
		expect((await devices.list(by())).length).toBe(2);
	});

	test('an import of an earlier version that nobody works on any more says so', async () => {
		const { id } = service.makeUpload();
		const given = { id, kind: 'devices', fileName: 'liste.csv', fileDay: '2026-11-20' } as const;
		await imports.create(by(), given);
		expect(await service.failAbandoned(by(), await readImport(id))).toBe(true);
		expect((await readImport(id)).problem).toEqual({ code: 'interrupted' });
	});
});

test('who held the staging before writes nothing into it any more', () => {
	const { id } = service.makeUpload();
	const before = new Staging(stagingOf(folderOf(data, id)));
	const after = new Staging(stagingOf(folderOf(data, id)));
	before.hold('job 1');
	before.keepSamples([{ line: 1, cells: ['a'] }]);
	after.hold('job 2');
	expect(() => before.keepSamples([{ line: 2, cells: ['b'] }])).toThrow(/held by another/);
	after.clear();
	expect(() => before.clear()).toThrow(/held by another/);
	expect(after.samples()).toEqual([['a']]);
	before.close();
	after.close();
});
