import { expect, test } from 'vitest';
import { council } from '../cast/council.ts';
import { isNobody, namePartsOf, personKey, readName } from './name-parts.ts';
import { nameOf, sortNameOf } from './names.ts';

test.each([
	['Dr. Ada Lerche', 'Dr.', 'Ada', 'Lerche'],
	['Lerche, Dr. Ada', 'Dr.', 'Ada', 'Lerche'],
	['Dr. Lerche, Ada', 'Dr.', 'Ada', 'Lerche'],
	['Lerche, Ada', '', 'Ada', 'Lerche'],
	['Lerche Ada, Dr.', 'Dr.', 'Lerche', 'Ada'],
	['Lerche, Ada, Dr.', 'Dr.', 'Ada', 'Lerche'],
	['Dr Ada Lerche', 'Dr', 'Ada', 'Lerche'],
	['Drees Lerche', '', 'Drees', 'Lerche'],
	['Prof. Dr. Eva Maria von der Aue', 'Prof. Dr.', 'Eva Maria', 'von der Aue'],
	['von der Aue, Prof.Dr. Eva', 'Prof. Dr.', 'Eva', 'von der Aue'],
	['Dipl.-Ing. Bruno von der Aue', 'Dipl.-Ing.', 'Bruno', 'von der Aue'],
	['Dipl.-Ing. (FH) Karl Clausthal', 'Dipl.-Ing. (FH)', 'Karl', 'Clausthal'],
	['Dipl.-Soz.-Päd. Ada Lerche', 'Dipl.-Soz.-Päd.', 'Ada', 'Lerche'],
	['Dipl. Ing. Ada Lerche', 'Dipl. Ing.', 'Ada', 'Lerche'],
	['Diplom-Verwaltungswirtin (FH) Ada Lerche', 'Diplom-Verwaltungswirtin (FH)', 'Ada', 'Lerche'],
	['Dr.-Ing. Bruno Aue', 'Dr.-Ing.', 'Bruno', 'Aue'],
	['Prof. Dr.-Ing. Max Ahrweiler', 'Prof. Dr.-Ing.', 'Max', 'Ahrweiler'],
	['Dr. med. vet. Eva Birkenau', 'Dr. med. vet.', 'Eva', 'Birkenau'],
	['Dr. oec. troph. Eva Birkenau', 'Dr. oec. troph.', 'Eva', 'Birkenau'],
	['PD Dr. Max Grünau', 'PD Dr.', 'Max', 'Grünau'],
	['Priv.-Doz. Dr. Max Grünau', 'Priv.-Doz. Dr.', 'Max', 'Grünau'],
	['apl. Prof. Dr. Max Grünau', 'apl. Prof. Dr.', 'Max', 'Grünau'],
	['Univ.-Prof. Dr. h. c. mult. Ada Lerche', 'Univ.-Prof. Dr. h. c. mult.', 'Ada', 'Lerche'],
	['Dr. rer. nat. habil. Ada Lerche', 'Dr. rer. nat. habil.', 'Ada', 'Lerche'],
	['Dr. v. Specht', 'Dr.', '', 'v. Specht'],
	['Dr. Chr. Specht', 'Dr.', 'Chr.', 'Specht'],
	['Ph.D. Ada Lerche', 'Ph.D.', 'Ada', 'Lerche'],
	['Phdora Lerche', '', 'Phdora', 'Lerche'],
	['Mag. Ada Lerche', 'Mag.', 'Ada', 'Lerche'],
	['RAin Ada Lerche', 'RAin', 'Ada', 'Lerche'],
	['Ada Lerche, M.A.', 'M.A.', 'Ada', 'Lerche'],
	['Ada Lerche M.A.', 'M.A.', 'Ada', 'Lerche'],
	['Lerche, Ada M. A.', 'M. A.', 'Ada', 'Lerche'],
	['Dr. Ada Lerche, LL.M.', 'Dr. LL.M.', 'Ada', 'Lerche'],
	['Ada Lerche MBA', 'MBA', 'Ada', 'Lerche'],
	['Ada Lerche, Dipl.-Ing. (FH)', 'Dipl.-Ing. (FH)', 'Ada', 'Lerche'],
	['M. A. Lerche', '', 'M. A.', 'Lerche'],
])('the title of "%s" is cut off', (whole, title, givenName, familyName) => {
	expect(namePartsOf(whole)).toEqual({ title, givenName, familyName, position: '' });
});

