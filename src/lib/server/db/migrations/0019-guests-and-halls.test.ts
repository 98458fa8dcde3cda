import { Migrator } from 'kysely/migration';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { onBothPlaces } from '../testing/databases.ts';
import { open } from '../open.ts';
import { migrations } from './index.ts';

interface Before {
	committee: Record<string, string>;
	hall: Record<string, string>;
	session: Record<string, string | null>;
}

onBothPlaces((_name, make) => {
	test('the hall of a session that is there gets a link', async () => {
		const { where, remove } = await make();
		const db = open(where);
		const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
		await migrator.migrateTo('0014-attendance');
		await fill(db as unknown as Kysely<Before>);
		expect((await migrator.migrateToLatest()).error).toBeUndefined();

		const links = await db
			.selectFrom('attendee')
			.select(['sessionId', 'hallId', 'personId', 'standing', 'vote', 'linkId'])
			.execute();
		expect(links).toMatchObject([
			{ sessionId: 'hybrid', hallId: 'hall', personId: null, standing: 'invited', vote: 0 },
		]);
		expect(links[0]?.linkId).toMatch(/^[\w-]{24}$/);
		await db.destroy();
		await remove();
	});
});

async function fill(db: Kysely<Before>): Promise<void> {
	await db
		.insertInto('committee')
		.values({ id: 'council', name: 'Rat', kind: 'council' })
		.execute();
	await db.insertInto('hall').values({ id: 'hall', name: 'Ratssaal', address: '' }).execute();
	for (const [id, form, hallId] of [
		['hybrid', 'hybrid', 'hall'],
		['video', 'video', 'hall'],
		['elsewhere', 'hybrid', null],
	] as const) {
		const times = { startsAt: '2027-04-01T12:00:00.000Z', createdAt: '2026-11-01T08:00:00.000Z' };
		const session = {
			id,
			committeeId: 'council',
			form,
			hallId,
			place: '',
			requestId: id,
			...times,
		};
		await db.insertInto('session').values(session).execute();
	}
}
