import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { planSessions } from './planning.ts';
import * as restrictions from '../register/restrictions.ts';
import type { Db } from '../db/open.ts';
import * as exemptions from '../register/exemptions.ts';
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
	const verdict = one?.plan.tools.at(-1)?.assessments.get(lerche)?.verdict;
	return {
		hash: one?.inputsHash,
		reason: verdict?.reason.code,
		restrictions: one?.restrictions.length,
	};
}

const restriction: restrictions.NewRestriction = {
	...{ id: 'b', effect: 'use', toolId: null, way: null, reason: 'Warnung' },
	from: '2027-03-01',
	until: null,
	scope: {
		...{ platform: 'ipados', systemFrom: null, systemBelow: null, model: null },
		...{ officeId: null, deviceIds: null },
	},
};

onBothDatabases((store) => {
	test('a restriction changes the plan of the sessions on its days, and what was decided is out of date', async () => {
		const { id } = await fill(store.db());
		const before = await planned(store.db(), id);
		await restrictions.create(acting(store.db(), { actor, now }), {
			...restriction,
			until: '2027-04-01',
		});
		expect(await planned(store.db(), id)).toEqual(before);
		await restrictions.update(acting(store.db(), { actor, now: later }), 'b', 0, {
			until: '2027-04-02',
			note: '',
		});
		const after = await planned(store.db(), id);
		expect(after).toMatchObject({ reason: 'deviceBlocked', restrictions: 1 });
		expect(after.hash).not.toBe(before.hash);
	});

	test('an exempt device is judged as if there were no restriction', async () => {
		const { id, ipad } = await fill(store.db());
		const before = await planned(store.db(), id);
		await restrictions.create(acting(store.db(), { actor, now }), restriction);
		expect((await planned(store.db(), id)).reason).toBe('deviceBlocked');
		const exemption = { deviceId: ipad, note: 'auf 13.5', exemptFrom: '2027-03-02' };
		await exemptions.create(acting(store.db(), { actor, now: later }), 'b', exemption);
		expect(await planned(store.db(), id)).toEqual({ ...before, restrictions: 1 });
	});

	test('a restriction of mail is known to the session and changes no verdict', async () => {
		const { id } = await fill(store.db());
		const before = await planned(store.db(), id);
		await restrictions.create(acting(store.db(), { actor, now }), {
			...restriction,
			effect: 'mail',
		});
		expect(await planned(store.db(), id)).toEqual({ ...before, restrictions: 1 });
	});
});
