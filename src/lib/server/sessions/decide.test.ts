import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { ToolChoice } from './decide.ts';
import * as decisions from './decisions.ts';
import { planSessions } from './planning.ts';
import type { PlannedSession } from './planning.ts';
import * as sessions from './sessions.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import { later, now } from '../register/testing/register.ts';
import { fillSession } from './testing/sessions.ts';

async function planned(db: Db): Promise<PlannedSession> {
	const session = await sessions.read(db, await fillSession(db));
	const [one] = session ? await planSessions(db, [session]) : [];
	if (!one) throw new Error('The session is not planned');
	return one;
}

const choice = ({ inputsHash }: PlannedSession, more: Partial<ToolChoice> = {}): ToolChoice => ({
	...{ toolId: 'livekit-room', note: 'Niemand soll fehlen.', joinUrl: '' },
	...{ seenDecision: '', seenInputs: inputsHash },
	...more,
});

onBothDatabases((store) => {
	test('the other tools are rejected, with reasons in both languages', async () => {
		const one = await planned(store.db());
		expect(await decide(acting(store.db(), { now: later }), one, choice(one))).toBeNull();
		const decision = await decisions.read(store.db(), one.session.id);
		expect(decision).toMatchObject({ toolId: 'livekit-room', inputsHash: one.inputsHash });
		expect(decision?.rejected.map(({ toolId }) => toolId)).toEqual(['facetime']);
		const reasons = decision?.rejected.flatMap((tool) => tool.reasons) ?? [];
		expect(reasons.every(({ said }) => said && said.de !== '' && said.en !== '')).toBe(true);
	});

	test('a page that does not know the last decision is outdated', async () => {
		const one = await planned(store.db());
		await decide(acting(store.db(), { now }), one, choice(one));
		const first = await decisions.read(store.db(), one.session.id);
		const second = choice(one, { toolId: 'facetime' });
		expect(await decide(acting(store.db(), { now: later }), one, second)).toEqual({
			kind: 'decided',
			toolId: 'livekit-room',
			decidedByName: 'M. Sommer',
		});
		expect(await decisions.list(store.db(), [one.session.id])).toHaveLength(1);
		const seenDecision = first?.id ?? '';
		expect(
			await decide(acting(store.db(), { now: later }), one, { ...second, seenDecision }),
		).toBeNull();
	});

	test('of two who decide at the same moment one is kept, and the other hears of it', async () => {
		const one = await planned(store.db());
		const outcomes = await Promise.all(
			['livekit-room', 'facetime'].map((toolId) =>
				decide(acting(store.db(), { now: later }), one, choice(one, { toolId })),
			),
		);
		const kept = await decisions.list(store.db(), [one.session.id]);
		expect(kept).toHaveLength(1);
		expect(outcomes.filter((outdated) => outdated === null)).toHaveLength(1);
		expect(outcomes).toContainEqual(
			expect.objectContaining({ kind: 'decided', toolId: kept[0]?.toolId }),
		);
	});

	test('a page with other facts is outdated', async () => {
		const one = await planned(store.db());
		const old = choice(one, { seenInputs: 'old' });
		expect(await decide(acting(store.db(), { now: later }), one, old)).toEqual({
			kind: 'inputsChanged',
		});
		expect(await decisions.read(store.db(), one.session.id)).toBeNull();
	});
});
