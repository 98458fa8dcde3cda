import { expect, test } from 'vitest';
import chrome from '../../catalogue/ceilings/releases-chrome.table.ts';
import type { CityDecision } from '../../catalogue/city-policy.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { inventoryOf } from '../../views/restrictions/matches.ts';
import type { Acting } from '../acting.ts';
import type { Db } from '../db/open.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import * as devices from './devices.ts';
import { decisionChanges, refreshChanges, restrictionChanges } from './register-changes.ts';
import * as restrictions from './restrictions.ts';
import { actor, fact, fillRegister, giveDevice, now, west } from './testing/register.ts';

const whole = [fact('camera', true), fact('microphone', true), fact('speaker', true)];
const iPad = [
	fact('platform', 'ipados'),
	fact('os', '15.8.8'),
	fact('model', 'iPad Air 2'),
	...whole,
];
const decision: CityDecision = {
	...{ id: 'd', toolId: 'livekit-room', rule: 'forbidden', land: '', from: '2027-01-10' },
	...{ until: '2027-01-31', text: 'Verboten', source: 'Beschluss', checked: '2026-11-25' },
};
const restriction = restrictionFor({ platform: 'ipados' });

/** Two iPads, of Lerche in the west and of Amsel in the east, and something in the hall. */
async function fill(db: Db): Promise<Acting> {
	await fillRegister(db);
	await giveDevice(db, { personId: 'lerche', hallId: null }, iPad);
	await giveDevice(db, { personId: 'amsel', hallId: null }, iPad);
	await giveDevice(db, { personId: null, hallId: 'hall' });
	return acting(db, { actor, now });
}

async function restricting(by: Acting) {
	const view = await restrictionChanges(by, restriction, inventoryOf(await devices.list(by)), 'de');
	return view === null ? null : [view.looked, view.explained.map(({ ownerName }) => ownerName)];
}

onBothDatabases((store) => {
	test('a restriction: within the scope, and who is outside it is neither counted nor named', async () => {
		const by = await fill(store.db());
		const [looked, names] = (await restricting(by)) ?? [];
		expect(looked).toBe(3);
		expect(names).toEqual([expect.stringContaining('Amsel'), expect.stringContaining('Lerche')]);
		const [inWest, ofWest] = (await restricting({ ...by, scope: west })) ?? [];
		expect(inWest).toBe(1);
		expect(ofWest).toEqual([expect.stringContaining('Lerche')]);
	});

	test('a restriction beside one that holds already changes nothing more, and one of mail no verdict', async () => {
		const by = await fill(store.db());
		await restrictions.create(by, { ...restriction, id: 'earlier' });
		expect(await restricting(by)).toEqual([3, []]);
		const mail = restrictionFor({}, { effect: 'mail' });
		expect(await restrictionChanges(by, mail, [], 'de')).toBe(null);
	});

	test('a decision: on each day on which something begins or ends', async () => {
		const by = await fill(store.db());
		const days = await decisionChanges(by, null, decision, 'de');
		expect(days.map(({ day, looked }) => [day, looked])).toEqual([['2027-01-10', 3]]);
		expect(days[0]?.tools.map(({ names }) => names)).toEqual(['Eigener Raum']);
		expect(days[0]?.tools[0]?.moves.every(({ after }) => after === 'blocked')).toBe(true);
	});

	test('a decision that no verdict depends on says so once; one that is lifted gives back', async () => {
		const by = await fill(store.db());
		const conditions = { ...decision, rule: 'conditions' } as const;
		const days = await decisionChanges(by, null, conditions, 'de');
		expect(days.map(({ day, tools }) => [day, tools])).toEqual([['2026-11-25', []]]);
		const lifted = await decisionChanges(by, decision, conditions, 'de');
		expect(lifted.map(({ day }) => day)).toEqual(['2027-01-10']);
		expect(lifted[0]?.tools[0]?.moves.every(({ before }) => before === 'blocked')).toBe(true);
	});

	test('a refresh: where there was none nothing is claimed; one of the same tables changes nothing', async () => {
		const by = await fill(store.db());
		expect(await refreshChanges(by, 'de', null)).toBe(null);
		const same = { asOf: '2026-10-01', version: '8.0.0', tables: { 'releases-chrome': chrome } };
		const last = await refreshChanges(by, 'de', same);
		expect(last?.before).toBe('2026-10-01');
		expect(last?.changes.tools).toEqual([]);
		expect(last?.changes.looked).toBe(3);
		expect(last?.changes.notKnown.map(({ id }) => id)).toEqual(['device of hall']);
	});

	test('a refresh with new releases turns over who has become too old by them', async () => {
		const by = await fill(store.db());
		const notebook = [
			...[fact('platform', 'windows'), fact('os', '10.0.26100'), ...whole],
			...[fact('browser', { name: 'chrome', version: '157' }), fact('canInstall', true)],
		];
		await giveDevice(by.db, { personId: 'lerche', hallId: null }, notebook, 'notebook');
		// Chrome 158 came out a week before the day of the test; the data before did not know it.
		const table = chrome.replace(/^(158|159|160) .*\n/gm, '');
		const tables = { 'releases-chrome': table };
		const last = await refreshChanges(by, 'de', { asOf: '2026-11-05', version: '8.0.0', tables });
		expect(last?.changes.explained.map(({ id }) => id)).toEqual(['notebook']);
		expect(last?.changes.tools.flatMap(({ moves }) => moves).length).toBeGreaterThan(0);
	});
});
