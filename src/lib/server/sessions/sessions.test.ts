import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { unknownArrangement } from '../../compat/tool/arrangement.ts';
import * as attendees from './attendees.ts';
import * as decisions from './decisions.ts';
import * as proposals from './proposals.ts';
import { callOff, markSent } from './session-acts.ts';
import * as sessions from './sessions.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, actor, fillRegister, later, now } from '../register/testing/register.ts';
import { faceTime, fillSession, invite, newSession } from './testing/sessions.ts';

const change = {
	startsAt: '2027-04-08T12:00:00.000Z',
	place: 'Bürgerhaus',
	hallId: null,
	form: 'hybrid',
} as const;
const zoom = { toolId: 'zoom', arrangement: { ...unknownArrangement, dialIn: true } };

onBothDatabases((store) => {
	test('a session is there with its people and tools, and its making is in the audit', async () => {
		const id = await fillSession(store.db());
		expect(await sessions.read(store.db(), id)).toEqual({
			id,
			committeeId: 'council',
			committeeName: 'Rat',
			jointWith: [],
			name: '',
			startsAt: newSession.startsAt,
			place: '',
			hallId: 'hall',
			hallName: 'Ratssaal',
			form: 'hybrid',
			revision: 0,
			sent: null,
			calledOff: null,
		});
		const invited = await attendees.list(store.db(), [id]);
		expect(invited.map(({ sortName }) => sortName)).toEqual(['Amsel, Ada', 'Lerche, Dr. Ada']);
		expect(await proposals.list(store.db(), [id])).toMatchObject([
			{ toolId: 'facetime', arrangement: unknownArrangement, joinUrl: '' },
		]);
		expect(await actions(store.db(), id)).toEqual(['session.create']);
	});

	test('a form that is sent twice makes one session, even at the same moment', async () => {
		await fillRegister(store.db());
		const send = () =>
			sessions.create(
				acting(store.db(), { actor, now }),
				newSession,
				[invite('lerche')],
				[faceTime],
			);
		const [first, second] = await Promise.all([send(), send()]);
		expect(second).toBe(first);
		expect(await send()).toBe(first);
		expect(await attendees.list(store.db(), [first])).toHaveLength(1);
		expect(await actions(store.db(), first)).toEqual(['session.create']);
	});

	test('of two who change a session the second is refused and nothing of theirs is kept', async () => {
		const id = await fillSession(store.db());
		const save = (revision: number, place: string) =>
			sessions.update(
				acting(store.db(), { actor, now: later }),
				id,
				revision,
				{ ...change, place },
				[zoom],
			);
		expect(await save(0, 'Bürgerhaus')).toBe(true);
		expect(await save(0, 'Schule')).toBe(false);
		expect(await sessions.read(store.db(), id)).toMatchObject({ place: 'Bürgerhaus', revision: 1 });
		expect(await save(1, 'Schule')).toBe(true);
		expect(await actions(store.db(), id)).toEqual([
			'session.create',
			'session.update',
			'session.update',
		]);
	});

	test('what is proposed afterwards replaces what was, and what stays keeps its address', async () => {
		const id = await fillSession(store.db());
		await proposals.updateJoinUrl(store.db(), id, 'facetime', 'https://facetime.example/1');
		await sessions.update(acting(store.db(), { actor, now: later }), id, 0, change, [
			zoom,
			faceTime,
		]);
		expect(await proposals.list(store.db(), [id])).toMatchObject([
			{ toolId: 'zoom', arrangement: { dialIn: true }, joinUrl: '' },
			{ toolId: 'facetime', joinUrl: 'https://facetime.example/1' },
		]);
		await sessions.update(acting(store.db(), { actor, now: later }), id, 1, change, []);
		expect(await proposals.list(store.db(), [id])).toEqual([]);
	});

	test('a change of day, place and tools leaves every personal link as it is', async () => {
		const id = await fillSession(store.db());
		const links = async () =>
			(await attendees.list(store.db(), [id])).map(({ linkId, linkGeneration }) => [
				linkId,
				linkGeneration,
			]);
		const before = await links();
		await sessions.update(acting(store.db(), { actor, now: later }), id, 0, change, [zoom]);
		expect(await links()).toEqual(before);
	});

	test('sessions are listed from a moment to another, the earliest first', async () => {
		const id = await fillSession(store.db());
		const { startsAt } = newSession;
		expect((await sessions.list(store.db(), startsAt, '2028')).map((one) => one.id)).toEqual([id]);
		expect(await sessions.list(store.db(), '2026', startsAt)).toEqual([]);
	});

	test('a session that is deleted takes its invitations and decisions along, not the audit', async () => {
		const id = await fillSession(store.db());
		await sessions.destroy(acting(store.db(), { actor, now: later }), id);
		expect(await sessions.read(store.db(), id)).toBeNull();
		expect(await attendees.list(store.db(), [id])).toEqual([]);
		expect(await decisions.list(store.db(), [id])).toEqual([]);
		expect(await actions(store.db(), id)).toEqual(['session.create', 'session.destroy']);
	});

	test('a session whose invitations are sent is called off, not deleted, and kept apart from the others', async () => {
		const id = await fillSession(store.db());
		const by = acting(store.db(), { actor, now: later });
		await markSent(by, id, true);
		expect(await sessions.destroy(by, id)).toBe(false);
		await callOff(by, id, 'Wasserschaden');
		expect(await sessions.read(store.db(), id)).toMatchObject({
			calledOff: { at: later, byName: actor.name, reason: 'Wasserschaden' },
		});
		expect(await sessions.list(store.db(), '2026', '2028')).toEqual([]);
		expect(await sessions.listAll(store.db(), '2026', '2028')).toHaveLength(1);
		await callOff(by, id, null);
		await markSent(by, id, false);
		expect(await sessions.list(store.db(), '2026', '2028')).toHaveLength(1);
		expect(await sessions.destroy(by, id)).toBe(true);
		expect((await actions(store.db(), id)).toSorted()).toEqual(
			[
				...['session.create', 'session.markSent', 'session.callOff', 'session.reinstate'],
				...['session.markUnsent', 'session.destroy'],
			].toSorted(),
		);
	});
});
