import { expect, test } from 'vitest';
import { lands } from '../../calendar/holidays.ts';
import { dialInMayVote, readProfile } from './profile.ts';
import { profileIds, profileOn, profiles } from './profiles.ts';

test('every Land has a profile, and each says by which norm and as of when', () => {
	expect(new Set(profiles.map(({ land }) => land))).toEqual(new Set(lands));
	expect(profileIds).toHaveLength(19);
	expect(profiles.filter(({ law, asOf }) => law.length === 0 || asOf < '2026-11-23')).toEqual([]);
});

test.each([
	['NI-64', '2026-10-31', ['chair']],
	['NI-64', '2026-11-01', ['presiding']],
	['ST-56b', '2024-07-01', ['presiding', 'hvb']],
	['ST-56a', '2020-03-01', []],
] as const)('%s on %s: %j have to be in the hall', (id, day, onSite) => {
	expect(profileOn(id, day)?.onSite).toEqual(onSite);
});

test('before it was in force there is none, and of an id nobody knows neither', () => {
	expect(profileOn('ST-56b', '2024-06-30')).toBeNull();
	expect(profileOn('BW-37a', '2025-08-31')).toBeNull();
	expect(profileOn('XX-1', '2027-01-01')).toBeNull();
});

test('from 2027 on Schleswig-Holstein has to grant it', () => {
	const basis = (day: string) => profileOn('SH-34a', day)?.localBasis;
	expect(basis('2026-12-31')).not.toEqual(basis('2027-01-01'));
});

test('states of one profile do not overlap', () => {
	const twice = profileIds.filter((id) => {
		const states = profiles.filter((one) => one.id === id);
		return states.some(
			({ validTo }, at) => at < states.length - 1 && validTo !== states[at + 1]?.validFrom,
		);
	});
	expect(twice).toEqual([]);
});

test('only Saxony-Anhalt states a notice period here; elsewhere it stays unknown', () => {
	const stated = profiles.filter(({ notice }) => notice !== 'unknown');
	expect(new Set(stated.map(({ id }) => id))).toEqual(new Set(['ST-56b', 'ST-56a']));
	expect(profiles.filter(({ urgentCall }) => urgentCall !== 'unknown')).toEqual([]);
});

test('who has to be seen cannot vote by telephone', () => {
	const votes = (id: string) => {
		const profile = profileOn(id, '2027-01-01');
		return profile && dialInMayVote(profile);
	};
	expect(['ST-56b', 'SH-34a', 'BB-34', 'HH-13', 'HB'].map(votes)).toEqual([
		...['no', 'no', 'emergencyOnly', 'emergencyOnly', 'unknown'],
	]);
});

test('what is not understood names the profile and the field', () => {
	const [first] = profiles;
	if (!first) throw new Error('no profile');
	expect(() => readProfile({ ...first, asOf: '2026-02-30' })).toThrow(
		`rule profile ${first.id}: asOf`,
	);
});
