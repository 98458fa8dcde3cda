import { expect, test } from 'vitest';
import { foldedName, sameName, sameWriting, tidyName } from './names.ts';

test.each([
	[' Dr.  Ada LERCHE', 'dr. ada lerche', true],
	['Ju\u0308rgen', 'Jürgen', true],
	['O’Neil', "O'Neil", true],
	['Amsel‑Drossel', 'Amsel-Drossel', true],
	['Ada Lerche', 'Ida Lerche', false],
	['Weiß', 'Weiss', false],
])('"%s" and "%s" are one name: %s', (a, b, is) => expect(sameName(a, b)).toBe(is));

test('a capital is something a reader sees, an apostrophe of another kind is not', () => {
	expect(sameWriting('O’Neil', "O'Neil")).toBe(true);
	expect(sameWriting('LERCHE', 'Lerche')).toBe(false);
});

test('names are kept as they are written, in one way of writing', () => {
	expect(tidyName(' Ju\u0308rgen\u00a0 O’Neil\u200b')).toBe('Jürgen O’Neil');
});

test.each([
	['Müller', 'mueller'],
	['Weiß', 'weiss'],
	['Žusan Oltrán', 'zusanoltran'],
	['O’Neil', 'oneil'],
	['Иван', 'иван'],
])('"%s" is found as "%s"', (name, folded) => expect(foldedName(name)).toBe(folded));
