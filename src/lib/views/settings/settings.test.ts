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
} as const;
const offices = [{ id: 'mayor', name: 'Büro OB' }];

test('of an account only what somebody else saved otherwise is shown, in words', () => {
	expect(accountDifferences(account, valuesOf(account), offices, 'de')).toEqual([]);
	const typed = { ...valuesOf(account), role: 'secretary', officeId: '' };
	expect(accountDifferences(account, typed, offices, 'en')).toEqual([
		{ label: 'Role', theirs: 'Office', yours: 'Council office' },
		{ label: 'Office', theirs: 'Büro OB', yours: '' },
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
