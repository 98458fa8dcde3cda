import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import * as files from '../../../exchange/tables/testing-files.ts';
import { acting } from '../../testing/acting.ts';
import { open } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as jobs from '../../jobs/jobs.ts';
import * as devices from '../../register/devices.ts';
import * as facts from '../../register/facts.ts';
import * as people from '../../register/people.ts';
import {
	actions,
	actor,
	fact,
	fillRegister,
	now,
	person,
} from '../../register/testing/register.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import * as importWrites from '../runs/import-writes.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { clockBy } from '../runs/testing-clock.ts';
import * as imports from './imports.ts';
import { preview, run, save, takenJob } from './testing-import.ts';
import type { Previewed } from './testing-import.ts';

/** The process ends after so many pieces: of 8, 4, 2 rows and then of one each, since all take too long. */
function dyingAfter(pieces: number): PiecePorts {
	const { ports } = clockBy(1000);
	let seen = 0;
	const pause = async () => {
		if (++seen === pieces) throw new Error('it died');
	};
	return { ...ports, pause };
}

/** Tables that an import changes, or that hang on those it changes. */
const touched = [
	'office',
	'person',
	'device',
	'fact',
	'importSource',
	'deviceCheck',
	'restriction',
];

async function register(db: Db): Promise<Readonly<Record<string, readonly unknown[]>>> {
	const rows = touched.map(async (name) => {
		const found = await sql`select * from ${sql.table(name)} order by 1, 2`.execute(db);
		return [name, found.rows] as const;
	});
	return Object.fromEntries(await Promise.all(rows));
}
/** As it is read, whichever ids and runs its records had, and how often they were saved. */
async function told(db: Db) {
	const all = await devices.list(acting(db));
	const links = await db.selectFrom('importSource').select(['source', 'externalId']).execute();
	return {
		devices: all.map(({ label, personId, facts }) => ({
			...{ label, personId },
			facts: facts
				.map(({ field, value, source, observedAt }) => [field, value, source, observedAt])
				.toSorted(),
		})),
		links: links.map(({ source, externalId }) => `${source} ${externalId}`).toSorted(),
		people: withoutRevisions(await people.list(acting(db))),
	};
}
const withoutRevisions = (rows: unknown) =>
	JSON.parse(JSON.stringify(rows, (key, value) => (key === 'revision' ? undefined : value)));

