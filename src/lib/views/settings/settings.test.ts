import { expect, test } from 'vitest';
import { policyRules } from '../../catalogue/city-policy.ts';
import { differences } from '../register/entries.ts';
import { accountDifferences, valuesOf } from './account-differences.ts';
import { policyFields, ruleWord } from './policy-words.ts';
import { toolChoices } from './tool-choices.ts';

const account = {
	name: 'M. Sommer',
	email: 'sommer@stadt.example',
	role: 'office',
	officeId: 'mayor',
	personId: null,
} as const;
const choices = {
	offices: [{ id: 'mayor', name: 'Büro OB' }],
	people: [{ id: 'lerche', sortName: 'Lerche, Dr. Ada' }],
};

test('of an account only what somebody else saved otherwise is shown, in words', () => {
	expect(accountDifferences(account, valuesOf(account), choices, 'de')).toEqual([]);
	const typed = { ...valuesOf(account), role: 'secretary', officeId: '', personId: 'lerche' };
	expect(accountDifferences(account, typed, choices, 'en')).toEqual([
		{ label: 'Role', theirs: 'Office', yours: 'Council office' },
		{ label: 'Office', theirs: 'Büro OB', yours: '' },
		{ label: 'Person', theirs: '', yours: 'Lerche, Dr. Ada' },
	]);
});

test('every rule of the city has a word of its own, and its days are written out', () => {
	expect(new Set(policyRules.map((rule) => ruleWord(rule, 'de'))).size).toBe(policyRules.length);
	const [difference] = differences(policyFields, { until: ['2027-06-30'] }, { until: [''] }, 'de');
	expect(difference?.theirs.replaceAll('\u00a0', ' ')).toBe('30. Juni 2027');
});

test('our own room has a name in each language', () => {
	const nameOf = (locale: 'de' | 'en') =>
		toolChoices(locale).find(({ value }) => value === 'livekit-room')?.text;
	expect(nameOf('de')).toBe('Eigener Raum');
	expect(nameOf('en')).not.toBe('Eigener Raum');
});
