import { expect, test } from 'vitest';
import { addMs, dayMs } from '../../calendar/moment.ts';
import { decidedBy, endlessKinds, usualRetention } from '../../council/retention.ts';
import type { Retention } from '../../council/retention.ts';
import * as audit from '../db/audit.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as imports from '../imports/tables/imports.ts';
import { now } from '../register/testing/register.ts';
import * as attendees from '../sessions/attendees.ts';
import * as decisions from '../sessions/decisions.ts';
import { callOff, markSent } from '../sessions/session-acts.ts';
import * as sessions from '../sessions/sessions.ts';
import { fillSession, guest, newSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import * as retention from './retention.ts';

const after = (days: number) => addMs(newSession.startsAt, days * dayMs);

onBothDatabases((store) => {
	const take = (given: Partial<Retention>) =>
		retention.update(acting(store.db()), { ...usualRetention, ...given, contact: '' });
	/** With a guest, sent and decided. */
	const heldSession = async () => {
		const db = store.db();
		const id = await fillSession(db);
		await attendees.createAll(db, [{ ...guest('Ida Fink'), sessionId: id }]);
		await markSent(acting(db, { now }), id, true);
		const decision = {
			toolId: 'facetime',
			note: 'Frau Specht ist krank',
			catalogueDate: '2026-11-01',
			inputsHash: '',
		};
		await decisions.createAll(db, [
			{
				...{ ...decision, sessionId: id, rejected: [] },
				...{ decidedBy: 's', decidedByName: 'M. Sommer', decidedAt: now },
			},
		]);
		return id;
	};
	const namesIn = async (id: string) =>
		(await attendees.listEveryone(store.db(), [id])).map(({ name }) => name);

	test('after the update nothing of sessions, guests and imports goes, however old, until somebody decides', async () => {
		const id = await heldSession();
		const before = await namesIn(id);
		await retention.clean(store.db(), after(5000));
		expect(await namesIn(id)).toEqual(before);
		expect(await retention.undecided(store.db())).toEqual(['guests', 'sessions', 'importRuns']);
	});

	test('what would go is counted before, with the oldest, and nothing is touched by that', async () => {
		const id = await heldSession();
		const wanted = { ...usualRetention, guests: null };
		const due = await retention.preview(store.db(), wanted, after(731));
		expect(due.sessions).toEqual({ count: 1, oldest: newSession.startsAt });
		expect(due.guests).toBeUndefined();
		expect((await retention.preview(store.db(), wanted, after(729))).sessions?.count).toBe(0);
		expect(await namesIn(id)).toHaveLength(3);
		expect(await retention.undecided(store.db())).toHaveLength(3);
	});

	test('a session keeps when it was and its tool, and nobody’s name', async () => {
		const id = await heldSession();
		await take({ guests: null });
		expect((await retention.clean(store.db(), after(729))).sessions).toBe(0);
		expect((await retention.clean(store.db(), after(731))).sessions).toBe(1);
		expect(await namesIn(id)).toEqual([]);
		expect(await decisions.read(store.db(), id)).toMatchObject({
			...{ toolId: 'facetime', decidedByName: '–' },
		});
		expect(await sessions.read(store.db(), id)).toMatchObject({ sent: { byName: '' } });
		expect((await decisions.read(store.db(), id))?.note).toBe('');
		expect((await retention.clean(store.db(), after(731))).sessions).toBe(0);
	});

	test('what was written freely goes with the names, also where an earlier version left it', async () => {
		const id = await heldSession();
		await callOff(acting(store.db(), { now }), id, 'Sturm; Herr Amsel hat angerufen');
		await take({ guests: null });
		await retention.clean(store.db(), after(731));
		expect(await sessions.read(store.db(), id)).toMatchObject({ calledOff: { reason: '' } });
		await store.db().updateTable('decision').set({ note: 'geblieben' }).execute();
		expect((await retention.clean(store.db(), after(731))).sessions).toBe(1);
		expect((await decisions.read(store.db(), id))?.note).toBe('');
	});

	test('a guest loses the name after its time, members keep theirs', async () => {
		const id = await heldSession();
		await take({ sessions: null });
		expect((await retention.clean(store.db(), after(89))).guests).toBe(0);
		expect((await retention.clean(store.db(), after(91))).guests).toBe(1);
		const names = await namesIn(id);
		expect([names.includes('Gast'), names.includes('Ida Fink'), names.length]).toEqual([
			...[true, false, 3],
		]);
		expect((await retention.clean(store.db(), after(91))).guests).toBe(0);
	});

	test('an import that is over is forgotten, one that waits is not', async () => {
		const by = acting(store.db(), { now });
		const file = { kind: 'devices', fileName: 'a.csv', fileDay: '2026-11-20' } as const;
		await imports.create(by, { id: 'over', ...file });
		await imports.create(by, { id: 'waits', ...file });
		await imports.update(store.db(), 'over', ['reading'], { state: 'done', endedAt: now });
		await imports.update(store.db(), 'waits', ['reading'], { state: 'stopped', endedAt: now });
		await take({});
		const later = addMs(now, 91 * dayMs);
		expect((await retention.preview(store.db(), usualRetention, later)).importRuns?.count).toBe(1);
		expect((await retention.clean(store.db(), later)).importRuns).toBe(1);
		expect((await imports.list(by, 9)).map(({ id }) => id)).toEqual(['waits']);
	});

	test('what nobody decides about stays undecided, whatever else is saved', async () => {
		const rest = decidedBy(usualRetention, endlessKinds, []);
		const db = store.db();
		expect((await retention.review(db, rest, now)).binding).toEqual([]);
		await retention.update(acting(db), { ...rest, contact: 'Frau Specht' });
		expect(await retention.undecided(db)).toHaveLength(3);

		const wanted = { ...rest, importRuns: 60 };
		const review = { binding: [{ kind: 'importRuns', days: 60 }], going: [] };
		expect(await retention.review(db, wanted, now)).toEqual(review);
		await retention.update(acting(db), { ...wanted, contact: 'Frau Specht' });
		expect(await retention.undecided(db)).toEqual(['guests', 'sessions']);
		expect(await retention.review(db, wanted, now)).toEqual({ binding: [], going: [] });
		expect(await retention.read(db)).toMatchObject({
			importRuns: 60,
			guests: null,
			sessions: null,
		});
		const [contact, period] = await audit.listAbout(db, ['retention']);
		expect(contact?.detail).toBe('{"changed":{"privacyContact":true}}');
		expect(period?.detail).toBe('{"changed":{"importRuns":["undecided",60]}}');
	});

	test('who decides for no end has decided', async () => {
		await take({ sessions: null, guests: null, importRuns: null });
		expect(await retention.undecided(store.db())).toEqual([]);
		expect(await retention.read(store.db())).toMatchObject({ sessions: null });
	});
});
