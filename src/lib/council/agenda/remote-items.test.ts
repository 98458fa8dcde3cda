import { expect, test } from 'vitest';
import { profiles } from '../rules/profiles.ts';
import { itemProcedures } from './agenda.ts';
import { remoteRules, remoteWarnings } from './remote-items.ts';

const items = [...itemProcedures, null].map((procedure) => ({
	...{ id: procedure ?? 'nobody said', procedure, takenOffOn: null },
}));
const under = (profileId: string) => {
	const profile = profiles.find(({ id }) => id === profileId) ?? null;
	return remoteWarnings(items, 'hybrid', remoteRules(profile)).map(({ itemId, effect }) => [
		itemId,
		effect,
	]);
};

test('what a Land says of elections, secret votes and by-laws', () => {
	expect(under('ST-56b')).toEqual([
		['election', 'condition'],
		['secretElection', 'wholeSession'],
		['secretVote', 'unknown'],
		['bylaw', 'unknown'],
		['nobody said', 'undecided'],
	]);
	expect(under('RP-35a')).toEqual([
		['election', 'remoteOut'],
		['secretElection', 'remoteOut'],
		['secretVote', 'remoteOut'],
		['bylaw', 'remoteOut'],
		['nobody said', 'undecided'],
	]);
	expect(under('HE-52a')).toContainEqual(['election', 'remoteOut']);
	expect(under('HE-52a').map(([id]) => id)).not.toContain('bylaw');
});

test('without a rule profile nothing is said but that it is not known', () => {
	expect(under('')).toEqual([
		['election', 'unknown'],
		['secretElection', 'unknown'],
		['secretVote', 'unknown'],
		['bylaw', 'unknown'],
		['nobody said', 'undecided'],
	]);
});

test('nothing is said where everybody is in the hall, or of what is taken off', () => {
	const rules = remoteRules(null);
	expect(remoteWarnings(items, 'onSite', rules)).toEqual([]);
	const off = items.map((item) => ({ ...item, takenOffOn: '2027-01-11' }));
	expect(remoteWarnings(off, 'hybrid', rules)).toEqual([]);
});
