import { expect, test } from 'vitest';
import { tieView } from './provider-identities.ts';

const lerche = {
	...{ id: 'a1b2c3d4-5f2e-442e-a4f4-7d900b79b435', subject: '4711' },
	...{ name: 'Ada Lerche', email: 'lerche@stadt.example' },
	...{ seenAt: '2026-11-25T10:15:00.000Z', tiedAt: null, followedGroup: null },
};

test('who could sign in is told apart by a code, for name and address prove nothing', () => {
	const same = { ...lerche, id: 'f0b2c3d4-5f2e-442e-a4f4-7d900b79b435', subject: '4712' };
	const { tied, choices } = tieView('Stadtkonto', undefined, [lerche, same], 'de');
	expect(tied).toBeNull();
	expect(choices.map(({ text }) => text.slice(0, 18))).toEqual([
		'A1B2C3: Ada Lerche',
		'F0B2C3: Ada Lerche',
	]);
});

test('somebody is called as the provider says; where it says nothing, by what it knows them by', () => {
	const of = (given: object) => tieView('', { ...lerche, ...given }, [], 'de').tied?.who;
	expect(of({})).toBe('Ada Lerche, lerche@stadt.example');
	expect(of({ name: lerche.email })).toBe('lerche@stadt.example');
	expect(of({ name: '', email: '' })).toBe('4711');
});
