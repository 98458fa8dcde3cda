import { expect, test } from 'vitest';
import * as guess from './guesses.ts';

test.each([
	['Stadtrat', '', 'council'],
	['Rat der Stadt Lindenau', '', 'council'],
	['Gemeinderat Obertal', '', 'council'],
	['Kreistag', '', 'council'],
	['Ausschuss für Wege und Brücken', 'beschließender Ausschuss', 'deciding'],
	['Betriebsausschuss Stadtgrün', '', 'deciding'],
	['Ausschuß für Kultur', '', 'advisory'],
	['Ortschaftsrat Niedertal', '', 'advisory'],
	['Seniorenbeirat', '', 'advisory'],
	['Aufsichtsrat der Wohnungs-GmbH', '', 'board'],
	['Runder Tisch', '', 'advisory'],
] as const)('%s (%s) is guessed to be %s', (name, classification, kind) => {
	expect(guess.committeeKind(name, classification).value).toBe(kind);
});
test('a guess says what it was taken from, and when from nothing', () => {
	expect(guess.committeeKind('Wege', 'Beirat')).toEqual({ value: 'advisory', from: 'Beirat' });
	expect(guess.committeeKind('Runder Tisch').from).toBe('');
});

test.each([
	['Gremium', '', 'Fraktionsvorsitzendenrunde', 'committee'],
	['externes Gremium', '', 'Zweckverband', 'committee'],
	['Fraktion', '', 'Linde', 'group'],
	['Partei', '', 'Linde', 'group'],
	['', 'Fraktion', 'Linde', 'group'],
	['', '', 'Fraktion Linde', 'group'],
	['Verwaltungsbereich', '', 'Dezernat III', 'administration'],
	['Institution', '', 'Stadtwerke', 'other'],
	['', '', 'Stadtrat', 'committee'],
])('an organization (%s, %s, %s) is a %s', (type, classification, name, use) => {
	expect(guess.organizationUse(type, classification, name)).toBe(use);
});

test.each([
	['Vorsitzende', 'chair'],
	['Ausschussvorsitzender', 'chair'],
	['stellv. Vorsitzender', 'deputyChair'],
	['Stellvertretende Vorsitzende', 'deputyChair'],
	['1. stellv. Ausschussvorsitzender', 'deputyChair'],
	['1. Stellvertreter', 'deputyChair'],
	['stellvertretendes Mitglied', 'substitute'],
	['Stellv. Mitglied', 'substitute'],
	['Vertreterin', 'substitute'],
	['Mitglied', 'member'],
	['Ratsmitglied', 'member'],
	['beratendes Mitglied', 'adviser'],
	['Sachkundiger Einwohner', 'adviser'],
	['Schriftführerin', 'secretary'],
	['', 'member'],
	['Irgendetwas', 'member'],
])('the role "%s" is guessed to be %s', (role, seat) => {
	expect(guess.roleInSeat(role).value).toBe(seat);
});

test.each([
	[['Stellv. Oberbürgermeister'], 'member', 'Stellv. Oberbürgermeister'],
	[['', 'Frau Oberbürgermeisterin', 'Mitglied'], 'hvb', 'Frau Oberbürgermeisterin'],
	[['Irgendetwas'], 'member', ''],
] as const)('%j is guessed to be %s', (texts, value, from) => {
	expect(guess.position(texts)).toEqual({ value, from });
});

test.each([
	['ABGESAGT: 12. Sitzung', true],
	['12. Sitzung (entfällt)', true],
	['12. Sitzung entfaellt', true],
	['12. Sitzung', false],
	['Aufhebung der Satzung', false],
])('"%s" is called off: %s', (name, is) => expect(guess.isCancelledByName(name)).toBe(is));

test.each([
	['Videokonferenz', true],
	['https://raum.lindenau.example/rat', true],
	['Webex, Anmeldung unter rat@lindenau.example', true],
	['Ratssaal, Markt 1', false],
	['', false],
])('"%s" looks like video: %s', (place, is) => expect(guess.looksLikeVideo(place)).toBe(is));

test.each([
	['Hauptausschuss (öffentlich)', 'public'],
	['Hauptausschuss (nichtöffentlich)', 'nonPublic'],
	['Hauptausschuss (nicht öffentlich)', 'nonPublic'],
	['Hauptausschuss [nichtöffenlich]', 'nonPublic'],
	['Hauptausschuss (öffentich)', 'public'],
	['Hauptausschuss (NÖ)', 'nonPublic'],
	['Hauptausschuss (Sondersitzung)', null],
	['Hauptausschuss', null],
])('"%s" hints at %s', (name, hint) => expect(guess.publicityHint(name)).toBe(hint));
