import { acting } from '../../testing/acting.ts';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { currentOf } from '../../../device/facts.ts';
import * as files from '../../../exchange/tables/testing-files.ts';
import * as audit from '../../db/audit.ts';
import * as devices from '../../register/devices.ts';
import { noRows } from '../../../exchange/tables/import-rows.ts';
import * as imports from './imports.ts';
import type { RowCounts } from '../../../exchange/tables/import-rows.ts';
import type { Db } from '../../db/open.ts';
import { deletePerson } from '../../register/delete-person.ts';
import * as offices from '../../register/offices.ts';
import * as committees from '../../register/committees.ts';
import * as memberships from '../../register/memberships.ts';
import * as people from '../../register/people.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import {
	actions,
	actor,
	fact,
	fillRegister,
	giveDevice,
	later,
	now,
	office,
	person,
	west,
} from '../../register/testing/register.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import { stagingOf } from './folder.ts';
import * as importWrites from '../runs/import-writes.ts';
import { preview, save } from './testing-import.ts';

const counted = (counts: Partial<RowCounts>): RowCounts => ({ ...noRows, ...counts });
const withEmail = (db: Db) =>
	people.update(acting(db, { actor, now }), 'lerche', 0, {
		...person,
		email: 'a.lerche@stadt.example',
	});
const list = (...rows: readonly (readonly string[])[]) =>
	files.table([['E-Mail', 'Gerät', 'Betriebssystem', 'Modell', 'Letzter Check-in'], ...rows]);
const ipad = ['a.lerche@stadt.example', 'Rats-iPad', 'iPadOS 17.5', 'iPad 9', '2026-11-20 10:00'];

