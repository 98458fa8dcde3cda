import { expect, test } from 'vitest';
import { positionIn } from './positions.ts';

const words = {
	hvb: [
		...['Oberbürgermeister', 'Oberbürgermeisterin', 'Oberbuergermeister', 'Der Oberbürgermeister'],
		...['Herr Oberbürgermeister', 'Bürgermeister', 'Bürgermeisterin', 'Buergermeister'],
		...[
			'Bürgermeisterin der Stadt',
			'hauptamtlicher Bürgermeister',
			'Hauptbürgermeister',
			'Landrat',
			'Landrätin',
		],
		...['Verbandsgemeindebürgermeister', 'Hauptverwaltungsbeamte', 'HVB', 'Lord Mayor'],
	],
	deputyMayor: [
		...['Beigeordnete', 'Beigeordneter', 'Dezernentin', 'Deputy mayor', 'Deputy Lord Mayor'],
		...['Stadtkämmerin', 'Kämmerer', 'Stadtrat für Bildung', 'Stadträtin für Bildung'],
		...[
			'Bürgermeister und Beigeordneter',
			'Erster Beigeordneter, Vertreter des Oberbürgermeisters',
		],
	],
	member: [
		...[
			'stellv. Oberbürgermeister',
			'Stellv. Oberbürgermeister',
			'stellvertretende Bürgermeisterin',
		],
		...['stellvertretender Oberbürgermeister', 'stellvertretender Bürgermeister'],
		...[
			'stellvertretender Buergermeister',
			'Stellvertreter des Bürgermeisters',
			'Vizebürgermeister',
		],
		...['1. stellvertretender Bürgermeister', 'stellv. Landrat', '2. Bürgermeister'],
		...[
			'Zweite Bürgermeisterin',
			'Dritter Bürgermeister',
			'Ortsbürgermeister',
			'Bezirksbürgermeisterin',
		],
		...['Altoberbürgermeister', 'Bürgermeister a. D.', 'Oberbürgermeister a.D.'],
		...[
			'ehemalige Oberbürgermeisterin',
			'Mitglied',
			'Stadtrat',
			'Stadträtin',
			'Ratsherr',
			'Ratsfrau',
		],
		...['Ratsmitglied', 'Gemeinderat', 'Gemeinderätin', 'Mitglied des Kreistags', 'Vorsitzende'],
		...['Member', 'Councillor'],
	],
	expertCitizen: [
		...['sachkundige Einwohnerin', 'Sachverständiger', 'Bürgervertreter', 'Buergervertreter'],
		...['Expert citizen'],
	],
	interpreter: ['Gebärdensprachdolmetscherin', 'Interpreter'],
	staff: [
		...['Verwaltung', 'Schriftführer', 'Schriftfuehrerin', 'Protokoll', 'Sachbearbeiterin'],
		...['Mitarbeiter', 'Referentin', 'Staff', 'Amtsleiter', 'Fachbereichsleiterin'],
		...['Persönliche Referentin des Oberbürgermeisters', 'Sachbearbeiter im Bürgermeisteramt'],
	],
	guest: ['Gast', 'Gastmitglied', 'Guest'],
} as const;

test.each(Object.entries(words).flatMap(([position, said]) => said.map((one) => [one, position])))(
	'"%s" is %s',
	(text = '', position = '') => {
		expect(positionIn([text])).toEqual({ value: position, from: text });
	},
);

test.each(['', 'Irgendetwas', 'Erster Bürgermeister', 'Bürgermeisteramt', 'Büro des Landrats'])(
	'"%s" says nothing that is known',
	(text) => expect(positionIn([text])).toBeNull(),
);

test('of several texts the rule that comes first counts, whichever text it is in', () => {
	expect(positionIn(['Mitglied', 'Herr Oberbürgermeister'])).toEqual({
		value: 'hvb',
		from: 'Herr Oberbürgermeister',
	});
	expect(positionIn(['Gast', 'Mitglied'])?.value).toBe('member');
});
