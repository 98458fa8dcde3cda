import { expect, test } from 'vitest';
import { council } from '../cast/council.ts';
import { namePartsOf } from './name-parts.ts';
import { nameOf, sortNameOf } from './names.ts';

test.each([
	['Dr. Ada Lerche', 'Dr.', 'Ada', 'Lerche'],
	['Lerche, Dr. Ada', 'Dr.', 'Ada', 'Lerche'],
	['Dr. Lerche, Ada', 'Dr.', 'Ada', 'Lerche'],
	['Lerche, Ada', '', 'Ada', 'Lerche'],
	['Herr Bruno Aue', '', 'Bruno', 'Aue'],
	['Frau Dr. Ada Lerche', 'Dr.', 'Ada', 'Lerche'],
	['Stadträtin Lerche, Ada', '', 'Ada', 'Lerche'],
	['Herr Stadtrat Bruno Aue', '', 'Bruno', 'Aue'],
	['Michael Herr', '', 'Michael', 'Herr'],
	['Prof. Dr. Eva Maria von der Aue', 'Prof. Dr.', 'Eva Maria', 'von der Aue'],
	['von der Aue, Prof.Dr. Eva', 'Prof. Dr.', 'Eva', 'von der Aue'],
	['von der Aue', '', '', 'von der Aue'],
	['Dipl.-Ing. Bruno von der Aue', 'Dipl.-Ing.', 'Bruno', 'von der Aue'],
	['Dr.-Ing. Bruno Aue', 'Dr.-Ing.', 'Bruno', 'Aue'],
	['Univ.-Prof. Dr. h. c. mult. Ada Lerche', 'Univ.-Prof. Dr. h. c. mult.', 'Ada', 'Lerche'],
	['Dr. rer. nat. habil. Ada Lerche', 'Dr. rer. nat. habil.', 'Ada', 'Lerche'],
	['Ph.D. Ada Lerche', 'Ph.D.', 'Ada', 'Lerche'],
	['Phdora Lerche', '', 'Phdora', 'Lerche'],
	['Mag. Ada Lerche', 'Mag.', 'Ada', 'Lerche'],
	['Ada Lerche, M.A.', 'M.A.', 'Ada', 'Lerche'],
	['Karl Freiherr von Specht', '', 'Karl', 'Freiherr von Specht'],
	['Otto Graf Specht', '', 'Otto', 'Graf Specht'],
	['Anna Graf', '', 'Anna', 'Graf'],
	['Anna von und zu Specht', '', 'Anna', 'von und zu Specht'],
	['Bruno zu Specht', '', 'Bruno', 'zu Specht'],
	['Ayşe Şahin', '', 'Ayşe', 'Şahin'],
	['Mehmet Ali Doğan', '', 'Mehmet Ali', 'Doğan'],
	['Jan van den Reiher', '', 'Jan', 'van den Reiher'],
	["Joost op 't Hof", '', 'Joost', "op 't Hof"],
	['Vincent Van der Meer', '', 'Vincent', 'Van der Meer'],
	['Ada De Luca', '', 'Ada', 'De Luca'],
	['Maria dos Santos', '', 'Maria', 'dos Santos'],
	['Al Specht', '', 'Al', 'Specht'],
	['Karl-Heinz Amsel-Drossel', '', 'Karl-Heinz', 'Amsel-Drossel'],
	[' Anna  Maria Specht ', '', 'Anna Maria', 'Specht'],
	['Specht', '', '', 'Specht'],
	['', '', '', ''],
])('"%s" is cut into its parts', (whole, title, givenName, familyName) => {
	expect(namePartsOf(whole)).toEqual({ title, givenName, familyName });
});

test('a name that we wrote is read as the same one, in either order', () => {
	const names = council('2026-11-23T09:00:00.000Z').people.map(
		({ title, givenName, familyName }) => ({ title, givenName, familyName }),
	);
	expect(names.length).toBeGreaterThan(30);
	for (const name of names) {
		expect(namePartsOf(nameOf(name))).toEqual(name);
		expect(namePartsOf(sortNameOf(name))).toEqual(name);
	}
});
