import { expect, test } from 'vitest';
import { remoteWarnings } from './remote-items.ts';
import type { RemoteRules } from './remote-items.ts';

const rules: RemoteRules = {
	report: 'allowed',
	openVote: 'allowed',
	election: 'remoteOut',
	secretElection: 'wholeSession',
	secretVote: null,
	bylaw: 'condition',
};
const items = (['report', 'election', 'secretElection', 'secretVote', 'bylaw', null] as const).map(
	(procedure) => ({ id: String(procedure), procedure, takenOffOn: null }),
);

test.each(['hybrid', 'video'] as const)('in a session that is %s', (form) => {
	expect(remoteWarnings(items, form, rules)).toEqual([
		{ itemId: 'election', effect: 'remoteOut' },
		{ itemId: 'secretElection', effect: 'wholeSession' },
		{ itemId: 'secretVote', effect: 'unknownRule' },
		{ itemId: 'bylaw', effect: 'condition' },
		{ itemId: 'null', effect: 'unknownProcedure' },
	]);
});

test('nothing is said where everybody is in the hall, or of what is taken off', () => {
	expect(remoteWarnings(items, 'onSite', rules)).toEqual([]);
	const off = items.map((item) => ({ ...item, takenOffOn: '2027-01-11' }));
	expect(remoteWarnings(off, 'hybrid', rules)).toEqual([]);
});
