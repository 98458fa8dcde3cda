import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import * as attendees from './attendees.ts';
import { inviteAll } from './invite.ts';
import { setStanding } from './standing.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, actor, later } from '../register/testing/register.ts';
import { fillSession, guest, invite } from './testing/sessions.ts';
import type { Db } from '../db/open.ts';

const first = async (db: Db) => {
	const sessionId = await fillSession(db);
	const [one] = await attendees.list(db, [sessionId]);
	if (!one) throw new Error('Nobody is invited');
	return { sessionId, one };
};

onBothDatabases((store) => {
	test('a guest is invited by name, and need not be seen', async () => {
		const { sessionId } = await first(store.db());
		const [id = ''] = await inviteAll(acting(store.db(), { actor, now: later }), sessionId, [
			guest('Ida Fink'),
		]);
		expect(await attendees.read(store.db(), id)).toMatchObject({
			name: 'Ida Fink',
			sortName: 'Ida Fink',
			role: 'guest',
			needs: ['hear', 'speak', 'see'],
		});
		expect(await attendees.countBySession(store.db(), [sessionId, 'none'])).toEqual(
			new Map([[sessionId, 3]]),
		);
		expect(await actions(store.db(), id)).toEqual(['attendee.create']);
	});

	test('a person is invited once, and nobody along with them', async () => {
		const { sessionId } = await first(store.db());
		const both = [invite('lerche'), guest('Ida Fink')];
		expect(await inviteAll(acting(store.db(), { actor, now: later }), sessionId, both)).toEqual([]);
		expect(await attendees.list(store.db(), [sessionId])).toHaveLength(2);
	});

	test('a guest whose form is sent twice at once comes once', async () => {
		const { sessionId } = await first(store.db());
		const send = (name: string) =>
			inviteAll(acting(store.db(), { actor, now: later }), sessionId, [guest(name)]);
		const sent = await Promise.all([send('Ida Fink'), send(' ida  fink')]);
		expect(sent.map((ids) => ids.length).toSorted()).toEqual([0, 1]);
		expect(await attendees.list(store.db(), [sessionId])).toHaveLength(3);
	});

	test('who comes to the hall is saved for those who changed, and told in the audit', async () => {
		const { sessionId, one } = await first(store.db());
		const modes = new Map([[one.id, 'onSite']] as const);
		await attendees.updateModes(acting(store.db(), { actor, now: later }), sessionId, modes);
		await attendees.updateModes(acting(store.db(), { actor, now: later }), sessionId, modes);
		const saved = await attendees.list(store.db(), [sessionId]);
		expect(saved.map(({ mode }) => mode)).toEqual(['onSite', 'unknown']);
		expect(await actions(store.db(), one.id)).toEqual(['attendee.setMode']);
	});

	test('attendees of another session cannot be moved from this one', async () => {
		const { one } = await first(store.db());
		const modes = new Map([[one.id, 'onSite']] as const);
		await attendees.updateModes(
			acting(store.db(), { actor, now: later }),
			'another session',
			modes,
		);
		expect(await attendees.read(store.db(), one.id)).toMatchObject({ mode: 'unknown' });
	});

	test('the last invitation stays: a session without attendees is none', async () => {
		const { sessionId, one } = await first(store.db());
		const by = acting(store.db(), { actor, now: later });
		expect(await setStanding(by, one.id, 'withdrawn')).toBe(true);
		const [left] = await attendees.list(store.db(), [sessionId]);
		for (const standing of ['withdrawn', 'prevented', 'excused'] as const) {
			expect(await setStanding(by, left?.id ?? '', standing)).toBe(false);
		}
		expect(await attendees.list(store.db(), [sessionId])).toHaveLength(1);
	});

	test('who is taken off, prevented or excused is counted nowhere, and comes back with the same link', async () => {
		const { sessionId, one } = await first(store.db());
		for (const [standing, action] of [
			['withdrawn', 'attendee.withdraw'],
			['prevented', 'attendee.prevent'],
			['excused', 'attendee.excuse'],
		] as const) {
			const by = (now: string) => acting(store.db(), { actor, now });
			expect(await setStanding(by('2026-11-27'), one.id, standing)).toBe(true);
			expect(await attendees.list(store.db(), [sessionId])).toHaveLength(1);
			expect(await attendees.countBySession(store.db(), [sessionId])).toEqual(
				new Map([[sessionId, 1]]),
			);
			expect(await attendees.readByLink(store.db(), one.linkId)).toMatchObject({ standing });
			expect((await actions(store.db(), one.id)).at(-1)).toBe(action);
			await setStanding(by('2026-11-28'), one.id, 'invited');
			expect(await attendees.list(store.db(), [sessionId])).toContainEqual(
				expect.objectContaining({ linkId: one.linkId, linkGeneration: one.linkGeneration }),
			);
			await store.db().deleteFrom('audit').execute();
		}
	});

	test('a link that is renewed keeps its id and raises its generation', async () => {
		const { one } = await first(store.db());
		await attendees.renewLink(acting(store.db(), { actor, now: later }), one.id);
		expect(await attendees.readByLink(store.db(), one.linkId)).toMatchObject({
			id: one.id,
			linkGeneration: one.linkGeneration + 1,
		});
		expect(await actions(store.db(), one.id)).toEqual(['attendee.renewLink']);
	});

	test('every link is another, and none says who it is for', async () => {
		const { sessionId } = await first(store.db());
		const invited = await attendees.list(store.db(), [sessionId]);
		const linkIds = new Set(invited.map(({ linkId }) => linkId));
		expect(linkIds.size).toBe(invited.length);
		for (const { id, personId, linkId } of invited) {
			expect([linkId.includes(id), linkId.includes(personId ?? '')]).toEqual([false, false]);
		}
	});
});
