import { describe, expect, test } from 'vitest';
import { readFile } from '../../../exchange/oparl/file.ts';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { at, key, lindenau, meeting, membership, person } from '../../../exchange/oparl/testing.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as committees from '../../register/committees.ts';
import * as offices from '../../register/offices.ts';
import * as people from '../../register/people.ts';
import { actions, actor, giveDevice, later, now, office } from '../../register/testing/register.ts';
import { acting } from '../../testing/acting.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import * as importWrites from '../runs/import-writes.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { clockBy } from '../runs/testing-clock.ts';
import { preview } from './import.ts';
import type { SourceReading } from './import.ts';
import { sourceIdOf } from './ids.ts';
import * as sourceReadings from './source-readings.ts';
import * as sourceRecords from './source-records.ts';
import { takeReadingBack } from './take-reading-back.ts';
import { applyWhole, goOn, leaseOf, never, putRun } from './testing-run.ts';
import { unfinishedImport } from './unfinished-import.query.ts';

const read = (objects: readonly unknown[]): SourceReading => ({
	objects: readFile(objects, 'rat.json').collection,
	...{ bodyKey: key('body'), includePast: false, hasOtherBodies: false, isShort: false },
	source: {
		...{ name: 'Lindenau', address: at('system'), version: '', product: '' },
		...{ walkedAt: now, lists: [] },
	},
});
const withOffice: ImportChoices = { ...noChoices, office: office.id };

const range = (count: number) => Array.from({ length: count }, (_, at) => at + 10);
const member = (number: number, more: object = {}) =>
	person(`person/${number}`, {
		...{ givenName: `Vorname${number}`, familyName: `Name${number}`, phone: [`0391 ${number}`] },
		membership: [
			membership(`seat/${number}`, {
				...{ organization: councilAt, role: 'Mitglied', startDate: '2024-07-01' },
			}),
		],
		...more,
	});
const councilAt = at('org/1');
/** More of it than fits into one piece. */
const council = [
	...lindenau,
	...range(20).map((at) => member(at)),
	...range(12).map((day) =>
		meeting(`meeting/${day}`, {
			start: `2027-02-${day}T16:00:00+01:00`,
			organization: [councilAt],
		}),
	),
];
const isOf = (paths: readonly string[]) => (one: { readonly id?: unknown }) =>
	paths.some((path) => one.id === at(path));
/**
 * Of each kind something: people and a session change, seats end and others begin, a session goes and
 * some come.
 */
const news = [
	...council.filter((one) => !isOf(['person/1', 'meeting/1', 'meeting/10'])(one)),
	...range(18).map((at) => member(at, { phone: ['0391 999'] })),
	membership('seat/2', { deleted: true, modified: '2026-11-20T10:00:00+01:00' }),
	membership('seat/30', {
		...{ person: at('person/10'), organization: at('org/2'), role: 'Vorsitz' },
		startDate: '2026-12-01',
	}),
	meeting('meeting/1', { ...lindenau.find(isOf(['meeting/1'])), cancelled: true }),
	meeting('meeting/10', { start: '2027-02-10T18:00:00+01:00', organization: [councilAt] }),
	...range(3).map((day) =>
		meeting(`meeting/9${day}`, {
			...{ start: `2027-03-${day}T16:00:00+01:00`, organization: [at('org/2')] },
		}),
	),
];
const endAll = { ...withOffice, endRecords: new Set([key('seat/2'), key('meeting/1')]) };

const tables = [
	...(['office', 'committee', 'person', 'membership', 'session'] as const),
	...(['sourceRecord', 'oparlSource'] as const),
];
/** The register and what is known of its sources; attendees without what chance gave them. */
async function everything(db: Db) {
	const rows: Record<string, readonly unknown[]> = {};
	for (const table of tables) rows[table] = await db.selectFrom(table).selectAll().execute();
	rows.attendee = await db
		.selectFrom('attendee')
		.select(['sessionId', 'personId', 'guestName', 'role', 'vote', 'mode', 'needs', 'standing'])
		.execute();
	// How often seats were written tells only whether attendance is to be worked out again.
	const isCounter = (name: string) => ['seatChanges', 'followedSeats'].includes(name);
	const text = (row: unknown) =>
		JSON.stringify(row, (name, value: unknown) => (isCounter(name) ? undefined : value));
	return Object.fromEntries(
		Object.entries(rows).map(([name, all]) => [name, all.map(text).toSorted()]),
	);
}
/** A save more or less does not matter. */
const withoutRevisions = (rows: Awaited<ReturnType<typeof everything>>) =>
	JSON.parse(JSON.stringify(rows).replaceAll(/\\"revision\\":\d+/g, ''));

