import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { runNouns } from '../../../exchange/runs.ts';
import type { Acting } from '../../acting.ts';
import { acting } from '../../testing/acting.ts';
import { migrate, open } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as jobs from '../../jobs/jobs.ts';
import { LeaseLost } from '../../jobs/lease.ts';
import * as devices from '../../register/devices.ts';
import * as facts from '../../register/facts.ts';
import * as memberships from '../../register/memberships.ts';
import * as people from '../../register/people.ts';
import { actor, fact, fillRegister, now, person } from '../../register/testing/register.ts';
import * as importLeftovers from './import-leftovers.ts';
import * as importWrites from './import-writes.ts';
import type { RunWrite } from './import-writes.ts';
import { aimMs } from './pace.ts';
import { forgetWrites, takeBack } from './take-back.ts';
import { atOnce, clockBy } from './testing-clock.ts';
import { uses } from './uses.query.ts';
import { writeRun } from './write-run.ts';

const runId = 'a run';
const never = new AbortController().signal;

async function leaseOf(db: Db, subject = 'run') {
	await jobs.create(acting(db), { kind: 'aRun', subject, payload: {} });
	const real = '2100-01-01T00:00:00.000Z';
	const taking = { kinds: ['aRun'], owner: 'a test', now, real, leaseUntil: real };
	return (await jobs.take(db, taking))?.lease ?? expect.fail('there is no job');
}

/** What the register and the sessions hold, without what a run keeps for itself. */
async function register(db: Db) {
	const own = ['importWrite', 'importLeftover', 'job', 'audit'];
	const tables = (await db.introspection.getTables()).map(({ name }) => name);
	const rows: Record<string, readonly unknown[]> = {};
	for (const name of tables.filter((name) => !own.includes(name))) {
		rows[name] = (await sql`select * from ${sql.table(name)} order by 1, 2`.execute(db)).rows;
	}
	return rows;
}
/** A save more or less does not matter. */
const withoutRevisions = (rows: Awaited<ReturnType<typeof register>>) =>
	JSON.parse(JSON.stringify(rows, (key, value) => (key === 'revision' ? undefined : value)));

/** A device with a fact. */
async function writeDevice(db: Db, id: string): Promise<RunWrite> {
	const made = { id, personId: 'lerche', hallId: null, label: `Gerät ${id}` };
	await devices.createAll(db, [made]);
	await facts.createMany(acting(db), [{ deviceId: id, facts: [fact('os', '17.5')] }], runId);
	return { noun: 'device', id, revision: 0, before: null };
}

const ids = Array.from({ length: 40 }, (_, at) => `d${String(at).padStart(2, '0')}`);

