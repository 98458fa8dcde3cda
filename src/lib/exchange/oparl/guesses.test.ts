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
	['Gemeinderat', 'Beschließender Ausschuss', 'council'],
	['Rat für Integration', '', 'advisory'],
	['Bezirksversammlung Nord', '', 'deciding'],
	['Arbeitsgruppe Radverkehr', '', 'advisory'],
	['Verwaltungsrat', '', 'board'],
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
	['', '', 'Freie Wählergruppe', 'group'],
	['Verwaltungsbereich', '', 'Dezernat III', 'administration'],
	['Verwaltungsbereich', 'Ausschuss', 'Bauausschuss', 'administration'],
	['Institution', '', 'Stadtwerke', 'other'],
	['Sonstiges', '', 'Zoologischer Garten', 'other'],
	['', '', 'Stadtrat', 'committee'],
	['', '', 'Rat für Integration', 'committee'],
	['', '', 'Gestaltungsbeirat', 'committee'],
	['', '', 'Bauausschuss', 'committee'],
	['', '', 'Arbeitsgruppe Radverkehr', 'committee'],
	['', '', 'Begleitgruppe Bahnhof', 'committee'],
	['', 'Arbeitsgruppe', 'Radverkehr', 'committee'],
	['', '', 'Verwaltungsrat', 'committee'],
	['', '', 'Bezirksversammlung Nord', 'committee'],
	['', '', 'Bezirksvertretung Mitte', 'committee'],
	['', '', 'Stadtkämmerei', 'administration'],
	['', '', 'Branddirektion', 'administration'],
	['', '', 'Stadtwerke', 'other'],
	['', '', 'Offen', 'other'],
	['', '', 'Zoologischer Garten', 'other'],
	['', '', 'Tourismus GmbH', 'other'],
])('an organization (%s, %s, %s) that does not meet is a %s', (type, classification, name, use) => {
	expect(guess.organizationUse({ type, classification, name, meets: false }).value).toBe(use);
});
test.each([
	['', '', 'Runder Tisch', 'committee'],
	['', '', 'Stadtwerke', 'committee'],
	['Institution', '', 'Zoologischer Garten', 'committee'],
	['', '', 'Fraktion Linde', 'group'],
	['Fraktion', '', 'Linde', 'group'],
	['Verwaltungsbereich', '', 'Dezernat III', 'administration'],
])('(%s, %s, %s), which meets, is a %s', (type, classification, name, use) => {
	expect(guess.organizationUse({ type, classification, name, meets: true }).value).toBe(use);
});

test.each([
	['Vorsitzende', 'chair', true, false],
	['Vorsitzende/r', 'chair', true, false],
	['Ausschussvorsitzender', 'chair', true, false],
	['Ortsbürgermeister', 'chair', true, true],
	['stellv. Vorsitzender', 'deputyChair', true, false],
	['Stellvertretende Vorsitzende', 'deputyChair', true, false],
	['1. stellv. Ausschussvorsitzender', 'deputyChair', true, false],
	['stv. Vors.', 'deputyChair', true, false],
	['Vorsitz (Stellvertretung)', 'deputyChair', true, false],
	['Vorsitz (Vertretung)', 'deputyChair', true, false],
	['Vorsitzende/r, stellv.', 'deputyChair', true, false],
	['Vorsitzender der Gemeindevertretung', 'chair', true, false],
	['Vorsitzende, Vertreterin der Schulen', 'chair', true, false],
	['stellv. Ortsvorsteher', 'deputyChair', true, false],
	['Stellvertreterin der/des Vorsitzenden', 'deputyChair', true, false],
	['stellvertretendes Mitglied', 'substitute', false, false],
	['Stellv. Mitglied', 'substitute', false, false],
	['Vertreterin', 'substitute', false, false],
	['Vertreter/in', 'substitute', false, false],
	['Stellvertreter/in', 'substitute', false, false],
	['Stellvertreter*in', 'substitute', false, false],
	['Stellvertreter(in)', 'substitute', false, false],
	['Stellvertreter', 'substitute', false, true],
	['1. Stellvertreter', 'substitute', false, true],
	['persönlicher Stellvertreter', 'substitute', false, false],
	['Verhinderungsvertreterin', 'substitute', false, false],
	['1. Stellvertretung', 'substitute', false, false],
	['stellv. beratendes Mitglied', 'substitute', false, false],
	['stellvertretender sachkundiger Einwohner', 'substitute', false, false],
	['Vertreter für Frau Ahr', 'substitute', false, false],
	['1. Vertreterin von Herrn Dr. Ahr', 'substitute', false, false],
	['Vertretung des Herrn Ahr', 'substitute', false, false],
	['Vertreterin der Frauen', 'adviser', false, false],
	['Vertreter für Menschen mit Behinderung', 'adviser', false, true],
	['Ersatz', 'substitute', false, false],
	['Ersatzmitglied', 'substitute', false, false],
	['Nachrücker', 'successor', false, true],
	['Zuhörer', 'listener', false, false],
	['Mitglied', 'member', true, false],
	['Ratsmitglied', 'member', true, false],
	['Stadtverordnete/r', 'member', true, false],
	['ehrenamtliche Stadträtin', 'member', true, true],
	['ehrenamtlicher Stadtrat', 'member', true, true],
	['ehrenamtliche/r Stadtrat/rätin', 'member', true, true],
	['Ehrenmitglied', 'adviser', false, true],
	['ehrenamtlicher Beigeordneter', 'adviser', false, true],
	['Mitglied ohne Stimmrecht', 'member', false, false],
	['nicht stimmberechtigtes Mitglied', 'member', false, false],
	['Fraktionsvorsitzende/r', 'member', true, false],
	['stellv. Fraktionsvorsitzender', 'member', true, false],
	['Vorsitzender der Fraktion Linde', 'member', true, false],
	['Oberbürgermeister', 'member', true, true],
	['Fraktionsmitarbeiterin', 'adviser', false, false],
	['beratendes Mitglied', 'adviser', false, false],
	['Sachkundiger Einwohner', 'adviser', false, false],
	['sachkundige Bürgerin', 'adviser', false, true],
	['Vertreter der Verwaltung', 'adviser', false, false],
	['Schriftführerin', 'secretary', false, false],
	['', 'member', true, false],
	['Irgendetwas', 'member', true, true],
	['Elternvertreter', 'member', true, true],
] as const)('the role "%s" is a %s, with a vote: %s, asked: %s', (role, value, vote, asks) => {
	expect(guess.roleInSeat(role)).toMatchObject({ value, vote, asks });
});

test.each([
	[['Stellv. Oberbürgermeister'], 'member', 'Stellv. Oberbürgermeister'],
	[['', 'Frau Oberbürgermeisterin', 'Mitglied'], 'hvb', 'Frau Oberbürgermeisterin'],
	[['Irgendetwas'], 'member', ''],
] as const)('%j is guessed to be %s', (texts, value, from) => {
	expect(guess.position(texts)).toEqual({ value, from });
});

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
	['Hauptausschuss (öffentlich/nicht öffentlich)', 'both'],
	['Hauptausschuss (nichtöffentlich und öffentlich)', 'both'],
	['Hauptausschuss (Ö/NÖ)', 'both'],
	['Hauptausschuss (Sondersitzung)', null],
	['Hauptausschuss', null],
])('"%s" hints at %s', (name, hint) => expect(guess.publicityHint(name)).toBe(hint));