/** After the first, pieces of a single item; the process dies after so many. */
function dyingAfter(pieces: number): PiecePorts {
	const { ports } = clockBy(1000);
	let count = 0;
	return {
		...ports,
		pause: async () => {
			count++;
			if (count >= pieces) throw new Error('it died');
		},
	};
}
const slowly = () => clockBy(1000).ports;
const runOf = async (db: Db, id: string) =>
	(await sourceReadings.read(db, id)) ?? expect.fail('there is no run');

/** As a new store. */
async function clear(db: Db): Promise<void> {
	const kept = ['importWrite', 'importLeftover', 'sourceReading', 'audit', 'job'] as const;
	for (const table of ['attendee', ...tables.toReversed(), ...kept] as const) {
		await db.deleteFrom(table).execute();
	}
}

onBothDatabases((store) => {
	const by = (at = now) => acting(store.db(), { actor, now: at });
	const goesOn = (id: string, objects: readonly unknown[], choices: ImportChoices) =>
		goOn(by(later), id, read(objects), choices, slowly());
	async function dies(
		id: string,
		objects: readonly unknown[],
		choices: ImportChoices,
		pieces: number,
	) {
		const death = goOn(by(later), id, read(objects), choices, dyingAfter(pieces));
		await expect(death).rejects.toThrow('it died');
	}
	async function takenBack(id: string, ports = slowly()) {
		const db = store.db();
		const one = await runOf(db, id);
		await sourceReadings.update(db, one, { phase: 'takingBack' }, later);
		await takeReadingBack(by(later), await leaseOf(by(later), id), id, never, ports);
	}

	describe.each([
		['a first import', [], council, withOffice],
		['news', council, news, endAll],
	] as const)('%s', (_name, before, objects, choices) => {
		/** A run that has not begun. */
		async function prepared() {
			await offices.create(by(), office);
			if (before.length > 0) await applyWhole(by(), read(before), withOffice);
			return putRun(by(later), read(objects));
		}

		test.each([1, 2, 3, 5, 8])('killed after piece %i it goes on and is the same', async (n) => {
			const db = store.db();
			const uninterrupted = await prepared();
			await goesOn(uninterrupted, objects, choices);
			const whole = await everything(db);
			const { outcome } = await runOf(db, uninterrupted);
			const lines = await db.selectFrom('audit').select(['action', 'subjectId']).execute();
			await clear(db);

			const id = await prepared();
			await dies(id, objects, choices, n);
			const half = await runOf(db, id);
			expect(half).toMatchObject({ phase: 'applying' });
			expect(half.position).toBeGreaterThan(0);
			expect(half.position).toBeLessThan(half.total);
			await goesOn(id, objects, choices);
			expect(await everything(db)).toEqual(whole);
			expect(await runOf(db, id)).toMatchObject({ phase: 'done', outcome });
			const again = await db.selectFrom('audit').select(['action', 'subjectId']).execute();
			const sorted = (all: typeof lines) =>
				all.map(({ action, subjectId }) => `${action} ${subjectId}`).toSorted();
			expect(sorted(again)).toEqual(sorted(lines));
			// What it could be taken back by is forgotten.
			expect(await importWrites.count(db, id)).toBe(0);
			expect(await sourceRecords.changedKeys(db, id, 1)).toEqual([]);
		});

		test.each([1, 4, 8])('killed after piece %i and taken back, all is as before', async (n) => {
			const db = store.db();
			const id = await prepared();
			const then = await everything(db);
			await dies(id, objects, choices, n);
			expect(withoutRevisions(await everything(db))).not.toEqual(withoutRevisions(then));
			await expect(takenBack(id, dyingAfter(2))).rejects.toThrow('it died');
			await takenBack(id);
			expect(withoutRevisions(await everything(db))).toEqual(withoutRevisions(then));
			expect((await runOf(db, id)).phase).toBe('takenBack');
			expect(await importLeftovers.count(db, id)).toBe(0);
			expect(await actions(db, sourceIdOf(key('body')))).toContain('source.takeBack');
			// And once more from the beginning: nothing is left that could be in its way.
			await sourceReadings.destroy(db, id);
			expect(await applyWhole(by(later), read(objects), choices)).toBe('applied');
		});

		test('a session is made with those it invites, and only when all seats are in', async () => {
			const db = store.db();
			const id = await prepared();
			const known = await count(db, 'session');
			const { ports } = clockBy(1000);
			const seen: string[] = [];
			const onPiece = async () => {
				const made = (await count(db, 'session')) - known;
				if (made > 0) seen.push(`${await count(db, 'membership')} seats`);
				const empty = await db
					.selectFrom('session')
					.leftJoin('attendee', 'attendee.sessionId', 'session.id')
					.where('attendee.id', 'is', null)
					.select('session.id')
					.execute();
				expect(empty).toEqual([]);
			};
			await goOn(by(later), id, read(objects), choices, { ...ports, onPiece });
			expect(new Set(seen)).toEqual(new Set([`${await count(db, 'membership')} seats`]));
		});
	});

	test('what somebody has changed meanwhile stays and is named, and is asked for next time', async () => {
		const db = store.db();
		await offices.create(by(), office);
		await applyWhole(by(), read(council), withOffice);
		const id = await putRun(by(later), read(news));
		const named = async (name: string) =>
			(await people.list(by())).find((one) => one.familyName === name) ??
			expect.fail(`${name} is not there`);
		const { ports } = clockBy(1000);
		let pieces = 0;
		const pause = async () => {
			pieces++;
			if (pieces > 1) return;
			// It was compared, and is not written yet.
			const one = await named('Name18');
			expect(one.phone).toBe('0391 18');
			await people.update(by(), one.id, one.revision, { ...one, phone: '115' });
		};
		await goOn(by(later), id, read(news), endAll, { ...ports, pause });
		const one = await named('Name18');
		expect([one.phone, (await named('Name17')).phone]).toEqual(['115', '0391 999']);
		const leftover = { noun: 'person', recordId: one.id, label: 'Vorname18 Name18', line: null };
		expect(await importLeftovers.list(db, id, 10)).toEqual([
			{ ...leftover, reason: 'changedSince' },
		]);
		expect((await runOf(db, id)).outcome?.changed).toBe(18);
		const { diff } = await preview(db, read(news), withOffice, later);
		expect(diff.people.flatMap(({ conflicts }) => conflicts)).toMatchObject([
			{ field: 'phone', ours: '115', theirs: '0391 999' },
		]);
	});

	test('taken back, what somebody has changed or used since stays, and stays the source’s', async () => {
		const db = store.db();
		await offices.create(by(), office);
		const id = await putRun(by(later), read(council));
		await dies(id, council, withOffice, 40);
		const [first, second] = await people.list(by());
		if (!first || !second) return expect.fail('nobody is there');
		await people.update(by(), first.id, first.revision, { ...first, phone: '115' });
		await giveDevice(db, { personId: second.id, hallId: null });
		await takenBack(id);
		expect((await people.list(by())).map((one) => one.id)).toEqual([first.id, second.id]);
		const left = await importLeftovers.list(db, id, 10);
		expect(left.map(({ recordId, reason }) => `${recordId} ${reason}`).toSorted()).toEqual(
			[`${first.id} changedSince`, `${second.id} usedSince`].toSorted(),
		);
		await sourceReadings.destroy(db, id);
		const { diff } = await preview(db, read(council), withOffice, later);
		expect(diff.people.filter(({ state }) => state === 'same').length).toBe(2);
		expect(await applyWhole(by(later), read(council), withOffice)).toBe('applied');
		expect((await people.list(by())).length).toBe(22);
	});

	test('nobody is invited from half a run, halted or not; before and after it they are', async () => {
		const db = store.db();
		await offices.create(by(), office);
		await committees.create(by(), { id: 'other', name: 'Beirat', kind: 'board' });
		const id = await putRun(by(later), read(council));
		await dies(id, council, withOffice, 4);
		const rat = (await committees.list(db)).find(({ name }) => name === 'Stadtrat')?.id ?? '';
		const { position, total } = await runOf(db, id);
		const half = { sourceName: 'Lindenau', isHalted: false, position, total };
		expect(await unfinishedImport(db, rat)).toEqual(half);
		expect(await unfinishedImport(db, 'other')).toBeNull();
		await sourceReadings.update(db, await runOf(db, id), { phase: 'halted' }, later);
		expect(await unfinishedImport(db, rat)).toEqual({ ...half, isHalted: true });
		await sourceReadings.update(db, await runOf(db, id), { phase: 'applying' }, later);
		await goesOn(id, council, withOffice);
		expect(await unfinishedImport(db, rat)).toBeNull();
	});
});

const count = async (db: Db, table: 'session' | 'membership') =>
	(await db.selectFrom(table).select('id').execute()).length;