test.each([
	['von der Aue', '', 'von der Aue'],
	['Karl Freiherr von Specht', 'Karl', 'Freiherr von Specht'],
	['Eva Freifrau von Falkenried', 'Eva', 'Freifrau von Falkenried'],
	['von Falkenried, Eva Freifrau', 'Eva', 'Freifrau von Falkenried'],
	['Falkenried, Eva Freifrau von', 'Eva', 'Freifrau von Falkenried'],
	['Otto Graf Specht', 'Otto', 'Graf Specht'],
	['Anna Graf', 'Anna', 'Graf'],
	['Anna von und zu Specht', 'Anna', 'von und zu Specht'],
	['Bruno zu Specht', 'Bruno', 'zu Specht'],
	['Bruno v. Specht', 'Bruno', 'v. Specht'],
	['Ayşe Şahin', 'Ayşe', 'Şahin'],
	['Mehmet Ali Doğan', 'Mehmet Ali', 'Doğan'],
	['Jan van den Reiher', 'Jan', 'van den Reiher'],
	["Joost op 't Hof", 'Joost', "op 't Hof"],
	['Vincent Van der Meer', 'Vincent', 'Van der Meer'],
	['Ada De Luca', 'Ada', 'De Luca'],
	['Maria dos Santos', 'Maria', 'dos Santos'],
	['Al Specht', 'Al', 'Specht'],
	['Specht, Al', 'Al', 'Specht'],
	['Max von-Richter', 'Max', 'von-Richter'],
	['Ada Lerche-von Specht', 'Ada', 'Lerche-von Specht'],
	['Karl-Heinz Amsel-Drossel', 'Karl-Heinz', 'Amsel-Drossel'],
	['Ada Amsel - Drossel', 'Ada', 'Amsel-Drossel'],
	['LERCHE Ada', 'Ada', 'LERCHE'],
	['Ada VON DER AUE', 'Ada', 'VON DER AUE'],
	['ADA LERCHE', 'ADA', 'LERCHE'],
	['A. Lerche', 'A.', 'Lerche'],
	[' Anna  Maria\u00a0Specht ', 'Anna Maria', 'Specht'],
	['Ju\u0308rgen Spe\u00adcht', 'Jürgen', 'Specht'],
	['Sean O’Lerche', 'Sean', 'O’Lerche'],
	['Specht', '', 'Specht'],
	['', '', ''],
])('the family name of "%s" is found', (whole, givenName, familyName) => {
	expect(namePartsOf(whole)).toEqual({ title: '', givenName, familyName, position: '' });
});

test.each([
	['Max Dornbusch, MdL', 'Max', 'Dornbusch MdL'],
	['Max Dornbusch MdL', 'Max', 'Dornbusch MdL'],
	['Dornbusch, Max MdB', 'Max', 'Dornbusch MdB'],
	['Max Dornbusch, M.d.L.', 'Max', 'Dornbusch M.d.L.'],
	['Max Eschenbach (SPD)', 'Max', 'Eschenbach (SPD)'],
	['Eschenbach, Max (Bündnis 90/Die Grünen)', 'Max', 'Eschenbach (Bündnis 90/Die Grünen)'],
	['Max Eschenbach, SPD', 'Max', 'Eschenbach SPD'],
	['Max Immenstadt jun.', 'Max', 'Immenstadt jun.'],
	['Immenstadt jun., Max', 'Max', 'Immenstadt jun.'],
	['Immenstadt, Max, sen.', 'Max', 'Immenstadt sen.'],
	['Max Immenstadt d. Ä.', 'Max', 'Immenstadt d. Ä.'],
	['Max Immenstadt III.', 'Max', 'Immenstadt III.'],
	['Max Immenstadt jun. MdL (SPD)', 'Max', 'Immenstadt jun. MdL (SPD)'],
	['Ada Lerche geb. Specht', 'Ada', 'Lerche geb. Specht'],
])('what distinguishes "%s" stays behind the family name', (whole, givenName, familyName) => {
	expect(namePartsOf(whole)).toEqual({ title: '', givenName, familyName, position: '' });
});

