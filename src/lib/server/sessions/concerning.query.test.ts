import { expect, test } from 'vitest';
import { everything } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actor, now } from '../register/testing/register.ts';
import { acting } from '../testing/acting.ts';
import * as attendees from './attendees.ts';
import { concerning, readConcerning } from './concerning.query.ts';
import * as sessions from './sessions.ts';
import { setStanding } from './standing.ts';
import { fillSession } from './testing/sessions.ts';

const nobodys: Scope = { offices: [], committees: [], persons: [] };

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });
	const sees = async (id: string, scope: Partial<Scope>) => {
		const reader = { db: store.db(), scope: { ...nobodys, ...scope } };
		return (await readConcerning(reader, id)) !== null;
	};

	test('a session concerns its committee, and offices and people that are or were to come', async () => {
		const id = await fillSession(store.db());
		const [amsel, lerche] = await attendees.list(store.db(), [id]);
		const officeId = lerche?.officeId ?? '';
		expect(await sees(id, {})).toBe(false);
		expect(await sees(id, { committees: ['council'] })).toBe(true);
		expect(await sees(id, { committees: ['another'] })).toBe(false);
		expect(await sees(id, { persons: ['lerche'] })).toBe(true);
		expect(await sees(id, { persons: ['nobody'] })).toBe(false);
		expect(await sees(id, { offices: [officeId] })).toBe(true);
		await setStanding(by(), lerche?.id ?? '', 'prevented');
		expect(await sees(id, { persons: ['lerche'] })).toBe(true);
		await setStanding(by(), lerche?.id ?? '', 'withdrawn');
		expect(await sees(id, { persons: ['lerche'] })).toBe(false);
		expect(await sees(id, { offices: [amsel?.officeId ?? ''] })).toBe(true);
	});

	test('who is bounded by nothing is concerned by all, also those without anybody', async () => {
		await fillSession(store.db());
		const all = await sessions.listAll(store.db(), '2026', '2028');
		expect(await concerning({ db: store.db(), scope: everything }, all)).toEqual(all);
		expect(await concerning({ db: store.db(), scope: nobodys }, all)).toEqual([]);
	});
});
