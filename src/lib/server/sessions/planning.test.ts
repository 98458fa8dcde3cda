import { expect, test } from 'vitest';
import { planSessions } from './planning.ts';
import * as blocks from '../register/blocks.ts';
import type { Db } from '../db/open.ts';
import * as releases from '../register/releases.ts';
import * as sessions from './sessions.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actor, fact, giveDevice, later, now } from '../register/testing/register.ts';
import { fillSession } from './testing/sessions.ts';

/** A session on 1 April 2027; Lerche has an iPad and nothing else. */
async function fill(db: Db): Promise<{ id: string; ipad: string }> {
	const id = await fillSession(db);
	const known = [fact('platform', 'ipados'), fact('os', '27.0.1'), fact('camera', true)];
	return { id, ipad: await giveDevice(db, { personId: 'lerche', hallId: null }, known) };
}

async function planned(db: Db, id: string) {
	const session = await sessions.read(db, id);
	const [one] = session ? await planSessions(db, [session]) : [];
	const lerche = one?.attendees.find(({ personId }) => personId === 'lerche')?.id ?? '';
	const verdict = one?.plan.tools.at(-1)?.standings.get(lerche)?.verdict;
	return { hash: one?.inputsHash, reason: verdict?.reason.code, blocks: one?.blocks.length };
}

const block: blocks.NewBlock = {
	...{ id: 'b', effect: 'use', toolId: null, way: null, reason: 'Warnung' },
	from: '2027-03-01',
	until: null,
	scope: {
		...{ platform: 'ipados', systemFrom: null, systemBelow: null, model: null },
		...{ officeId: null, deviceIds: null },
	},
};

onBothDatabases((store) => {
	test('a block changes the plan of the sessions on its days, and what was decided is out of date', async () => {
		const { id } = await fill(store.db());
		const before = await planned(store.db(), id);
		await blocks.create(store.db(), actor, { ...block, until: '2027-04-01' }, now);
		expect(await planned(store.db(), id)).toEqual(before);
		await blocks.update(store.db(), actor, 'b', 0, { until: '2027-04-02', note: '' }, later);
		const after = await planned(store.db(), id);
		expect(after).toMatchObject({ reason: 'deviceBlocked', blocks: 1 });
		expect(after.hash).not.toBe(before.hash);
	});

	test('a released device is judged as if there were no block', async () => {
		const { id, ipad } = await fill(store.db());
		const before = await planned(store.db(), id);
		await blocks.create(store.db(), actor, block, now);
		expect((await planned(store.db(), id)).reason).toBe('deviceBlocked');
		const release = { deviceId: ipad, note: 'auf 13.5', releasedFrom: '2027-03-02' };
		await releases.create(store.db(), actor, 'b', release, later);
		expect(await planned(store.db(), id)).toEqual({ ...before, blocks: 1 });
	});

	test('a block of mail is known to the session and changes no verdict', async () => {
		const { id } = await fill(store.db());
		const before = await planned(store.db(), id);
		await blocks.create(store.db(), actor, { ...block, effect: 'mail' }, now);
		expect(await planned(store.db(), id)).toEqual({ ...before, blocks: 1 });
	});
});
