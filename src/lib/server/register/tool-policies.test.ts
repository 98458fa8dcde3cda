import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { actions, actor, later, now } from './testing/register.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as toolPolicies from './tool-policies.ts';

const change = {
	toolId: 'zoom',
	rule: 'approved',
	land: 'Sachsen-Anhalt',
	from: '2026-01-01',
	until: '2026-12-31',
	text: 'Freigegeben',
	source: 'Akte 12',
	checked: '2026-11-01',
} as const;
const decision = { ...change, id: 'p' } as const;

onBothDatabases((store) => {
	test('a decision is kept, changed once at a time, and taken back, each told in the audit', async () => {
		await toolPolicies.create(acting(store.db(), { actor, now }), decision);
		await toolPolicies.create(acting(store.db(), { actor, now }), decision);
		expect(await toolPolicies.list(store.db())).toEqual([{ ...decision, revision: 0 }]);

		const longer = { ...change, until: null };
		expect(await toolPolicies.update(acting(store.db(), { actor, now }), 'p', 0, longer)).toBe(
			true,
		);
		expect(
			await toolPolicies.update(acting(store.db(), { actor, now: later }), 'p', 0, longer),
		).toBe(false);
		expect(await toolPolicies.read(store.db(), 'p')).toMatchObject({ until: null, revision: 1 });

		await toolPolicies.destroy(acting(store.db(), { actor, now: later }), 'p');
		expect(await toolPolicies.list(store.db())).toEqual([]);
		expect(await actions(store.db(), 'p')).toEqual([
			'toolPolicy.create',
			'toolPolicy.update',
			'toolPolicy.destroy',
		]);
	});
});
