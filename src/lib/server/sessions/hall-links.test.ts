import { expect, test } from 'vitest';
import { acting } from '../testing/acting.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as halls from '../register/halls.ts';
import { actor, giveDevice, later } from '../register/testing/register.ts';
import * as attendees from './attendees.ts';
import { planSessions } from './planning.ts';
import * as sessions from './sessions.ts';
import { fillSession, newSession } from './testing/sessions.ts';

const by = (db: Db) => acting(db, { actor, now: later });

async function move(db: Db, id: string, change: Partial<sessions.SessionChange>): Promise<void> {
	const session = await sessions.read(db, id);
	const { committeeId, startsAt, place, hallId, form } = { ...newSession, ...session };
	const whole = { committeeId, startsAt, place, hallId, form, ...change };
	await sessions.update(by(db), id, session?.revision ?? 0, whole, []);
}

onBothDatabases((store) => {
	test('a hall has a link from the first moment, and is nobody', async () => {
		const db = store.db();
		const id = await fillSession(db);
		const hall = await attendees.readHall(db, id);
		expect(hall).toMatchObject({ name: 'Ratssaal', hallId: 'hall', vote: false });
		expect((await attendees.readByLink(db, hall?.linkId ?? ''))?.id).toBe(hall?.id);
		expect((await attendees.listEveryone(db, [id])).map(({ hallId }) => hallId)).toEqual([
			null,
			null,
		]);
		expect((await attendees.countBySession(db, [id])).get(id)).toBe(2);
	});

	test('in another hall the old link is closed, and opens again when they are back', async () => {
		const db = store.db();
		const id = await fillSession(db);
		await halls.create(by(db), { id: 'library', name: 'Lesesaal', address: '' });
		const first = await attendees.readHall(db, id);
		await move(db, id, { hallId: 'library' });
		const second = await attendees.readHall(db, id);
		expect(second?.name).toBe('Lesesaal');
		expect(await attendees.read(db, first?.id ?? '')).toMatchObject({ standing: 'withdrawn' });
		await move(db, id, { form: 'video' });
		expect(await attendees.readHall(db, id)).toBeNull();
		await move(db, id, { hallId: 'hall', form: 'hybrid' });
		expect(await attendees.readHall(db, id)).toMatchObject({
			id: first?.id,
			linkId: first?.linkId,
		});
	});

	test('what stands in it is judged beside the people', async () => {
		const db = store.db();
		const id = await fillSession(db);
		await giveDevice(db, { personId: null, hallId: 'hall' });
		const session = await sessions.read(db, id);
		const [planned] = session ? await planSessions(db, [session]) : [];
		expect(planned?.plan.tools.map(({ hall }) => hall?.band)).toEqual(['unknown', 'unknown']);
		expect(planned?.plan.tools.map(({ assessments }) => assessments.size)).toEqual([2, 2]);
	});
});
