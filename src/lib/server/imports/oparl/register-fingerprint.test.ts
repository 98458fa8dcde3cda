import { expect, test } from 'vitest';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as committees from '../../register/committees.ts';
import { deletePerson } from '../../register/delete-person.ts';
import * as devices from '../../register/devices.ts';
import * as halls from '../../register/halls.ts';
import * as memberships from '../../register/memberships.ts';
import * as offices from '../../register/offices.ts';
import * as people from '../../register/people.ts';
import {
	actor,
	fillRegister,
	giveDevice,
	now,
	office,
	officeChange,
	person,
	personChange,
} from '../../register/testing/register.ts';
import * as sessions from '../../sessions/sessions.ts';
import { acting } from '../../testing/acting.ts';
import { registerFingerprint } from './register-fingerprint.query.ts';
import * as sources from './sources.ts';

const seat = {
	committeeId: 'council',
	role: 'member',
	vote: true,
	from: '2024-07-01',
	to: null,
} as const;
const session: sessions.NewSession = {
	...{ requestId: 'r', committeeId: 'council', startsAt: '2026-12-10T15:00:00.000Z' },
	...{ place: 'Ratssaal', hallId: null, form: 'hybrid' },
};
const source = {
	...{ id: 'source', bodyKey: 'ris.example/body', name: 'Lindenau', address: '', version: '' },
	...{ product: '', walkedAt: null, appliedAt: now, lists: [], decisions: '' },
};

/** One after the other; all at the same moment, as on a council's clock that stands still. */
const changes: readonly (readonly [what: string, change: (by: Acting) => Promise<unknown>])[] = [
	['an office is made', (by) => offices.create(by, { ...office, id: 'north' })],
	[
		'an office is renamed',
		(by) => offices.update(by, 'north', 0, { ...officeChange, name: 'Nord' }),
	],
	['an office goes', (by) => offices.destroy(by, 'north')],
	['a committee is made', (by) => committees.create(by, { id: 'c', name: 'Bau', kind: 'board' })],
	['one is renamed', (by) => committees.update(by, 'c', 0, { name: 'Wege', kind: 'board' })],
	['a committee goes', (by) => committees.destroy(by, 'c')],
	['somebody comes', (by) => people.create(by, { ...person, id: 'specht' })],
	['somebody is changed', (by) => people.update(by, 'specht', 0, { ...personChange, phone: '1' })],
	['a seat is given', (by) => memberships.create(by, { id: 's1', personId: 'specht', ...seat })],
	['a seat is changed by an import', ({ db }) => memberships.change(db, 's1', { vote: false })],
	['a seat ends for good', (by) => memberships.destroy(by, 's1')],
	['somebody goes', (by) => deletePerson(by, 'specht')],
	['a session is scheduled', (by) => sessions.create(by, session, [], [])],
	['a hall is made', (by) => halls.create(by, { id: 'h', name: 'Saal', address: '' })],
	['a hall is renamed', (by) => halls.update(by, 'h', 0, { name: 'Alter Saal', address: '' })],
	['a hall goes', (by) => halls.destroy(by, 'h')],
	['the source is applied', ({ db }) => sources.save(db, source)],
	[
		'one goes and another comes',
		async (by) => {
			await committees.create(by, { id: 'd', name: 'Wege', kind: 'board' });
			await committees.destroy(by, 'd');
		},
	],
];

onBothDatabases(({ db }) => {
	const fingerprint = () => registerFingerprint(db(), 'source');

	test('each change of the register gives another fingerprint', async () => {
		await fillRegister(db());
		const seen = new Map([[await fingerprint(), 'nothing']]);
		for (const [what, change] of changes) {
			await change(acting(db(), { actor, now }));
			const is = await fingerprint();
			expect([what, seen.get(is)]).toEqual([what, undefined]);
			expect(await fingerprint()).toBe(is);
			seen.set(is, what);
		}
	});

	test('who signs in, brings a device or counts as without one changes nothing', async () => {
		await fillRegister(db());
		const before = await fingerprint();
		const by = acting(db(), { actor, now });
		await audit.record(by, 'signIn.create', actor.id);
		await audit.record(by, 'signIn.destroy', actor.id);
		const device = await giveDevice(db(), { personId: 'lerche', hallId: null });
		await devices.destroy(by, device);
		expect(await fingerprint()).toBe(before);
	});
});
