import { expect, test } from 'vitest';
import { missingMemberships, missingReferences } from './references.ts';
import { at, collect, meeting, membership, organization, person, today } from './testing.ts';

const missingOf = (start: string, includePast = false) => {
	const [organization, location] = [at('org/1'), at('place/1')];
	const collection = collect([meeting('m', { start, organization: [organization], location })]);
	return missingReferences(collection, today, includePast).map(({ kind, id }) => [kind, id]);
};
const asked = [
	['Organization', at('org/1')],
	['Location', at('place/1')],
];

test.each([
	['begins today', '2026-11-27T17:00:00+01:00', asked],
	['was yesterday', '2026-11-26T17:00:00+01:00', []],
	['begins half an hour after midnight in Berlin', '2026-11-26T23:30:00Z', asked],
	['began half an hour before midnight in Berlin', '2026-11-27T00:30:00+02:00', []],
	['says its day alone', '2026-11-27', asked],
	['says no day', '', []],
] as const)(
	'what a meeting refers to is asked for unless it is over: it %s',
	(_, start, expected) => {
		expect(missingOf(start)).toEqual(expected);
	},
);

test('where the past is wanted nothing is passed over', () => {
	expect(missingOf('2020-01-01T17:00:00+01:00', true)).toEqual(asked);
	expect(missingOf('', true)).toEqual(asked);
});

test('memberships by their address alone are asked for, of people and of organizations, each once', () => {
	const collection = collect([
		person('p', { name: 'Ada', membership: [at('s/1'), { id: at('s/2') }] }),
		organization('o', { membership: at('s/2') }),
		membership('s/3', { person: at('p'), organization: at('o') }),
		person('gone', { deleted: true, membership: [at('s/9')] }),
	]);
	expect(missingReferences(collection, today, false)).toEqual([
		{ id: at('s/1'), kind: 'Membership', of: { side: 'person', id: at('p') } },
		{ id: at('s/2'), kind: 'Membership', of: { side: 'organization', id: at('o') } },
	]);
	const known = collect([membership('s/1')]);
	expect(missingMemberships(collection, known).map(({ id, name }) => [id, name])).toEqual([
		[at('s/2'), ''],
	]);
});
