import { beforeEach, expect, test } from 'vitest';
import { currentOf } from '../../../device/facts.ts';
import { noRows } from '../../../exchange/tables/import-rows.ts';
import type { RowCounts } from '../../../exchange/tables/import-rows.ts';
import * as files from '../../../exchange/tables/testing-files.ts';
import type { Db } from '../../db/open.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { exportPerson } from '../../privacy/person-export.ts';
import * as retention from '../../privacy/retention.ts';
import { deletePerson } from '../../register/delete-person.ts';
import * as devices from '../../register/devices.ts';
import * as people from '../../register/people.ts';
import {
	actions,
	fact,
	fillRegister,
	giveDevice,
	later,
	person,
	west,
} from '../../register/testing/register.ts';
import { acting } from '../../testing/acting.ts';
import { dropList, dropWaiting, takeClear, takeWaiting } from './take-waiting.ts';
import { preview, run, save, takenJob } from './testing-import.ts';
import { keysOf } from './owners.ts';
import { allWaiting, waitingFor } from './waiting-fits.ts';
import { knownDevices } from './known-devices.ts';
import * as importSources from './import-sources.ts';
import * as imports from './imports.ts';
import * as waitingDevices from './waiting-devices.ts';

const counted = (counts: Partial<RowCounts>): RowCounts => ({ ...noRows, ...counts });
const headers = ['Inventarnummer', 'E-Mail', 'Name', 'Gerät', 'Betriebssystem', 'Letzter Check-in'];
const list = (...rows: readonly (readonly string[])[]) => files.table([headers, ...rows]);
const star = 'i.star@stadt.example';
const ipad = ['17', star, 'Ida Star', 'Rats-iPad', 'iPadOS 17.5', '2026-11-20 10:00'];
const notebook = ['', '', 'Ida Star', 'Notebook', 'Windows 11', '2026-11-20 10:00'];
/** Somebody whom the list names, as they come into the register. */
const ida = { ...person, id: 'star', title: '', givenName: 'Ida', familyName: 'Star', email: star };