onBothDatabases((store) => {
	beforeEach(async () => {
		await fillRegister(store.db());
		await withEmail(store.db());
	});

	test('a preview changes nothing; saving makes the devices with their facts and one line', async () => {
		const db = store.db();
		const ready = await preview(db, files.intune);
		expect(ready.counts).toEqual(counted({ new: 1, waiting: 2 }));
		expect(await devices.list(acting(db))).toEqual([]);
		await save(db, ready);
		const [device] = await devices.list(acting(db, { scope: west }));
		expect(device).toMatchObject({ label: 'iPad von Lerche', personId: 'lerche' });
		expect(currentOf(device?.facts ?? []).get('os')).toMatchObject({
			...{ value: '17.5.1', source: 'imported', observedAt: '2026-11-20T08:15:00.000Z' },
		});
		expect(await actions(db, ready.id)).toEqual(['import.create', 'import.save']);
		expect(await actions(db, device?.id ?? '')).toEqual(['device.create']);
		expect((await imports.read(acting(db), ready.id))?.state).toBe('done');
	});

	test('the same file twice changes nothing, and a row that is gone deletes nothing', async () => {
		const db = store.db();
		await save(
			db,
			await preview(db, list(ipad, ['a.lerche@stadt.example', 'PC', 'Windows 11', '', ''])),
		);
		const before = await devices.list(acting(db));
		const again = await preview(
			db,
			list(ipad, ['a.lerche@stadt.example', 'PC', 'Windows 11', '', '']),
		);
		expect(again.counts).toEqual(counted({ unchanged: 2 }));
		await save(db, again);
		await save(db, await preview(db, list(ipad)));
		expect(await devices.list(acting(db))).toEqual(before);
	});

	test('a newer word of a person stays in force over an older row', async () => {
		const db = store.db();
		await giveDevice(db, { personId: 'lerche', hallId: null }, [fact('os', '17.6', now)]);
		await devices.update(acting(db, { actor, scope: west, now }), 'device of lerche', 0, {
			label: 'Rats-iPad',
			facts: [],
		});
		const ready = await preview(db, list(ipad));
		expect(ready.counts).toEqual(counted({ changed: 1 }));
		expect(ready.rows[0]?.remarks).toContain('outdone');
		await save(db, ready);
		const [device] = await devices.list(acting(db, { scope: west }));
		expect(currentOf(device?.facts ?? []).get('os')?.value).toBe('17.6');
		expect(device?.facts.filter(({ field }) => field === 'os')).toHaveLength(2);
	});

	test('a newer row is news, an older one is not', async () => {
		const db = store.db();
		const row = (version: string, seen: string) =>
			list([...ipad.slice(0, 2), version, 'iPad 9', seen]);
		await save(db, await preview(db, row('iPadOS 17.5', '2026-11-20 10:00')));
		expect((await preview(db, row('iPadOS 17.4', '2026-11-10 10:00'))).counts).toEqual(
			counted({ unchanged: 1 }),
		);
		// Seen again two days later: nothing new. After a fortnight it is.
		expect((await preview(db, row('iPadOS 17.5', '2026-11-22 10:00'))).counts).toEqual(
			counted({ unchanged: 1 }),
		);
		await save(db, await preview(db, row('iPadOS 18.1', '2026-11-25 10:00')));
		const [device, ...others] = await devices.list(acting(db, { scope: west }));
		expect(others).toEqual([]);
		expect(currentOf(device?.facts ?? []).get('os')?.value).toBe('18.1');
	});

	test('who is not sure to be meant is asked for, once for all rows, and never made anew', async () => {
		const db = store.db();
		const twin = { ...person, id: 'twin', officeId: 'east', title: '' };
		await people.create(acting(db, { actor, now }), twin);
		const rows = files.table([
			['Nutzer', 'Gerät', 'Betriebssystem'],
			...['A', 'B'].map((name) => ['Ada Lerche', name, 'Windows 11']),
			['Niemand', 'C', 'Windows 11'],
			['', 'D', 'Windows 11'],
		]);
		const ready = await preview(db, rows);
		expect(ready.counts).toEqual(counted({ asked: 2, waiting: 1, rejected: 1 }));
		expect(ready.questions).toMatchObject([
			{ reason: 'ownerAmbiguous', rows: 2, choices: [{ id: 'lerche' }, { id: 'twin' }] },
			{ reason: 'ownerUnknown', rows: 1, usual: 'keep' },
		]);
		const answers = new Map([[ready.questions[0]?.key ?? '', 'twin']]);
		const settled = await preview(db, rows, { answers });
		expect(settled.counts).toEqual(counted({ new: 2, waiting: 1, rejected: 1 }));
		await save(db, settled);
		expect((await devices.list(acting(db))).map(({ personId }) => personId)).toEqual([
			'twin',
			'twin',
		]);
		const skipped = await preview(db, rows, {
			answers: new Map([...answers.keys()].map((key) => [key, 'skip'])),
		});
		expect(skipped.counts.rejected).toBe(3);
	});

	test('one of several devices of a person is asked for', async () => {
		const db = store.db();
		for (const id of ['one', 'two']) {
			await giveDevice(db, { personId: 'lerche', hallId: null }, [fact('platform', 'ipados')], id);
		}
		const ready = await preview(db, list(ipad));
		expect(ready.counts).toEqual(counted({ asked: 1 }));
		const key = ready.questions[0]?.key ?? '';
		const settled = await preview(db, list(ipad), { answers: new Map([[key, 'two']]) });
		expect(settled.rows).toMatchObject([{ action: 'changed', recordId: 'two' }]);
		const other = await preview(db, list(ipad), { answers: new Map([[key, 'new']]) });
		expect(other.counts).toEqual(counted({ new: 1 }));
	});

	test('an office brings devices of its own people only', async () => {
		const rows = files.table([
			['Nutzer', 'Gerät', 'Betriebssystem'],
			['Ada Lerche', 'A', 'Windows 11'],
			['Ada Amsel', 'B', 'Windows 11'],
		]);
		const ready = await preview(store.db(), rows, { scope: west });
		expect(ready.counts).toEqual(counted({ new: 1, foreign: 1 }));
	});

	test('a serial number finds a device again and is kept only if it is wanted', async () => {
		const db = store.db();
		await save(db, await preview(db, files.jamf));
		const all = async () =>
			JSON.stringify([
				await db.selectFrom('fact').selectAll().execute(),
				await db.selectFrom('importSource').selectAll().execute(),
				await db.selectFrom('importRun').selectAll().execute(),
				await db.selectFrom('audit').selectAll().execute(),
			]);
		expect(await all()).not.toContain('DMPX7');
		expect((await preview(db, files.jamf)).counts).toEqual(counted({ unchanged: 1 }));
		const wanted = await preview(db, files.jamf, { keepsSerials: true });
		expect(wanted.counts).toEqual(counted({ changed: 1 }));
		await save(db, wanted);
		const [device] = await devices.list(acting(db, { scope: west }));
		expect(currentOf(device?.facts ?? []).get('serial')?.value).toBe('DMPX7');
	});

	test('two rows for one device are not taken twice', async () => {
		const ready = await preview(store.db(), list(ipad, ipad));
		expect(ready.counts).toEqual(counted({ new: 1, rejected: 1 }));
		expect(ready.rows.at(-1)).toMatchObject({ reason: 'sameAsLine', detail: '2', line: 3 });
	});

	test('what changed since the preview is left out and named, the rest is saved', async () => {
		const db = store.db();
		const by = acting(db, { actor, now });
		await people.create(by, { ...person, id: 'twin', email: 'twin@stadt.example' });
		const old = (label: string) => ['a.lerche@stadt.example', label, 'Windows 11', 'PC', ''];
		await save(db, await preview(db, list(old('Alt'), old('Weg'), old('Umbenannt'))));
		const rows = [...['Alt', 'Weg', 'Umbenannt'].map(old), ipad].map((row) => [...row]);
		for (const row of rows) row[3] = 'Mac';
		const ready = await preview(
			db,
			list(...rows, ['twin@stadt.example', 'Zwilling', 'Windows 11', '', '']),
		);
		expect(ready.counts).toEqual(counted({ new: 2, changed: 3 }));
		const idOf = (label: string) =>
			ready.rows.find((row) => row.label === label)?.recordId ?? expect.fail(label);
		await deletePerson(by, 'twin');
		await devices.destroy(by, idOf('Weg'));
		await devices.update(by, idOf('Umbenannt'), 0, { label: 'Neuer Name', facts: [] });
		await save(db, ready);
		const all = await devices.list(acting(db));
		expect(all.map(({ label }) => label)).toEqual(['Alt', 'Neuer Name', 'Rats-iPad']);
		expect(all.map((one) => currentOf(one.facts).get('model')?.value)).toEqual([
			'Mac',
			'PC',
			'Mac',
		]);
		const left = await importLeftovers.list(db, ready.id, 10);
		expect(left.map(({ line, label, reason }) => [line, label, reason])).toEqual([
			[6, '', 'ownerGone'],
			[3, '', 'gone'],
			[4, 'Umbenannt', 'changedSince'],
		]);
		const one = await imports.read(acting(db), ready.id);
		expect(one).toMatchObject({ state: 'done', position: 5 });
		expect(one?.counts).toEqual(counted({ new: 1, changed: 1, rejected: 3 }));
		expect(await actions(db, ready.id)).toEqual(['import.create', 'import.save']);
		expect(await importWrites.runIds(db)).toEqual([]);
	});

	test('what another import has brought since the preview is not brought twice', async () => {
		const db = store.db();
		const first = await preview(db, list(ipad));
		const second = await preview(db, list(ipad));
		await save(db, first);
		await save(db, second);
		expect(await devices.list(acting(db))).toHaveLength(1);
		const left = await importLeftovers.list(db, second.id, 10);
		expect(left).toMatchObject([{ line: 2, label: 'Rats-iPad', reason: 'broughtSince' }]);
	});

	test('somebody who was changed since the preview stays as they are', async () => {
		const db = store.db();
		const rows = files.table([
			['Name', 'Vorname', 'Fraktion', 'E-Mail', 'Telefon'],
			['Lerche', 'Ada', 'Dezernat III', 'a.lerche@stadt.example', '0391 5'],
			['Amsel', 'Ada', 'Fraktion', '', '0391 6'],
			['Kiebitz', 'Ina', 'Leer', '', ''],
		]);
		const by = acting(db, { actor, now });
		await offices.create(by, { ...office, id: 'empty', name: 'Leer' });
		const ready = await preview(db, rows, { kind: 'people' });
		expect(ready.counts).toEqual(counted({ new: 1, changed: 2 }));
		await people.change(db, 'lerche', { phone: '1' });
		await offices.destroy(by, 'empty');
		await save(db, ready);
		const all = await people.list(acting(db));
		expect(all.map(({ id, phone }) => [id, phone])).toEqual([
			['amsel', '0391 6'],
			['lerche', '1'],
		]);
		// A line at each who was changed, and at nobody else.
		const [line] = await audit.list(db, { subjectId: 'amsel' }, 1);
		expect(JSON.parse(line?.detail ?? '')).toEqual({ changed: { phone: true }, import: ready.id });
		expect(await actions(db, 'lerche')).toEqual(['person.create', 'person.update']);
		const left = await importLeftovers.list(db, ready.id, 10);
		expect(left.map(({ line, reason }) => [line, reason])).toEqual([
			[4, 'officeGone'],
			[2, 'changedSince'],
		]);
	});

	test('an import that was cancelled saves nothing any more', async () => {
		const db = store.db();
		const ready = await preview(db, list(ipad));
		expect(await imports.cancel(acting(db, { actor, now: later }), ready.id)).toBe(true);
		const failure = await save(db, ready).catch((error: unknown) => error);
		expect(failure).toMatchObject({ problem: { code: 'interrupted' } });
		expect(await devices.list(acting(db))).toEqual([]);
	});

	const owned = (db: Db, model: string, more: readonly ReturnType<typeof fact>[] = []) =>
		giveDevice(db, { personId: 'lerche', hallId: null }, [
			...[fact('platform', 'ipados', now), fact('model', model, now)],
			...more,
		]);
	const byIdentifier = (...rows: readonly (readonly string[])[]) =>
		files.table([['Device name', 'User', 'OS', 'OS version', 'Model identifier'], ...rows]);

	test('an identifier that the catalogue knows as another model is another device', async () => {
		const db = store.db();
		await owned(db, 'iPad (8th generation)');
		const other = await preview(
			db,
			byIdentifier(['Neues-iPad', 'Ada Lerche', 'iPadOS', '26.2.1', 'iPad13,18']),
		);
		expect(other.counts).toEqual(counted({ new: 1 }));
		const same = await preview(
			db,
			byIdentifier(['Neues-iPad', 'Ada Lerche', 'iPadOS', '26.2.1', 'iPad11,6']),
		);
		expect(same.counts).toEqual(counted({ changed: 1 }));
	});

	test('several rows that fit one device are asked', async () => {
		const db = store.db();
		await owned(db, 'iPad (10th generation)');
		const rows = ['A', 'B'].map((name) => [name, 'Ada Lerche', 'iPadOS', '26.2', 'iPad13,18']);
		expect((await preview(db, byIdentifier(...rows))).counts).toEqual(counted({ asked: 2 }));
	});

	test('a device that was enrolled again under another number is asked, not made a third', async () => {
		const db = store.db();
		const enrolled = (serial: string) =>
			files.table([
				['Gerätename', 'E-Mail', 'Betriebssystem', 'Modell', 'Seriennummer'],
				['Rats-iPad', 'a.lerche@stadt.example', 'iPadOS 18.5', 'iPad 9', serial],
			]);
		await save(db, await preview(db, enrolled('DMPX1')));
		const ready = await preview(db, enrolled('DMPX2'));
		expect(ready.counts).toEqual(counted({ asked: 1 }));
		const [question] = ready.questions;
		const [there] = question?.choices ?? [];
		const answers = new Map([[question?.key ?? '', there?.id ?? '']]);
		await save(
			db,
			await preview(db, enrolled('DMPX2'), { answers, at: '2026-11-28T10:00:00.000Z' }),
		);
		expect(await devices.list(acting(db))).toHaveLength(1);
		expect((await preview(db, enrolled('DMPX2'))).counts).toEqual(counted({ unchanged: 1 }));
	});

	test('people are added and changed; an office nobody knows is made, one called alike is asked', async () => {
		const db = store.db();
		const rows = files.table([
			['Name', 'Vorname', 'Fraktion', 'E-Mail', 'Telefon', 'Funktion'],
			['Lerche', 'Ada', 'Dezernat III', 'a.lerche@stadt.example', '0391 5', '-'],
			['Specht', 'Uwe', 'Fraktion', 'u.specht@stadt.example', '', 'Stadtrat'],
			['Kiebitz', 'Ina', 'Fraktion Mitte', '', '', ''],
			['Krähe', 'Uta', 'Dezernat III neu', '', '', ''],
			['', 'Ohne', 'Fraktion', '', '', ''],
			['N.N.', '', 'Fraktion', '', '', ''],
		]);
		const ready = await preview(db, rows, { kind: 'people' });
		expect(ready.counts).toEqual(counted({ new: 2, changed: 1, asked: 1, rejected: 2 }));
		expect(ready.questions.map(({ written, usual }) => [written, usual])).toEqual([
			['Dezernat III neu', null],
			['Fraktion Mitte', 'new'],
		]);
		const key = ready.questions[0]?.key ?? '';
		const answers = new Map([[key, 'west']]);
		const settled = await preview(db, rows, { kind: 'people', answers });
		expect(settled.counts).toEqual(counted({ new: 3, changed: 1, rejected: 2 }));
		await save(db, settled);
		const all = await people.list(acting(db));
		expect(all.map(({ familyName, officeName, phone }) => [familyName, officeName, phone])).toEqual(
			[
				['Amsel', 'Fraktion', ''],
				['Kiebitz', 'Fraktion Mitte', ''],
				['Krähe', 'Dezernat III', ''],
				['Lerche', 'Dezernat III', '0391 5'],
				['Specht', 'Fraktion', ''],
			],
		);
		const made = (await offices.list(acting(db))).find(({ name }) => name === 'Fraktion Mitte');
		expect(made?.kind).toBe('group');
		expect(all.find(({ id }) => id === 'lerche')).toMatchObject({
			title: 'Dr.',
			position: 'deputyMayor',
		});
		const again = await preview(db, rows, { kind: 'people', answers });
		expect(again.counts).toEqual(counted({ unchanged: 4, rejected: 2 }));
	});

	test('people that an earlier version has previewed are saved as it saw them', async () => {
		const db = store.db();
		const rows = files.table([
			['Name', 'Fraktion'],
			['Uwe Specht', 'Fraktion'],
		]);
		const ready = await preview(db, rows, { kind: 'people' });
		const staged = new DatabaseSync(stagingOf(ready.folder));
		staged.exec("update row set change = json_extract(change, '$.values'), ownerId = null");
		staged.close();
		await save(db, ready);
		const all = await people.list(acting(db));
		expect(all.map(({ familyName }) => familyName)).toContain('Specht');
	});

	const seatsOf = async (db: Db) =>
		(await memberships.list(db)).map(({ committeeName, personName, role, vote, from, to }) =>
			[committeeName, personName, role, vote ? 'vote' : '', from, to ?? ''].join('|'),
		);

	test('people come with their seats, offices and committees in one preview', async () => {
		const db = store.db();
		const rows = files.table([
			['Name', 'Fraktion', 'Gremium', 'Funktion', 'Stimmrecht', 'Von', 'Bis'],
			[
				'Dr. Ina Krähe',
				'Fraktion Ost',
				'Stadtrat; Bauausschuss (Vorsitz)',
				'Mitglied',
				'',
				'1.7.2024',
				'',
			],
			['Uwe Specht', 'Fraktion Ost', 'Bauausschuss', 'beratendes Mitglied', '', '', ''],
			['Uta Star', 'Ratsbüro', 'Stadtrat', 'Schriftführerin', 'ja', '', '30.06.2029'],
			['Olaf Gast', 'Fraktion Ost', 'Stadtrat', 'stellvertretendes Mitglied', '', '', ''],
		]);
		const ready = await preview(db, rows, { kind: 'people' });
		expect(ready.counts).toEqual(counted({ new: 3, rejected: 1 }));
		expect((await committees.list(db)).map(({ name }) => name)).toEqual(['Rat']);
		await save(db, ready);
		expect((await committees.list(db)).map(({ name, kind }) => [name, kind])).toEqual([
			['Rat', 'council'],
			['Stadtrat', 'council'],
			['Bauausschuss', 'advisory'],
		]);
		const today = later.slice(0, 10);
		const seats = [
			'Bauausschuss|Dr. Ina Krähe|chair|vote|2024-07-01|',
			`Bauausschuss|Uwe Specht|adviser||${today}|`,
			'Stadtrat|Dr. Ina Krähe|member|vote|2024-07-01|',
			`Stadtrat|Uta Star|secretary|vote|${today}|2029-07-01`,
		];
		expect(await seatsOf(db)).toEqual(seats);
		const again = await preview(db, rows, { kind: 'people' });
		expect(again.counts).toEqual(counted({ unchanged: 3, rejected: 1 }));
	});

	test('a list of seats gives one person several, changes some, and says what it cannot give', async () => {
		const db = store.db();
		const list = (...rows: readonly (readonly string[])[]) =>
			files.table([['Gremium', 'Name', 'Rolle', 'Stimme', 'Von', 'Bis'], ...rows]);
		const first = await preview(
			db,
			list(
				['Stadtrat', 'Lerche, Ada', 'Mitglied', '', '2024-07-01', ''],
				['Bauausschuss', 'Lerche, Ada', 'Mitglied', '', '2024-07-01', ''],
				['Bauausschuss', 'Lerche, Ada', 'Mitglied', '', '2025-07-01', ''],
				['', 'Lerche, Ada', 'Mitglied', '', '', ''],
				['Bauamt', 'Lerche, Ada', 'Mitglied', '', '2024-07-01', '2024-06-01'],
			),
			{ kind: 'memberships' },
		);
		expect(first.rows.map(({ line, reason }) => [line, reason])).toEqual([
			...[[2, null] as const, [3, null] as const],
			...[[4, 'sameAsLine'] as const, [5, 'committeeMissing'] as const],
			[6, 'endBeforeStart'],
		]);
		await save(db, first);
		const next = await preview(
			db,
			list(
				['Stadtrat', 'Lerche, Ada', 'Vorsitzende', '', '', '2029-06-30'],
				['Bauausschuss', 'Lerche, Ada', 'Mitglied', 'ohne', '', ''],
			),
			{ kind: 'memberships' },
		);
		expect(next.counts).toEqual(counted({ changed: 2 }));
		await save(db, next);
		expect(await seatsOf(db)).toEqual([
			'Bauausschuss|Dr. Ada Lerche|member||2024-07-01|',
			'Stadtrat|Dr. Ada Lerche|chair|vote|2024-07-01|2029-07-01',
		]);
	});
});
