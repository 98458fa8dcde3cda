import { Migrator } from 'kysely/migration';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { onBothPlaces } from '../testing/databases.ts';
import { open } from '../open.ts';
import { migrations } from './index.ts';

interface Before {
	oparlSource: Record<string, string | null>;
}

onBothPlaces((_name, make) => {
	test('of a source that is there nothing was decided yet', async () => {
		const { where, remove } = await make();
		const db = open(where);
		const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
		await migrator.migrateTo('0014-attendance');
		const texts = {
			bodyKey: 'ris.example/body',
			name: 'Rat',
			address: '',
			version: '',
			product: '',
		};
		await (db as unknown as Kysely<Before>)
			.insertInto('oparlSource')
			.values({ id: 'source', ...texts, walkedAt: null, lists: '[]', appliedAt: '' })
			.execute();
		expect((await migrator.migrateToLatest()).error).toBeUndefined();
		expect(await db.selectFrom('oparlSource').select(['name', 'decisions']).execute()).toEqual([
			{ name: 'Rat', decisions: '' },
		]);
		await db.destroy();
		await remove();
	});
});