onBothDatabases((store) => {
	let kept = 0;
	beforeEach(async () => {
		kept = 0;
		await fillRegister(store.db());
	});
	const by = () => acting(store.db(), { actor, now });

	/** Devices as a run writes them, from where it is; the process may die at the n-th. */
	const deviceRun = (diesAt = Infinity) => ({
		id: runId,
		position: kept,
		items: ids.slice(kept),
		write: async ({ db }: { readonly db: Db }, some: readonly string[], position: number) => {
			const writes: RunWrite[] = [];
			for (const [at, id] of some.entries()) {
				if (position + at === diesAt) throw new Error('it died');
				writes.push(await writeDevice(db, id));
			}
			return writes;
		},
		keep: async (_by: unknown, position: number) => {
			kept = position;
		},
	});
	const deviceIds = async () =>
		(await devices.list({ db: store.db(), scope: by().scope })).map(({ id }) => id).toSorted();

	test.each([
		['as long as they should', aimMs, [8, 8, 8, 8, 8]],
		['a moment', 0.1, [8, 16, 16]],
		['too long', 3 * aimMs, [8, 4, 2, ...Array.from({ length: 26 }, () => 1)]],
	])(
		'pieces that take %s are as large, and followed by as long a pause',
		async (_what, ms, sizes) => {
			const { ports, pauses } = clockBy(ms);
			const seen: number[] = [];
			const { write, ...run } = deviceRun();
			const writing = async (by: Acting, some: readonly string[], position: number) => {
				seen.push(some.length);
				return write(by, some, position);
			};
			const lease = await leaseOf(store.db());
			expect(await writeRun(by(), lease, { ...run, write: writing }, never, ports)).toBe(true);
			expect(seen).toEqual(sizes);
			expect(pauses.length).toBe(sizes.length);
			expect(Math.min(...pauses)).toBeGreaterThanOrEqual(ms);
			expect(await deviceIds()).toEqual(ids);
			expect(await importWrites.count(store.db(), runId)).toBe(ids.length);
		},
	);

	test.each([0, 1, 7, 8, 20, 39])('what dies at item %i goes on and is the same', async (at) => {
		const lease = await leaseOf(store.db());
		await expect(writeRun(by(), lease, deviceRun(at), never, atOnce)).rejects.toThrow('it died');
		expect(await deviceIds()).toEqual(ids.slice(0, kept));
		expect(await importWrites.count(store.db(), runId)).toBe(kept);
		await writeRun(by(), lease, deviceRun(), never, atOnce);
		expect(await deviceIds()).toEqual(ids);
		const writes = await importWrites.list(store.db(), runId, 100);
		expect(writes.map(({ id }) => id)).toEqual(ids.toReversed());
	});

	test('who has lost the lease between two pieces writes no more', async () => {
		const lease = await leaseOf(store.db());
		const ports = {
			...atOnce,
			pause: async () => {
				const real = '2100-01-02T00:00:00.000Z';
				const taking = { kinds: ['aRun'], owner: 'another', now, real, leaseUntil: real };
				await jobs.take(store.db(), taking);
			},
		};
		const lost = writeRun(by(), lease, deviceRun(), never, ports);
		await expect(lost).rejects.toThrow(LeaseLost);
		expect(kept).toBe(8);
		expect(await deviceIds()).toEqual(ids.slice(0, 8));
	});

	test('a signal stops it between two pieces', async () => {
		const stop = new AbortController();
		const ports = { ...atOnce, pause: async () => stop.abort() };
		const lease = await leaseOf(store.db());
		expect(await writeRun(by(), lease, deviceRun(), stop.signal, ports)).toBe(false);
		expect(await deviceIds()).toEqual(ids.slice(0, 8));
	});

	test('taken back, the register is what it was', async () => {
		const db = store.db();
		await people.setHasNoDevice(db, 'lerche', true);
		const before = await register(db);
		const lease = await leaseOf(db);
		const changes: RunWrite[] = [
			{ noun: 'person', id: 'lerche', revision: 2, before: { hasNoDevice: 1 } },
			{ noun: 'person', id: 'amsel', revision: 1, before: { phone: '' } },
			{ noun: 'person', id: 'amsel', revision: 2, before: { phone: '1', email: '' } },
		];
		const { write, ...run } = deviceRun();
		const writing = async (by: Acting, some: readonly string[], position: number) => {
			const writes = await write(by, some, position);
			if (position > 0) return writes;
			await people.change(by.db, 'amsel', { phone: '1' });
			await people.change(by.db, 'amsel', { phone: '2', email: 'a@b.example' });
			return [...changes, ...writes];
		};
		await writeRun(by(), lease, { ...run, write: writing }, never, atOnce);
		const again = { noun: 'person', id: 'amsel', revision: 3, before: { phone: '2' } } as const;
		await people.change(db, 'amsel', { phone: '3' });
		await importWrites.createAll(db, runId, 100, [again]);
		expect(await importWrites.count(db, runId)).toBe(ids.length + 2);
		expect(await takeBack(by(), lease, runId, never, atOnce)).toBe(true);
		expect(withoutRevisions(await register(db))).toEqual(withoutRevisions(before));
		expect(await importWrites.count(db, runId)).toBe(0);
		expect(await importLeftovers.count(db, runId)).toBe(0);
	});

	test('what somebody has changed or used since stays and is named', async () => {
		const db = store.db();
		const lease = await leaseOf(db);
		await writeRun(by(), lease, deviceRun(), never, atOnce);
		await people.change(db, 'amsel', { phone: '1' });
		const changed = { noun: 'person', id: 'amsel', revision: 1, before: { phone: '' } } as const;
		await importWrites.createAll(db, runId, 100, [changed]);

		await devices.update(by(), 'd03', 0, { label: 'Mein Gerät', facts: [] });
		await facts.createAll(by(), { deviceId: 'd05' }, [fact('os', '18.0')]);
		await devices.destroy(by(), 'd07');
		await people.change(db, 'amsel', { phone: '2' });
		await takeBack(by(), lease, runId, never, atOnce);

		expect(await deviceIds()).toEqual(['d03', 'd05']);
		expect((await people.read(by(), 'amsel'))?.phone).toBe('2');
		const left = await importLeftovers.list(db, runId, 10);
		const ofDevice = { noun: 'device', line: null };
		expect(left).toEqual([
			{ ...ofDevice, recordId: 'd03', label: 'Mein Gerät', reason: 'changedSince' },
			{ ...ofDevice, recordId: 'd05', label: 'Gerät d05', reason: 'usedSince' },
			{
				...{ noun: 'person', line: null },
				recordId: 'amsel',
				label: 'Ada Amsel',
				reason: 'changedSince',
			},
		]);
	});

	test('a person that the run made and somebody has given a seat stays, with the seat', async () => {
		const db = store.db();
		const lease = await leaseOf(db);
		const made = ['one', 'two', 'three'].map((id) => ({ ...person, id, hasNoDevice: false }));
		await people.createAll(db, made);
		const writes = made.map(
			({ id }) => ({ noun: 'person', id, revision: 0, before: null }) as const,
		);
		await importWrites.createAll(db, runId, 0, writes);
		const seat = { id: 'seat', committeeId: 'council', personId: 'two', role: 'member' } as const;
		await memberships.create(by(), { ...seat, vote: true, from: '2026-01-01', to: null });
		await people.renewLink(db, 'three', now);
		await takeBack(by(), lease, runId, never, atOnce);
		expect(await people.read(by(), 'one')).toBe(null);
		expect((await memberships.list(db)).map(({ personId }) => personId)).toEqual(['two']);
		const left = await importLeftovers.list(db, runId, 10);
		expect(left.map(({ recordId, reason }) => [recordId, reason])).toEqual([
			['two', 'usedSince'],
			['three', 'usedSince'],
		]);
	});

	test('what somebody uses in the very moment is seen, and nothing of theirs goes', async () => {
		const db = store.db();
		const lease = await leaseOf(db);
		await people.createAll(db, [{ ...person, id: 'new', hasNoDevice: false }]);
		const write = { noun: 'person', id: 'new', revision: 0, before: null } as const;
		await importWrites.createAll(db, runId, 0, [write]);
		const seat = { id: 'seat', committeeId: 'council', personId: 'new', role: 'member' } as const;
		const other = open(store.where());
		const held = await other.startTransaction().execute();
		await memberships.createAll(held, [{ ...seat, vote: true, from: '2026-01-01', to: null }]);
		const taking = takeBack(by(), lease, runId, never, atOnce);
		await pause(100);
		await held.commit().execute();
		await other.destroy();
		await taking;
		expect((await memberships.list(db)).map(({ personId }) => personId)).toEqual(['new']);
		const left = await importLeftovers.list(db, runId, 10);
		expect(left).toMatchObject([{ recordId: 'new', reason: 'usedSince' }]);
	});

	test('a run that is over forgets what it has written, and nothing of another', async () => {
		await writeRun(by(), await leaseOf(store.db()), deviceRun(), never, atOnce);
		const other = { noun: 'device', id: 'd00', revision: 0, before: null } as const;
		await importWrites.createAll(store.db(), 'another run', 0, [other]);
		expect(await forgetWrites(by(), runId, never, atOnce)).toBe(true);
		expect(await importWrites.runIds(store.db())).toEqual(['another run']);
		expect(await deviceIds()).toEqual(ids);
	});
});

test('every reference to what a run makes counts as a use, or goes with it', async () => {
	const goesAlong = [
		...['importSource.deviceId', 'importSource.personId'],
		...['attendee.sessionId', 'sessionCommittee.sessionId'],
		// How an office's lists are read is nothing without the office.
		'importProfile.officeId',
	];
	const db = open(':memory:');
	await migrate(db);
	const tables = (await db.introspection.getTables()).map(({ name }) => name);
	const references = [];
	for (const table of tables) {
		const found = await sql<{ table: string; from: string }>`
			select "table", "from" from pragma_foreign_key_list(${table})`.execute(db);
		references.push(...found.rows.map(({ table: to, from }) => ({ to, key: `${table}.${from}` })));
	}
	await db.destroy();
	expect(references.length).toBeGreaterThan(15);
	const forgotten = references.filter(({ to, key }) => {
		const noun = runNouns.find((noun) => noun === to);
		return noun && !goesAlong.includes(key) && !(key in uses[noun]);
	});
	expect(forgotten).toEqual([]);
});
