import { expect, test } from 'vitest';
import { system } from './audit.ts';
import * as staff from './staff.ts';
import { onBothDatabases } from './testing.ts';

const now = '2026-11-25T10:15:00.000Z';
const draft = {
	name: 'M. Sommer',
	email: 'sommer@elsterfurt.example',
	role: 'secretary',
	officeId: null,
} as const;

onBothDatabases((store) => {
	test('an account that was created is listed, with its deed in the trail', async () => {
		const made = await staff.create(store.db(), draft, 'hash', system, now);
		expect(made).toEqual({ id: expect.any(String) });
		expect(await staff.list(store.db())).toMatchObject([{ ...draft, deactivatedAt: null }]);
		expect(await store.db().selectFrom('audit').select(['action', 'at']).execute()).toEqual([
			{ action: 'staff.create', at: now },
		]);
	});

	test('a second account with the same address is refused and leaves nothing', async () => {
		await staff.create(store.db(), draft, 'hash', system, now);
		expect(await staff.create(store.db(), draft, 'other', system, now)).toBe('emailTaken');
		expect(await store.db().selectFrom('signInAccount').select('password').execute()).toEqual([
			{ password: 'hash' },
		]);
	});
});
