import { expect, test } from 'vitest';
import { ownName } from './session-names.ts';

test.each([
	['Stadtrat', ''],
	['12. Sitzung des Stadtrates', ''],
	['Sitzung Stadtrat', ''],
	['Stadtrat (Sitzung Nr. 12)', ''],
	['', ''],
	['Klausurtagung', 'Klausurtagung'],
	['Sondersitzung des Stadtrates', 'Sondersitzung des Stadtrates'],
	['Stadtrat: Haushalt', 'Stadtrat: Haushalt'],
	['Gemeinsame Sitzung mit dem Kreistag', 'Gemeinsame Sitzung mit dem Kreistag'],
	['Ersatztermin für die Sitzung vom 13.3.', 'Ersatztermin für die Sitzung vom 13.3.'],
])('of the Stadtrat "%s" is shown as "%s"', (name, shown) => {
	expect(ownName({ committeeName: 'Stadtrat', name })).toBe(shown);
});

test.each([
	['Gemeinsame Sitzung', ''],
	['Gemeinsame Sitzung des Stadtrates mit dem Bauausschuss', ''],
	['3. gemeinsame Sitzung von Stadtrat und Bauausschuss', ''],
	['Klausurtagung', 'Klausurtagung'],
])('of Stadtrat and Bauausschuss together "%s" is shown as "%s"', (name, shown) => {
	expect(ownName({ committeeName: 'Stadtrat', jointWith: ['Bauausschuss'], name })).toBe(shown);
});
