import { expect, test } from 'vitest';
import type { Action } from '../../../audit/actions.ts';
import { asSystem } from '../../acting.ts';
import { acting } from '../../testing/acting.ts';
import * as audit from '../audit.ts';
import { open } from '../open.ts';
import { onBothDatabases } from '../testing/databases.ts';
import { cutBefore } from './cut.ts';
import { erase } from './erase.ts';
import { readHead, sealAll } from './seal.ts';
import { verify } from './verify.ts';

const now = '2026-11-25T10:15:00.000Z';
const minute = (at: number) => `2026-11-25T10:${String(10 + at)}:00.000Z`;

onBothDatabases((store) => {
	const write = (
		at: number,
		action: Action = 'office.update',
		detail: object = { name: 'Bauamt' },
	) => audit.record(acting(store.db(), { now: minute(at) }), action, `o${at}`, { ...detail });
	/** Five lines, and that with which the chain begins. */
	const sealed = async () => {
		for (let at = 1; at <= 5; at++) await write(at);
		await sealAll(store.db(), now);
	};
	const at = (position: number) => store.db().updateTable('audit').where('position', '=', position);
	const broken = (kind: string, position: number) =>
		expect.objectContaining({ isWhole: false, kind, position });

	test('what is not sealed is not vouched for, and then it is', async () => {
		await write(1);
		expect(await verify(store.db())).toMatchObject({ isWhole: true, lines: 0, unsealed: 1 });
		await sealAll(store.db(), now);
		expect(await verify(store.db())).toMatchObject({ isWhole: true, lines: 2, unsealed: 0 });
		const [begin] = await audit.list(store.db(), { subjectKind: 'audit' }, 9);
		expect(JSON.parse(begin?.detail ?? '')).toMatchObject({ earlier: 1, hash: expect.any(String) });
		await sealAll(store.db(), now);
		expect((await readHead(store.db())).position).toBe(2);
	});

	test.each([
		['what it says', { detail: '{"name":"Bauhof"}' }],
		['a field less', { detail: '{}' }],
		['a field more', { detail: '{"name":"Bauamt","role":"office"}' }],
		['who did it', { actorName: 'Niemand' }],
		['by whom it was', { actorId: 'x' }],
		['when it was', { at: minute(9) }],
		['what was done', { action: 'office.create' }],
		['what it says and how it is held', { detail: '{}', commitments: '{}' }],
		['nothing that can be read', { detail: 'x' }],
	])('a line that was changed is named: %s', async (_, change) => {
		await sealed();
		await at(3).set(change).execute();
		expect(await verify(store.db())).toEqual(broken('changed', 3));
	});

	test('a line that was blanked is named where nobody was deleted', async () => {
		await sealed();
		const [line] = await audit.list(store.db(), { subjectId: 'o3' }, 1);
		await erase(store.db(), {
			...{ subjectIds: ['o3'], actorIds: [], instead: '' },
			lineId: line?.id === undefined ? '' : 'nothing',
		});
		expect(await verify(store.db())).toEqual(broken('erased', 3));
	});

	test.each([1, 3, 6])('a line that was removed is named: %i', async (position) => {
		await sealed();
		await store.db().deleteFrom('audit').where('position', '=', position).execute();
		expect(await verify(store.db())).toEqual(broken('removed', position));
	});

	test('lines that changed places are named', async () => {
		await sealed();
		await at(2).set({ position: 99 }).execute();
		await at(3).set({ position: 2 }).execute();
		await at(99).set({ position: 3 }).execute();
		expect(await verify(store.db())).toEqual(broken('changed', 2));
	});

	test('a line that was put in between, or behind the last, is named', async () => {
		await sealed();
		for (const position of [6, 5, 4])
			await at(position)
				.set({ position: position + 1 })
				.execute();
		await write(7);
		const put = store.db().updateTable('audit').where('subjectId', '=', 'o7');
		await put.set({ position: 4, hash: 'x', commitments: '{}' }).execute();
		expect(await verify(store.db())).toEqual(broken('changed', 4));
		await store.db().deleteFrom('audit').where('position', '=', 4).execute();
		for (const position of [5, 6, 7])
			await at(position)
				.set({ position: position - 1 })
				.execute();
		expect(await verify(store.db())).toMatchObject({ isWhole: true });
		await write(8);
		const behind = store.db().updateTable('audit').where('subjectId', '=', 'o8');
		await behind.set({ position: 7, hash: 'x', commitments: '{}' }).execute();
		expect(await verify(store.db())).toEqual(broken('added', 7));
	});

	test('who makes the whole chain anew is found by a head that was written down elsewhere', async () => {
		await sealed();
		const head = await readHead(store.db());
		expect(await verify(store.db(), [head])).toMatchObject({ isWhole: true });
		await at(3).set({ detail: '{"name":"Bauhof"}' }).execute();
		await store.db().updateTable('audit').set({ position: null, commitments: null }).execute();
		await store.db().deleteFrom('auditHead').execute();
		await store.db().deleteFrom('audit').where('subjectKind', '=', 'audit').execute();
		await sealAll(store.db(), now);
		expect(await verify(store.db())).toMatchObject({ isWhole: true });
		expect(await verify(store.db(), [head])).toEqual(broken('other', 6));
		expect(await verify(store.db(), [{ position: 8, hash: 'x' }])).toEqual(broken('removed', 7));
	});

	test('a person is erased from sealed and unsealed lines, and it still verifies', async () => {
		const by = acting(store.db(), {
			actor: { kind: 'attendee', id: 'a', name: 'Ada Lerche', role: null },
		});
		await write(1, 'person.create', { name: 'Ada Lerche', officeId: 'west' });
		await write(2, 'person.update', { changed: { familyName: ['Amsel', 'Lerche'], phone: true } });
		await audit.record(by, 'device.update', 'd', { changed: { os: true } });
		await sealAll(store.db(), now);
		await write(3, 'person.update', { changed: { familyName: ['Lerche', 'Specht'] } });
		await store
			.db()
			.transaction()
			.execute(async (trx) => {
				const lineId = await audit.record(acting(trx), 'person.destroy', 'o1', {
					name: 'gelöscht',
				});
				const theirs = { subjectIds: ['o1', 'o2', 'o3', 'd'], actorIds: ['a'] };
				await erase(trx, { ...theirs, instead: 'gelöscht', lineId });
			});
		expect(await verify(store.db())).toMatchObject({ isWhole: true });
		await sealAll(store.db(), now);
		expect(await verify(store.db())).toMatchObject({ isWhole: true });
		const lines = await store.db().selectFrom('audit').selectAll().execute();
		expect(JSON.stringify(lines)).not.toMatch(/Lerche|Specht|Amsel/);
		const details = new Map(
			lines.map(({ subjectId, action, detail }) => [subjectId + action, detail]),
		);
		// What tells nothing of them stays: what an office did cannot be blanked.
		expect(details.get('o1person.create')).toBe('{"officeId":"west"}');
		expect(details.get('o2person.update')).toBe('{"changed":{"phone":true}}');
		expect(details.get('ddevice.update')).toBe('{"changed":{"os":true}}');
	});

	test('what has been kept long enough is cut, and what is left verifies', async () => {
		await sealed();
		const by = asSystem(store.db(), now);
		expect(await cutBefore(by, minute(3))).toBe(2);
		expect(await verify(store.db())).toMatchObject({ isWhole: true, first: 3, lines: 4 });
		expect(await cutBefore(by, minute(3))).toBe(0);
		expect(await cutBefore(by, minute(4))).toBe(1);
		await sealAll(store.db(), now);
		expect(await verify(store.db())).toMatchObject({ isWhole: true, first: 4, lines: 5 });
		await store.db().deleteFrom('audit').where('position', '=', 4).execute();
		expect(await verify(store.db())).toEqual(broken('removed', 4));
	});

	test('two processes seal at once: each line once, and in one chain', async () => {
		const other = open(store.where());
		try {
			for (let at = 1; at <= 40; at++) await write(at % 10);
			const seals = [store.db(), other].map(async (db) => {
				for (let round = 0; round < 5; round++) {
					await write(round);
					await sealAll(db, now);
				}
			});
			await Promise.all(seals);
			expect(await verify(store.db())).toMatchObject({ isWhole: true, lines: 51, unsealed: 0 });
		} finally {
			await other.destroy();
		}
	});
});
