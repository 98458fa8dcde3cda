import { everything } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import * as noDevice from './no-device.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import {
	actions,
	actor,
	fillRegister,
	giveDevice,
	later,
	now,
	person,
	personChange,
	west,
} from './testing/register.ts';
import { open as openLink } from '../links/session-link.ts';
import { linkFor } from '../links/sign.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import * as moderation from '../meeting/moderation.ts';
import * as attendees from '../sessions/attendees.ts';
import { fillSession, newSession } from '../sessions/testing/sessions.ts';
import { deletePerson } from './delete-person.ts';
import * as people from './people.ts';
import { peopleWithoutDevice } from './without-device.query.ts';

onBothDatabases((store) => {
	test('an office sees its own people only', async () => {
		await fillRegister(store.db());
		const names = async (scope: Scope) =>
			(await people.list(acting(store.db(), { scope }))).map(({ sortName }) => sortName);
		expect(await names(everything)).toEqual(['Amsel, Ada', 'Lerche, Dr. Ada']);
		expect(await names(west)).toEqual(['Lerche, Dr. Ada']);
		expect(await names({ ...everything, offices: [] })).toEqual([]);
		expect(await people.read(acting(store.db(), { scope: west }), 'amsel')).toBeNull();
	});

	test('an office is told of whom no device is known; who has none is not among them', async () => {
		await fillRegister(store.db());
		const names = async (scope: Scope) =>
			(await peopleWithoutDevice(acting(store.db(), { scope }))).map(({ name }) => name);
		expect(await names(west)).toEqual(['Dr. Ada Lerche']);
		expect(await names(everything)).toEqual(['Ada Amsel', 'Dr. Ada Lerche']);
		await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		expect(await names(west)).toEqual([]);
		await noDevice.declare(acting(store.db(), { actor, now }), 'amsel', true);
		expect(await names(everything)).toEqual([]);
	});

	test("an office cannot change, take over or delete another's people", async () => {
		await fillRegister(store.db());
		const update = (id: string, officeId: string) =>
			people.update(acting(store.db(), { actor, scope: west, now: later }), id, 0, {
				...personChange,
				officeId,
			});
		expect(await update('amsel', 'west')).toBe(false);
		expect(await update('lerche', 'east')).toBe(false);
		await deletePerson(acting(store.db(), { actor, scope: west, now: later }), 'amsel');
		expect(
			await people.create(acting(store.db(), { actor, scope: west, now }), {
				...person,
				id: 'x',
				officeId: 'east',
			}),
		).toBe(false);
		expect(await people.list(acting(store.db()))).toHaveLength(2);
	});

	test('who saves an older state is refused, and once more with the newest wins', async () => {
		await fillRegister(store.db());
		const save = (revision: number, familyName: string) =>
			people.update(acting(store.db(), { actor, scope: west, now: later }), 'lerche', revision, {
				...personChange,
				familyName,
			});
		expect(await save(0, 'Erste')).toBe(true);
		expect(await save(0, 'Zweite')).toBe(false);
		expect((await people.read(acting(store.db(), { scope: west }), 'lerche'))?.familyName).toBe(
			'Erste',
		);
		expect(await save(1, 'Zweite')).toBe(true);
		expect(await actions(store.db(), 'lerche')).toEqual([
			'person.create',
			'person.update',
			'person.update',
		]);
	});

	test('a form sent twice makes one person and one line of the trail', async () => {
		await fillRegister(store.db());
		expect(
			await people.create(acting(store.db(), { actor, scope: west, now: later }), person),
		).toBe(true);
		expect(await people.list(acting(store.db(), { scope: west }))).toHaveLength(1);
		expect(await actions(store.db(), 'lerche')).toEqual(['person.create']);
	});

	test('accounts nobody has asked about are unknown, until told, and again when taken back', async () => {
		await fillRegister(store.db());
		const accounts = async () =>
			(await people.read(acting(store.db(), { scope: west }), 'lerche'))?.accounts;
		const tell = (revision: number, told: readonly string[] | null) =>
			people.update(
				acting(store.db(), { actor, scope: west, now: `2026-11-26T10:15:0${revision}.000Z` }),
				'lerche',
				revision,
				{ ...personChange, accounts: told },
			);
		expect(await accounts()).toBeNull();
		await tell(0, ['apple-account']);
		expect(await accounts()).toEqual(['apple-account']);
		await tell(1, []);
		expect(await accounts()).toEqual([]);
		await tell(2, null);
		expect(await accounts()).toBeNull();
	});

	test('"has no device" can be said and taken back, but not of somebody with a device', async () => {
		await fillRegister(store.db());
		const declare = (id: string, hasNone: boolean) =>
			noDevice.declare(acting(store.db(), { actor, scope: west, now: later }), id, hasNone);
		const hasNone = async () =>
			(await people.read(acting(store.db(), { scope: west }), 'lerche'))?.hasNoDevice;
		expect(await declare('lerche', true)).toBe(true);
		expect(await hasNone()).toBe(true);
		expect(await declare('amsel', true)).toBe(false);
		await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		expect(await hasNone()).toBe(false);
		expect(await declare('lerche', true)).toBe(false);
	});

	test('who is invited to a session to come stays; a past session keeps the name', async () => {
		await fillRegister(store.db());
		await store
			.db()
			.insertInto('session')
			.values({
				id: 's',
				committeeId: 'council',
				startsAt: later,
				place: '',
				hallId: null,
				form: 'video',
				requestId: 'r',
				createdAt: now,
			})
			.execute();
		await store
			.db()
			.insertInto('attendee')
			.values({
				id: 'a',
				sessionId: 's',
				personId: 'lerche',
				guestName: null,
				role: 'member',
				vote: 1,
				mode: 'remote',
				needs: '[]',
				linkId: 'l',
			})
			.execute();
		expect(await deletePerson(acting(store.db(), { actor, scope: west, now }), 'lerche')).toBe(
			false,
		);
		expect(
			await deletePerson(
				acting(store.db(), { actor, scope: west, now: '2026-11-27T10:15:00.000Z' }),
				'lerche',
			),
		).toBe(true);
		expect(
			await store.db().selectFrom('attendee').select(['personId', 'guestName']).execute(),
		).toEqual([{ personId: null, guestName: 'Dr. Ada Lerche' }]);
	});

	test('with a person goes when they came to meetings; who was removed from one stays out', async () => {
		const sessionId = await fillSession(store.db());
		const invited = await attendees.list(store.db(), [sessionId]);
		const id = invited.find(({ personId }) => personId === 'lerche')?.id ?? '';
		const since = acting(store.db(), { actor, now: newSession.startsAt });
		await moderation.mute(since, id);
		await moderation.remove(since, id);
		expect(await deletePerson(since, 'lerche')).toBe(true);
		const about = await meetingEvents.listAbout(store.db(), [id]);
		expect(about.get(id)?.map(({ kind }) => kind)).toEqual(['removed']);
	});

	test('the link of a person who is deleted opens a session of that day no more', async () => {
		const sessionId = await fillSession(store.db());
		const invited = await attendees.list(store.db(), [sessionId]);
		const { id, linkId, linkGeneration } =
			invited.find(({ personId }) => personId === 'lerche') ?? {};
		const token = linkFor({ id: linkId ?? '', generation: linkGeneration ?? 0 }).slice(
			'/j/'.length,
		);
		const opened = () => openLink(store.db(), token, '192.0.2.1', newSession.startsAt);
		expect(await opened()).toMatchObject({ attendee: { id } });
		await deletePerson(acting(store.db(), { actor, now: newSession.startsAt }), 'lerche', 'N. N.');
		expect(await opened()).toBe('renewed');
	});

	test('whoever asks for erasure is named nowhere any more', async () => {
		await fillRegister(store.db());
		await giveDevice(store.db(), { personId: 'lerche', hallId: null });
		const gone = 'gelöschte Person';
		expect(
			await deletePerson(acting(store.db(), { actor, scope: west, now }), 'lerche', gone),
		).toBe(true);
		const trail = await store.db().selectFrom('audit').selectAll().execute();
		expect(trail.length).toBeGreaterThan(5);
		expect(JSON.stringify(trail)).not.toContain('Lerche');
		expect(JSON.stringify(trail)).toContain(gone);
	});
});
