import { Migrator } from 'kysely/migration';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { onBothPlaces } from '../testing/databases.ts';
import { open } from '../open.ts';
import { migrations } from './index.ts';

interface Before {
	office: Record<string, string | null>;
	person: Record<string, string | number>;
	committee: Record<string, string>;
	membership: Record<string, string | number>;
	session: Record<string, string>;
	attendee: Record<string, string | number | null>;
	audit: Record<string, string>;
}

const made = '2026-11-01T08:00:00.000Z';
const starts = '2027-04-01T12:00:00.000Z';

onBothPlaces((_name, make) => {
	test('sessions that are there count as sent, and who was taken off stays off', async () => {
		const { where, remove } = await make();
		const db = open(where);
		const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
		await migrator.migrateTo('0011-jobs');
		await fill(db as unknown as Kysely<Before>);
		expect((await migrator.migrateToLatest()).error).toBeUndefined();

		expect(await db.selectFrom('session').selectAll().execute()).toMatchObject([
			{ invitationsSentAt: made, calledOffAt: null, followedStartsAt: starts },
		]);
		const rows = await db
			.selectFrom('attendee')
			.select(['id', 'personId', 'linkId', 'standing', 'attendanceBy'])
			.orderBy('id')
			.execute();
		expect(rows.map(({ id, standing, attendanceBy }) => [id, standing, attendanceBy])).toEqual([
			['guest', 'invited', 'hand'],
			['never', 'invited', 'hand'],
			['off', 'withdrawn', 'hand'],
			['seated', 'invited', 'seats'],
		]);
		expect(rows.find(({ id }) => id === 'seated')).toMatchObject({ linkId: 'link of seated' });
		await db.destroy();
		await remove();
	});
});

async function fill(db: Kysely<Before>): Promise<void> {
	const office = { id: 'office', name: 'Rat', kind: 'group', contact: '' };
	await db.insertInto('office').values(office).execute();
	await db
		.insertInto('committee')
		.values({ id: 'council', name: 'Rat', kind: 'council' })
		.execute();
	const texts = { title: '', familyName: '', position: 'member', email: '', phone: '' };
	for (const id of ['seated', 'never', 'off', 'back']) {
		const person = { id, officeId: 'office', givenName: id, ...texts };
		await db.insertInto('person').values(person).execute();
	}
	for (const personId of ['seated', 'off', 'back']) {
		const seat = { id: personId, committeeId: 'council', personId, role: 'member', vote: 1 };
		await db
			.insertInto('membership')
			.values({ ...seat, validFrom: '2024-07-01' })
			.execute();
	}
	const session = { id: 'session', committeeId: 'council', startsAt: starts, place: '' };
	await db
		.insertInto('session')
		.values({ ...session, form: 'hybrid', requestId: 'form', createdAt: made })
		.execute();
	for (const [id, personId, role] of [
		['seated', 'seated', 'member'],
		['never', 'never', 'adviser'],
		['guest', null, 'guest'],
	] as const) {
		const part = { vote: 0, mode: 'unknown', needs: '[]', linkId: `link of ${id}` };
		const guestName = personId === null ? 'Ida Fink' : null;
		await db
			.insertInto('attendee')
			.values({ id, sessionId: 'session', personId, guestName, role, ...part })
			.execute();
	}
	// Of a guest no name was kept; of a session that is gone nothing is.
	for (const [subjectId, sessionId, personId] of [
		['off', 'session', 'off'],
		['some guest', 'session', null],
		['other', 'gone', 'off'],
		['was deleted', 'session', 'nobody'],
	] as const) {
		const line = { id: subjectId, at: made, actorKind: 'staff', actorId: '', actorName: '' };
		const detail = JSON.stringify({ sessionId, personId });
		await db
			.insertInto('audit')
			.values({ ...line, action: 'attendee.destroy', subjectKind: 'attendee', subjectId, detail })
			.execute();
	}
}