test.each([
	['Herr Bruno Aue', 'Bruno', 'Aue', ''],
	['Herrn Bruno Aue', 'Bruno', 'Aue', ''],
	['Fr. Lerche', '', 'Lerche', ''],
	['Herr A. Schulz', 'A.', 'Schulz', ''],
	['Schulz, Herr', '', 'Schulz', ''],
	['Schulz, Herr Max', 'Max', 'Schulz', ''],
	['Michael Herr', 'Michael', 'Herr', ''],
	['Herr', '', 'Herr', ''],
	['Erster Bürgermeister Max Hohlweg', 'Max', 'Hohlweg', 'Erster Bürgermeister'],
	['2. Bürgermeisterin Ada Hohlweg', 'Ada', 'Hohlweg', '2. Bürgermeisterin'],
	['Max Hohlweg, Bürgermeister der Stadt', 'Max', 'Hohlweg', 'Bürgermeister der Stadt'],
	['Hohlweg, Max, Erster Beigeordneter', 'Max', 'Hohlweg', 'Erster Beigeordneter'],
	['Stadträtin Lerche, Ada', 'Ada', 'Lerche', 'Stadträtin'],
	['Herr Stadtrat Bruno Aue', 'Bruno', 'Aue', 'Stadtrat'],
	['Frau Oberbürgermeisterin Ada Aue', 'Ada', 'Aue', 'Oberbürgermeisterin'],
	['stellv. Fraktionsvorsitzende Ada Aue', 'Ada', 'Aue', 'stellv. Fraktionsvorsitzende'],
	['sachkundiger Einwohner Bruno Aue', 'Bruno', 'Aue', 'sachkundiger Einwohner'],
	['Bürgermeister und Beigeordneter Bruno Aue', 'Bruno', 'Aue', 'Bürgermeister und Beigeordneter'],
	['Landrat a. D. Bruno Aue', 'Bruno', 'Aue', 'Landrat a. D.'],
	['Murat Aue', 'Murat', 'Aue', ''],
	['Max Bürgermeister', 'Max', 'Bürgermeister', ''],
	['Bürgermeister, Max', 'Max', 'Bürgermeister', ''],
])('"%s": a form of address is dropped, an office is none of the name', (whole, ...parts) => {
	const { title, ...found } = namePartsOf(whole);
	expect(title).toBe('');
	expect(found).toEqual({ givenName: parts[0], familyName: parts[1], position: parts[2] });
});

const written = (said: object) =>
	readName({ whole: '', title: '', givenName: '', familyName: '', suffix: '', ...said });

