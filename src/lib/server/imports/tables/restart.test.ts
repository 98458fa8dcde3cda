import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allowedColumns } from '../../../exchange/tables/guess-columns.ts';
import * as files from '../../../exchange/tables/testing-files.ts';
import { acting } from '../../testing/acting.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as jobs from '../../jobs/jobs.ts';
import { jobKinds } from '../../jobs/kinds.ts';
import { LeaseLost } from '../../jobs/lease.ts';
import { startWorker } from '../../jobs/worker.ts';
import * as devices from '../../register/devices.ts';
import * as people from '../../register/people.ts';
import { actions, actor, fillRegister, now, person } from '../../register/testing/register.ts';
import { fileOf, folderOf, stagingOf } from './folder.ts';
import * as imports from './imports.ts';
import { doJob } from './job.ts';
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
	async function bringToPreview() {
		const end = start(store.db());
		const id = await bring();
		await reaches(id, 'mapping');
		await check(id);
		await reaches(id, 'ready');
		await end();
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

	test('an import that is cancelled while it waits to be saved is not saved', async () => {
		const id = await bringToPreview();
		await service.save(by(), await readImport(id));
		expect(await service.cancel(by(), id)).toBe(true);
		const worker = start(store.db());
		await worker();
		expect((await readImport(id)).state).toBe('cancelled');
		expect(await devices.list(by())).toEqual([]);
	}, 60_000);

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
