import type { Action } from '../../audit/actions.ts';
import { acting, actor } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { namesOf } from '../access/audit-subjects.query.ts';
import * as audit from './audit.ts';
import { onBothDatabases } from './testing/databases.ts';

onBothDatabases((store) => {
	const write = (action: Action, subjectId: string, second: number) =>
		audit.record(
			acting(store.db(), { now: `2026-11-25T10:15:0${second}.000Z` }),
			action,
			subjectId,
		);

	test('pages go through every line once, newest first, also within one moment', async () => {
		for (let index = 0; index < 7; index++) {
			await write('device.update', `d${index}`, index < 4 ? 1 : 2);
		}
		const seen: string[] = [];
		let before: audit.AuditLine | undefined;
		for (let page = 0; page < 4; page++) {
			const lines = await audit.list(store.db(), { before }, 2);
			seen.push(...lines.map(({ at, subjectId }) => `${at.slice(17, 19)} ${subjectId}`));
			before = lines.at(-1);
		}
		expect(new Set(seen).size).toBe(7);
		expect(seen.map((line) => line.slice(0, 2))).toEqual([
			'02',
			'02',
			'02',
			'01',
			'01',
			'01',
			'01',
		]);
	});

	test('a filter by kind and subject leaves the others out', async () => {
		await write('office.create', 'o1', 1);
		await write('office.update', 'o2', 2);
		await write('hall.create', 'h1', 3);
		const of = async (filter: audit.AuditFilter) =>
			(await audit.list(store.db(), filter, 10)).map(({ subjectId }) => subjectId);
		expect(await of({ subjectKind: 'office' })).toEqual(['o2', 'o1']);
		expect(await of({ subjectKind: 'office', subjectId: 'o1' })).toEqual(['o1']);
	});

	test('what is looked at again and again has one line a day, of each who looks', async () => {
		const look = (id: string, now: string) =>
			audit.recordDaily(
				acting(store.db(), { actor: { ...actor, id }, now }),
				'session.showLinks',
				'session',
			);
		await look('s', '2026-11-25T10:15:00.000Z');
		await look('s', '2026-11-25T16:15:00.000Z');
		await look('t', '2026-11-25T16:15:00.000Z');
		await look('s', '2026-11-25T23:15:00.000Z');
		expect((await audit.list(store.db(), {}, 9)).map(({ at }) => at.slice(0, 13))).toEqual([
			'2026-11-25T23',
			'2026-11-25T16',
			'2026-11-25T10',
		]);
	});

	test('what is there has its name, what is gone has none', async () => {
		await store
			.db()
			.insertInto('office')
			.values({ id: 'o1', name: 'Bauamt', kind: 'department', budgetCents: null, contact: '' })
			.execute();
		const names = await namesOf(store.db(), [
			{ subjectKind: 'office', subjectId: 'o1' },
			{ subjectKind: 'office', subjectId: 'gone' },
			{ subjectKind: 'constructor', subjectId: 'x' },
		]);
		expect(Object.fromEntries(names)).toEqual({ o1: { name: 'Bauamt' } });
	});
});
