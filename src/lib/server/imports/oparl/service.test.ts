import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { asSystem } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as clock from '../../process/clock.ts';
import * as service from './service.ts';
import * as sources from './sources.ts';
import { lindenauLists, startRis } from './testing-server.ts';
import type { Ris } from './testing-server.ts';

// A trial plays next June.
vi.stubEnv('VOLLZAEHLIG_CLOCK', '2027-06-01T08:00:00.000Z');
vi.stubEnv('ORIGIN', 'http://127.0.0.1:3000');
vi.stubEnv('OPARL_PRIVATE_HOSTS', '127.0.0.1');

let ris: Ris;
beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T10:15:00.000Z') });
	ris = await startRis(lindenauLists);
});
afterEach(async () => {
	vi.useRealTimers();
	await ris.close();
});

const by = (db: Db) => asSystem(db, clock.now());

/** The import that runs, when it has read what it reads. */
async function readJob() {
	const job = service.currentJob() ?? expect.fail('no import runs');
	if (!('settled' in job.work)) return expect.fail('it reads no server');
	await job.work.settled;
	return { job, run: job.work };
}

/** Takes over all that the council's server has. @returns the source */
async function imported(db: Db) {
	await clock.begin(db);
	const all = { address: ris.system, includePast: false, since: null, bodyKey: null };
	expect(service.begin(by(db), all)).toBe(true);
	const { job } = await readJob();
	const seen = await service.previewOf(db, job, clock.now());
	const choices = { ...noChoices, office: 'new' };
	expect(await service.applyJob(by(db), job, choices, seen?.fingerprint ?? '')).toBe('applied');
	service.close(job);
	const [source] = await sources.list(db);
	return source ?? expect.fail('the source was not noted');
}

/** Asks for news of the source; there are none, and that is noted. @returns since when */
async function askForNews(db: Db, sourceId: string) {
	expect(await service.beginNews(by(db), sourceId)).toBe(true);
	const { job, run } = await readJob();
	await vi.waitFor(() => expect(job.outcome).not.toBeNull());
	service.close(job);
	return run.options.since;
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
});