test.each([
	[{ whole: 'Dr. Ada Lerche', familyName: 'Specht' }, 'Dr.', '', 'Specht'],
	[{ whole: 'Dr. Ada Lerche', familyName: 'Lerche' }, 'Dr.', 'Ada', 'Lerche'],
	[{ whole: 'Dr. Ada Lerche', familyName: 'Dr. Ada Lerche' }, 'Dr.', 'Ada', 'Lerche'],
	[{ whole: 'Dr. Ada Lerche', givenName: 'Ida' }, 'Dr.', 'Ida', 'Lerche'],
	[{ whole: 'Eva Aue Berg', givenName: 'Eva' }, '', 'Eva', 'Aue Berg'],
	[{ givenName: 'Dr. Ada', familyName: 'Lerche' }, 'Dr.', 'Ada', 'Lerche'],
	[{ givenName: 'Herr', familyName: 'Schulz' }, '', '', 'Schulz'],
	[{ givenName: 'Frau Ada', familyName: 'Lerche' }, '', 'Ada', 'Lerche'],
	[{ title: 'Herr', givenName: 'Max', familyName: 'Aue' }, '', 'Max', 'Aue'],
	[{ title: 'Frau Dr.', givenName: 'Ada', familyName: 'Aue' }, 'Dr.', 'Ada', 'Aue'],
	[{ title: 'Kammersängerin', familyName: 'Aue' }, 'Kammersängerin', '', 'Aue'],
	[{ givenName: 'Eva Freifrau von', familyName: 'Aue' }, '', 'Eva', 'Freifrau von Aue'],
	[{ givenName: 'Max', familyName: 'Aue, MdL' }, '', 'Max', 'Aue MdL'],
	[{ givenName: 'Max von-Richter' }, '', 'Max', 'von-Richter'],
	[{ givenName: 'Ada' }, '', 'Ada', ''],
	[{ whole: 'Max Aue', suffix: 'jun.' }, '', 'Max', 'Aue jun.'],
	[{ whole: 'Max Aue jun.', suffix: 'jun.' }, '', 'Max', 'Aue jun.'],
	[{ whole: 'Max Aue', suffix: 'Dr.' }, 'Dr.', 'Max', 'Aue'],
	[{ givenName: 'Eva', familyName: 'Aue', suffix: 'von der' }, '', 'Eva', 'von der Aue'],
	[{ whole: 'Dr.' }, 'Dr.', '', ''],
])('of %j the parts are taken', (said, title, givenName, familyName) => {
	expect(written(said)).toEqual({ title, givenName, familyName, position: '' });
});

test('an office in a field for something else is one', () => {
	expect(written({ whole: 'Max Aue', suffix: 'Erster Bürgermeister' })).toEqual({
		...{ title: '', givenName: 'Max', familyName: 'Aue', position: 'Erster Bürgermeister' },
	});
	expect(written({ title: 'Stadträtin', whole: 'Ada Aue' })).toMatchObject({
		...{ title: '', position: 'Stadträtin' },
	});
});

test.each([
	['N.N.', true],
	['N. N.', true],
	['NN', true],
	['Herr N.N.', true],
	['N.N. (SPD)', true],
	['N. N., Mitglied', true],
	['unbesetzt', true],
	['vakant', true],
	['noch nicht benannt', true],
	['wird noch benannt', true],
	['–', true],
	['Nina Nann', false],
	['N. Neumann', false],
	['Offen, Ada', false],
	['Ada Frei', false],
	['', false],
])('"%s" is nobody: %s', (whole, is) => expect(isNobody(whole)).toBe(is));

test('what stands behind a name tells nobody apart, but a father from his son', () => {
	const key = (whole: string) => personKey(namePartsOf(whole));
	expect(key('Max Dornbusch MdL')).toBe(key('Dornbusch, Dr. Max (SPD)'));
	expect(key('Ju\u0308rgen O’Neil')).toBe(key("jürgen o'neil"));
	expect(key('Max Immenstadt jun.')).toBe(key('Max Immenstadt junior'));
	expect(key('Max Immenstadt jun.')).not.toBe(key('Max Immenstadt sen.'));
	expect(key('Max Immenstadt jun.')).not.toBe(key('Max Immenstadt'));
	expect(key('Иван Орлов')).not.toBe(key('Анна Орлова'));
});

test('a name that we wrote is read as the same one, in either order', () => {
	const cast = council('2026-11-23T09:00:00.000Z').people.map(
		({ title, givenName, familyName }) => ({ title, givenName, familyName }),
	);
	const names = [...cast, { title: 'Dr.', givenName: 'Max', familyName: 'Aue jun. MdL (SPD)' }];
	expect(names.length).toBeGreaterThan(30);
	for (const name of names) {
		expect(namePartsOf(nameOf(name))).toEqual({ ...name, position: '' });
		expect(namePartsOf(sortNameOf(name))).toEqual({ ...name, position: '' });
	}
});
