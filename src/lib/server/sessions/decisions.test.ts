import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import * as decisions from './decisions.ts';
import * as proposals from './proposals.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, actor, later, now } from '../register/testing/register.ts';
import { fillSession } from './testing/sessions.ts';

const rejected = [
	{
		toolId: 'facetime',
		certain: 0,
		possible: 1,
		out: 1,
		reasons: [
			{
				code: 'browserNotSupported',
				count: 1,
				said: { de: 'FaceTime lässt Firefox nicht ein.', en: 'FaceTime turns Firefox away.' },
			},
		],
	},
];
const decision: decisions.NewDecision = {
	toolId: 'livekit-room',
	rejected,
	note: 'Niemand ist ausgeschlossen.',
	joinUrl: '',
	catalogueDate: '2026-11-23',
	inputsHash: 'hash',
};

onBothDatabases((store) => {
	test('a decision keeps who took it, when, and what was rejected and why', async () => {
		const id = await fillSession(store.db());
		await decisions.create(acting(store.db(), { actor, now: later }), id, decision);
		expect(await decisions.read(store.db(), id)).toMatchObject({
			toolId: 'livekit-room',
			rejected,
			note: 'Niemand ist ausgeschlossen.',
			decidedByName: 'M. Sommer',
			decidedAt: later,
			catalogueDate: '2026-11-23',
		});
		expect(await actions(store.db(), id)).toEqual(['session.create', 'session.decide']);
	});

	test('the newest decision holds, and the one before stays as history', async () => {
		const id = await fillSession(store.db());
		await decisions.create(acting(store.db(), { actor, now }), id, {
			...decision,
			toolId: 'facetime',
		});
		await decisions.create(acting(store.db(), { actor, now: later }), id, decision);
		const history = await decisions.list(store.db(), [id]);
		expect(history.map(({ toolId }) => toolId)).toEqual(['livekit-room', 'facetime']);
		expect((await decisions.read(store.db(), id))?.toolId).toBe('livekit-room');
	});

	test('the chosen tool says from then on where it is joined', async () => {
		const id = await fillSession(store.db());
		const joinUrl = 'https://facetime.example/1';
		const chosen = { ...decision, toolId: 'facetime', joinUrl };
		await decisions.create(acting(store.db(), { actor, now: later }), id, chosen);
		expect(await proposals.list(store.db(), [id])).toMatchObject([{ joinUrl }]);
	});

	test('nothing is decided of a session nobody decided', async () => {
		const id = await fillSession(store.db());
		expect(await decisions.read(store.db(), id)).toBeNull();
		expect(await decisions.list(store.db(), [])).toEqual([]);
	});
});
