import { expect, test } from 'vitest';
import { everything } from '../../access/scope.ts';
import { cast } from '../../cast/cast.ts';
import type { Restriction } from '../../device/restriction.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { restrictedInputs } from '../../plan/testing/restricted-inputs.ts';
import { affectedSessions } from './affected-sessions.ts';

const day = '2026-12-03';
const guest = { onSite: false, hosts: false };
const guests = [
	{ ...guest, devices: [cast.ipad9] },
	{ ...guest, devices: [cast.ipad9, cast.iphone13] },
	{ ...guest, devices: [cast.cityNotebook] },
];
const people = ['lerche', 'amsel', 'busch'];
const owned = new Map(
	people.map((id, place) => [
		id,
		(guests[place]?.devices ?? []).map((device) => ({ device, officeId: null })),
	]),
);
const comparisonWith = (restriction: Restriction) => ({
	session: {
		id: 's',
		committeeName: 'Rat',
		name: 'Klausurtagung',
		startsAt: `${day}T16:00:00.000Z`,
	},
	attendees: people.map((personId, place) => ({
		...{ id: `p${place}`, personId, name: personId },
		officeId: personId === 'lerche' ? 'west' : 'east',
		officeName: null,
	})),
	owned,
	devices: new Map([['iphone13', { label: 'iPhone' }]]),
	before: restrictedInputs(guests, [], day),
	after: restrictedInputs(guests, [restriction], day),
});
const affected = (restriction: Restriction, scope = everything) =>
	affectedSessions([comparisonWith(restriction)], restriction, { scope, today: day }, 'de');

test('people are named with what holds without the restriction and with it', () => {
	const [session] = affected(restrictionFor({ platform: 'ipados' }));
	expect(session?.title).toBe('Rat: Klausurtagung');
	expect(session?.people.map(({ attendeeId }) => attendeeId)).toEqual(['p0', 'p1']);
	const [out, instead] = session?.people ?? [];
	expect(out?.changes.every(({ state }) => state === 'blocked')).toBe(true);
	expect(instead?.changes.map((change) => change.instead)).toContain('iPhone');
});

test('tools with the same change share a line', () => {
	const [session] = affected(restrictionFor({ platform: 'ipados' }));
	const lines = session?.people[0]?.changes ?? [];
	expect(lines.some(({ tools }) => tools.includes(', '))).toBe(true);
	expect(new Set(lines.map(({ before, after }) => before + after)).size).toBe(lines.length);
});

test('an office sees its own people only', () => {
	const west = { ...everything, offices: ['west'] };
	const [session] = affected(restrictionFor({ platform: 'ipados' }), west);
	expect(session?.people.map(({ personId }) => personId)).toEqual(['lerche']);
});

test('restricted mail changes no verdict and names the people it does not reach', () => {
	const [session] = affected(restrictionFor({ platform: 'ipados' }, { effect: 'mail' }));
	expect(session?.people.map(({ personId, changes }) => [personId, changes])).toEqual([
		['lerche', []],
		['amsel', []],
	]);
	expect(session?.people.every(({ mail }) => mail !== null)).toBe(true);
});

test('a session for which nothing changes is left out', () => {
	expect(affected(restrictionFor({ platform: 'macos' }))).toEqual([]);
});
