import { expect, test } from 'vitest';
import { manyRefusals } from '../../../audit/security-kinds.ts';
import { acting } from '../../testing/acting.ts';
import * as staff from '../../access/staff.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { EventMinutes } from './event-minutes.ts';
import type { SecurityNote } from './event-minutes.ts';
import * as securityEvents from './security-events.ts';
import { mostRows, storeEvents } from './store-events.ts';

const now = Date.parse('2026-11-25T10:15:00.000Z');
const email = 'amsel@stadt.example';
const refused: SecurityNote = {
	kind: 'signInRefused',
	network: '192.0.2.1',
	route: '/sign-in',
	reason: '',
	about: { by: 'email', email },
};

onBothDatabases((store) => {
	const amsel = async () => {
		const draft = { name: 'Amsel', email, role: 'chair', officeId: null, personId: null } as const;
		const made = await staff.create(acting(store.db()), draft, 'x');
		return typeof made === 'string' ? made : made.id;
	};
	const kept = (filter: securityEvents.SecurityEventFilter = {}) =>
		securityEvents.list(store.db(), filter, 9000);

	test('a row says whose account it was, and nothing that was typed', async () => {
		const id = await amsel();
		const minutes = new EventMinutes();
		minutes.note(refused, now);
		minutes.note({ ...refused, about: { by: 'email', email: 'mein-passwort@x.example' } }, now);
		expect(await storeEvents(store.db(), minutes, now)).toEqual(new Map([['signInRefused', 2]]));
		const rows = await kept();
		expect(rows.map(({ subjectKind, subjectId }) => [subjectKind, subjectId])).toEqual(
			expect.arrayContaining([
				['staff', id],
				[null, null],
			]),
		);
		expect(JSON.stringify(rows)).not.toMatch(/@/);
	});

	test('later ones of its minute are added to a row', async () => {
		const minutes = new EventMinutes();
		minutes.note(refused, now);
		await storeEvents(store.db(), minutes, now);
		minutes.note(refused, now + 1000);
		expect(await storeEvents(store.db(), minutes, now)).toEqual(new Map([['signInRefused', 1]]));
		expect(await kept()).toMatchObject([{ times: 2, lastAt: '2026-11-25T10:15:01.000Z' }]);
	});

	test('one network fills no more than its rows of a day; the rest is counted', async () => {
		const minutes = new EventMinutes();
		for (let at = 0; at < 500; at++) minutes.note({ ...refused, reason: `${at}` }, now);
		minutes.note({ ...refused, network: '192.0.2.2' }, now);
		await storeEvents(store.db(), minutes, now);
		await storeEvents(store.db(), minutes, now);
		const rows = await kept();
		expect(rows.filter(({ network }) => network === '192.0.2.1')).toHaveLength(mostRows.ofNetwork);
		expect(rows.filter(({ network }) => network === '192.0.2.2')).toHaveLength(1);
		expect(rows.find(({ isRest }) => isRest)).toMatchObject({ times: 500 - mostRows.ofNetwork });
		expect(await securityEvents.sums(store.db(), '2026-11-25')).toEqual([
			{ kind: 'signInRefused', times: 501, networks: 2 },
		]);
	});

	test('many networks fill no more than the rows of a kind, and hide no other kind', async () => {
		const minutes = new EventMinutes();
		const flood = mostRows.ofKind + 300;
		for (let at = 0; at < flood; at++) minutes.note({ ...refused, network: `n${at}` }, now);
		minutes.note({ ...refused, kind: 'actRefused' }, now + 1);
		for (let round = 0; round < 3; round++) await storeEvents(store.db(), minutes, now);
		await storeEvents(store.db(), minutes, now);
		expect(await kept({ kind: 'actRefused' })).toHaveLength(1);
		const rows = await kept({ kind: 'signInRefused' });
		expect(rows).toHaveLength(mostRows.ofKind + 1);
		expect(rows.reduce((sum, { times }) => sum + times, 0)).toBe(flood);
	});

	test.each([
		[manyRefusals, 1],
		[manyRefusals - 1, 0],
	])('a sign-in after %i refused ones is %i event', async (times, events) => {
		const id = await amsel();
		const minutes = new EventMinutes();
		const about = { by: 'staff', id } as const;
		minutes.note({ ...refused, kind: 'signInAfterRefusals', about }, now + 5000);
		for (let at = 0; at < times; at++) minutes.note(refused, now);
		await storeEvents(store.db(), minutes, now);
		expect(await kept({ kind: 'signInAfterRefusals' })).toHaveLength(events);
	});

	test('what cannot be stored now is stored later, once', async () => {
		const minutes = new EventMinutes();
		minutes.note(refused, now);
		minutes.leaveOut('linkRefused', 3);
		const broken = store.db().withSchema('nowhere');
		await expect(storeEvents(broken, minutes, now)).rejects.toThrow();
		await storeEvents(store.db(), minutes, now);
		expect(await securityEvents.sums(store.db(), '2026-11-25')).toEqual(
			expect.arrayContaining([
				{ kind: 'linkRefused', times: 3, networks: 0 },
				{ kind: 'signInRefused', times: 1, networks: 1 },
			]),
		);
	});
});