onBothDatabases((store) => {
	beforeEach(async () => fillRegister(store.db()));
	const owned = async (db: Db, personId = 'star') =>
		devices.list(acting(db), { personIds: [personId] });
	const bring = async (db: Db, ...rows: readonly (readonly string[])[]) => {
		const ready = await preview(db, list(...rows));
		await save(db, ready);
		return ready;
	};
	const comes = (db: Db, given: Partial<people.NewPerson> = {}) =>
		people.create(acting(db), { ...ida, ...given });
	const ids = async (db: Db) => (await allWaiting(db)).map(({ id }) => id);
	const idOf = async (db: Db, label: string) =>
		(await waitingDevices.list(db, await ids(db))).find((one) => one.label === label)?.id ?? '';

	test('whose person is not there waits with what the list says, and the same list changes nothing', async () => {
		const db = store.db();
		const ready = await bring(db, ipad, notebook);
		expect(ready.counts).toEqual(counted({ waiting: 2 }));
		expect(await actions(db, ready.id)).toEqual(['import.create', 'import.save']);
		const kept = await waitingDevices.list(db, await ids(db));
		expect(kept).toHaveLength(2);
		expect(kept.find(({ label }) => label === 'Rats-iPad')).toMatchObject({
			...{ externalId: '17', listName: 'liste.csv', listDay: '2026-11-20', keptAt: later },
			owner: { name: 'Ida Star', email: star },
		});
		expect(currentOf(kept.flatMap(({ facts }) => facts)).get('os')?.observedAt).toBe(
			'2026-11-20T09:00:00.000Z',
		);
		const again = await preview(db, list(ipad, notebook));
		expect(again.counts).toEqual(counted({ unchanged: 2 }));
		await save(db, again);
		expect((await ids(db)).length).toBe(2);
		// What is newer takes the place of what waited; what is older does not.
		const newer = [...ipad.slice(0, 4), 'iPadOS 18.1', '2026-11-23 10:00'];
		expect((await bring(db, newer)).counts).toEqual(counted({ waiting: 1 }));
		const older = ['17', star, 'Ida Star', 'Altes iPad', ...ipad.slice(4)];
		expect((await bring(db, older)).counts).toEqual(counted({ unchanged: 1 }));
		expect((await ids(db)).length).toBe(2);
		const { facts = [] } = (await waitingDevices.read(db, await idOf(db, 'Rats-iPad'))) ?? {};
		expect(currentOf(facts).get('os')?.value).toBe('18.1');
	});

	test('a list whose unknown people are none of ours keeps nothing, and an office keeps none', async () => {
		const db = store.db();
		const answers = new Map([['waiting', 'skip']]);
		const left = await preview(db, list(ipad, notebook), { answers });
		expect(left.counts).toEqual(counted({ foreign: 2 }));
		expect(left.questions).toMatchObject([{ key: 'waiting', rows: 2, usual: 'keep' }]);
		const office = await preview(db, list(ipad), { scope: west });
		expect(office.counts).toEqual(counted({ foreign: 1 }));
		expect(office.questions).toEqual([]);
	});

	test('once the person is there, the next list brings the device, and none waits', async () => {
		const db = store.db();
		await bring(db, ipad, notebook);
		await comes(db);
		const ready = await bring(db, ipad, notebook);
		expect(ready.counts).toEqual(counted({ new: 2 }));
		expect(ready.rows.every(({ remarks }) => remarks.includes('waited'))).toBe(true);
		expect(await ids(db)).toEqual([]);
		expect(await waitingDevices.listAbout(db, keysOf(ida))).toEqual([]);
		expect((await owned(db)).length).toBe(2);
		expect((await bring(db, ipad, notebook)).counts).toEqual(counted({ unchanged: 2 }));
	});

	test('what is taken over by hand is the device of the next list', async () => {
		const db = store.db();
		await bring(db, ipad, notebook);
		await comes(db);
		const waiting = await waitingFor(db, ida);
		expect(waiting.map(({ device, isSure }) => [device.label, isSure]).toSorted()).toEqual([
			['Notebook', true],
			['Rats-iPad', true],
		]);
		const by = acting(db, { scope: west });
		for (const { device } of waiting) {
			expect(await knownDevices(by, device, ida)).toMatchObject({ usual: null });
			expect(await takeWaiting(by, device.id, 'star', null)).toHaveProperty('deviceId');
			expect(await takeWaiting(by, device.id, 'star', null)).toEqual({ refused: 'gone' });
		}
		const source = waiting[0]?.device.source ?? '';
		expect((await importSources.list(db, source, 'deviceId')).size).toBe(2);
		const [first] = await owned(db);
		expect(await actions(db, first?.id ?? '')).toEqual(['device.create', 'waitingDevice.take']);
		expect((await bring(db, ipad, notebook)).counts).toEqual(counted({ unchanged: 2 }));
		expect((await owned(db)).length).toBe(2);
	});

	test('what a later list has brought under another name of its owner is no second device', async () => {
		const db = store.db();
		await bring(db, notebook);
		await comes(db);
		await bring(db, ['', star, ...notebook.slice(2)]);
		await takeWaiting(acting(db), await idOf(db, 'Notebook'), 'star', null);
		expect((await owned(db)).length).toBe(1);
		expect(await ids(db)).toEqual([]);
	});

	test('a device that is there already is the same, and gets what the list says of it', async () => {
		const db = store.db();
		await bring(db, ipad);
		await comes(db);
		await giveDevice(db, { personId: 'star', hallId: null }, [fact('platform', 'ipados')]);
		const [there] = await waitingFor(db, ida);
		const id = there?.device.id ?? '';
		const known = there && (await knownDevices(acting(db), there.device, ida));
		expect(known?.usual).toBe('device of star');
		expect(await takeWaiting(acting(db), id, 'star', 'device of somebody')).toEqual({
			refused: 'changed',
		});
		await takeWaiting(acting(db), id, 'star', 'device of star');
		const [device, ...others] = await owned(db);
		expect(others).toEqual([]);
		expect(currentOf(device?.facts ?? []).get('os')?.value).toBe('17.5');
	});

	test('what is clear is taken over at once, but never two as one device', async () => {
		const db = store.db();
		const second = ['18', star, 'Ida Star', 'Zweites', ...ipad.slice(4)];
		await bring(db, ipad, second, notebook);
		await comes(db);
		await giveDevice(db, { personId: 'star', hallId: null }, [fact('platform', 'ipados')]);
		const usual = async (label: string) => {
			const waiting = await waitingDevices.read(db, await idOf(db, label));
			return waiting && (await knownDevices(acting(db), waiting, ida)).usual;
		};
		expect(await usual('Notebook')).toBe(null);
		expect(await usual('Rats-iPad')).toBe(undefined);
		const shown = async (label: string, deviceId: string) => ({
			...{ id: await idOf(db, label), personId: 'star', deviceId },
		});
		const all = [
			await shown('Notebook', ''),
			await shown('Rats-iPad', 'device of star'),
			await shown('Zweites', 'device of star'),
		];
		expect(await takeClear(acting(db), all)).toBe(1);
		// Once one of the two is decided, the other is a new one.
		await takeWaiting(acting(db), await idOf(db, 'Rats-iPad'), 'star', 'device of star');
		expect(await usual('Zweites')).toBe(null);
		expect(await takeClear(acting(db), [await shown('Zweites', 'device of star')])).toBe(0);
		expect(await takeClear(acting(db), [await shown('Zweites', '')])).toBe(1);
		expect((await owned(db)).length).toBe(3);
	});

	test('who only may be meant is not sure, and who is out of reach gets nothing', async () => {
		const db = store.db();
		await bring(db, ipad, notebook);
		await comes(db, { email: 'ida@anderswo.example' });
		await comes(db, { id: 'twin', email: '', officeId: 'east' });
		expect(await waitingFor(db, { ...ida, email: 'ida@anderswo.example' })).toMatchObject([
			{ isSure: false },
			{ isSure: false },
		]);
		const fits = await allWaiting(db);
		expect(fits.map(({ fit }) => fit.people.length)).toEqual([2, 2]);
		const by = acting(db, { scope: west });
		const [id = ''] = await ids(db);
		expect(await takeWaiting(by, id, 'twin', null)).toEqual({ refused: 'changed' });
		expect((await ids(db)).length).toBe(2);
	});

	test('an import that is taken back takes back what waits, and lets wait what waited', async () => {
		const db = store.db();
		await bring(db, ipad, notebook);
		const before = (await ids(db)).toSorted();
		await comes(db, { email: 'other@stadt.example', givenName: 'Idalia' });
		await comes(db, { id: 'ida' });
		const other = ['18', 'x@stadt.example', 'Xaver Unbekannt', 'PC', 'Windows 11', ''];
		const ready = await preview(db, list(ipad, notebook, other));
		expect(ready.counts).toEqual(counted({ new: 2, waiting: 1 }));
		const dies = {
			now: () => 0,
			pause: async () => {
				throw new Error('it died');
			},
		};
		await imports.update(db, ready.id, ['reading'], { state: 'saving', counts: ready.counts });
		const { id, kind, folder, scope, reading, now } = ready;
		const job = { task: 'save', id, kind, folder, scope, reading, now } as const;
		const lease = await takenJob(db, id);
		const { actor } = acting(db);
		await expect(run(db, { ...job, actor, lease }, dies)).rejects.toThrow('it died');
		const meanwhile = (await ids(db)).toSorted();
		expect(meanwhile).toHaveLength(1);
		expect(before).not.toContain(meanwhile[0]);
		await imports.update(db, id, ['saving'], { state: 'takingBack' });
		await run(db, {
			task: 'takeBack',
			id,
			kind,
			folder,
			now,
			actor,
			lease: await takenJob(db, id),
		});
		expect((await ids(db)).toSorted()).toEqual(before);
		expect(await owned(db, 'ida')).toEqual([]);
	});

	test('they go after their time, with their person, or when somebody drops them', async () => {
		const db = store.db();
		const ready = await bring(db, ipad, notebook);
		const inDays = (days: number) => new Date(Date.parse(later) + days * 86_400_000).toISOString();
		expect((await retention.clean(db, inDays(89))).waitingDevices).toBe(0);
		await comes(db);
		const told = await exportPerson(acting(db), 'star');
		expect(told?.waitingDevices).toMatchObject([{ owner: { name: 'Ida Star' } }, {}]);
		await deletePerson(acting(db), 'star');
		expect(await ids(db)).toEqual([]);

		const again = await bring(db, ipad, notebook);
		expect(await dropWaiting(acting(db), await idOf(db, 'Notebook'))).toBe(true);
		await dropList(acting(db), ready.id);
		expect((await ids(db)).length).toBe(1);
		await dropList(acting(db), again.id);
		expect(await ids(db)).toEqual([]);
		expect(await actions(db, again.id)).toContain('waitingDevice.destroy');
		await bring(db, ipad);
		expect((await retention.clean(db, inDays(91))).waitingDevices).toBe(1);
	});

	test('a namesake with an address of their own is somebody else when a person is forgotten', async () => {
		const db = store.db();
		await bring(db, ipad);
		await comes(db);
		await comes(db, { id: 'namesake', email: 'other@stadt.example' });
		await deletePerson(acting(db), 'namesake');
		expect((await ids(db)).length).toBe(1);
	});
});