const lines = Array.from({ length: 24 }, (_, at) => [
	...[at % 3 === 0 ? 'amsel@stadt.example' : 'lerche@stadt.example', `Gerät ${at}`],
	...['Windows 11', at % 2 === 0 ? 'Book' : 'Pad', '2026-11-20 10:00'],
]);
const list = (model: string) =>
	files.table([
		['E-Mail', 'Gerät', 'Betriebssystem', 'Modell', 'Letzter Check-in'],
		...lines.map((line) => line.with(3, `${line[3]} ${model}`)),
	]);

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });
	beforeEach(async () => {
		const db = store.db();
		await fillRegister(db);
		for (const id of ['lerche', 'amsel']) {
			await people.change(db, id, { email: `${id}@stadt.example` });
		}
	});

	/** Eight devices are there under other names, and Amsel is without any. */
	async function previewOfAll(db: Db): Promise<Previewed> {
		const known = lines.filter(([email]) => email?.startsWith('lerche')).slice(0, 8);
		const made = known.map(([, label], at) => ({
			...{ id: `known ${at}`, personId: 'lerche', hallId: null, label: label ?? '' },
		}));
		await devices.createAll(db, made);
		const platform = made.map(({ id }) => ({
			...{ deviceId: id, facts: [fact('platform', 'windows', '2026-11-01T10:00:00.000Z')] },
		}));
		await facts.createMany(by(), platform);
		await people.setHasNoDevice(db, 'amsel', true);
		const ready = await preview(db, list('1'));
		expect(ready.counts).toMatchObject({ new: 16, changed: 8 });
		return ready;
	}

	/** As the next process does it, or the same one after a stop. */
	async function goOn(db: Db, ready: Previewed, task: 'save' | 'takeBack') {
		await jobs.cancel(by(), ready.id);
		const state = task === 'save' ? 'saving' : 'takingBack';
		await imports.update(db, ready.id, ['saving', 'stopped'], { state });
		const { id, kind, folder, scope, reading } = ready;
		const now = '2026-11-27T10:15:00.000Z';
		const common = { id, kind, folder, lease: await takenJob(db, id), now, actor };
		return run(db, task === 'save' ? { ...common, task, scope, reading } : { ...common, task });
	}
	const saveUntil = async (db: Db, ready: Previewed, pieces: number) =>
		expect(save(db, ready, dyingAfter(pieces))).rejects.toThrow('it died');

	test.each([1, 2, 3, 4, 7])('what dies after piece %i is the same in the end', async (pieces) => {
		const db = store.db();
		const ready = await previewOfAll(db);
		const before = await told(db);
		await saveUntil(db, ready, pieces);
		const half = await imports.read(by(), ready.id);
		expect(half?.state).toBe('saving');
		expect(half?.position).toBeGreaterThan(0);
		expect(half?.position).toBeLessThan(24);
		expect(await importWrites.lastNumber(db, ready.id)).toBeGreaterThan(0);
		await goOn(db, ready, 'save');
		const after = await told(db);
		expect(await imports.read(by(), ready.id)).toMatchObject({ state: 'done', position: 24 });
		expect(await actions(db, ready.id)).toEqual(['import.create', 'import.save']);
		expect(await importWrites.runIds(db)).toEqual([]);

		await db.deleteFrom('device').execute();
		await people.setHasNoDevice(db, 'amsel', false);
		const again = await previewOfAll(db);
		expect(await told(db)).toEqual(before);
		await save(db, again);
		expect(after).toEqual(await told(db));
		expect(after.devices.length).toBe(24);
	});

	test.each([1, 3, 8, 13])(
		'taken back after piece %i, the register is what it was',
		async (pieces) => {
			const db = store.db();
			const ready = await previewOfAll(db);
			const before = await register(db);
			await saveUntil(db, ready, pieces);
			expect(withoutRevisions(await register(db))).not.toEqual(withoutRevisions(before));
			await goOn(db, ready, 'takeBack');
			expect(withoutRevisions(await register(db))).toEqual(withoutRevisions(before));
			expect(await importLeftovers.count(db, ready.id)).toBe(0);
			expect((await imports.read(by(), ready.id))?.state).toBe('takenBack');
			expect(await actions(db, ready.id)).toEqual(['import.create', 'import.takeBack']);
		},
	);

	test('what somebody has changed or used meanwhile stays, with its owner, and is named', async () => {
		const db = store.db();
		const ready = await previewOfAll(db);
		await saveUntil(db, ready, 1);
		const ofAmsel = await devices.list(by(), { personIds: ['amsel'] });
		const [used] = ofAmsel;
		if (!used) return expect.fail('nothing was saved');
		await facts.createAll(by(), { deviceId: used.id }, [fact('os', '24H2')]);
		await goOn(db, ready, 'takeBack');
		expect(await devices.list(by(), { personIds: ['amsel'] })).toHaveLength(1);
		expect((await people.read(by(), 'amsel'))?.hasNoDevice).toBe(false);
		const left = await importLeftovers.list(db, ready.id, 10);
		expect(left).toEqual([
			expect.objectContaining({ noun: 'person', recordId: 'amsel', reason: 'usedSince' }),
			expect.objectContaining({ label: used.label, recordId: used.id, reason: 'usedSince' }),
		]);
	});

	test('what somebody deletes in the very moment is left out', async () => {
		const db = store.db();
		const ready = await preview(db, list('1'));
		const other = open(store.where());
		const held = await other.startTransaction().execute();
		await people.destroyAll(held, ['amsel']);
		const saving = save(db, ready);
		await pause(100);
		await held.commit().execute();
		await other.destroy();
		await saving;
		const all = await devices.list(by());
		expect(new Set(all.map(({ personId }) => personId))).toEqual(new Set(['lerche']));
		expect(all.length).toBe(16);
		const left = await importLeftovers.list(db, ready.id, 10);
		expect(left.map(({ reason }) => reason)).toEqual(left.map(() => 'ownerGone'));
		expect(await importLeftovers.count(db, ready.id)).toBe(8);
	});

	test('people are taken back as they were', async () => {
		const db = store.db();
		const rows = files.table([
			['Name', 'Vorname', 'Fraktion', 'E-Mail', 'Telefon', 'Kennung'],
			['Lerche', 'Ada', 'Fraktion', 'lerche@stadt.example', '0391 5', 'k1'],
			...Array.from({ length: 20 }, (_, at) => [
				`Specht${at}`,
				'Uwe',
				'Fraktion',
				'',
				'',
				`k${at + 2}`,
			]),
		]);
		const ready = await preview(db, rows, { kind: 'people' });
		const before = await register(db);
		await saveUntil(db, ready, 2);
		const made = (await people.list(by())).filter(({ familyName }) =>
			familyName.startsWith('Specht'),
		);
		expect(made.length).toBeGreaterThan(3);
		await people.update(by(), made[0]?.id ?? '', 0, { ...person, familyName: 'Specht' });
		await goOn(db, ready, 'takeBack');
		await people.destroyAll(db, [made[0]?.id ?? '']);
		expect(withoutRevisions(await register(db))).toEqual(withoutRevisions(before));
		expect(await importLeftovers.list(db, ready.id, 10)).toMatchObject([
			{ noun: 'person', label: 'Dr. Ada Specht', reason: 'changedSince' },
		]);
		// A line at whoever is gone again, and at nobody who stays.
		expect((await actions(db, made[1]?.id ?? '')).toSorted()).toEqual([
			'person.create',
			'person.destroy',
		]);
		expect((await actions(db, made[0]?.id ?? '')).toSorted()).toEqual([
			'person.create',
			'person.update',
		]);
	});
});
