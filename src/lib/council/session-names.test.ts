import { expect, test } from 'vitest';
import { ownName, sessionTitle } from './session-names.ts';

test.each([
	['Stadtrat', ''],
	['12. Sitzung des Stadtrates', ''],
	['Sitzung Stadtrat', ''],
	['Stadtrat (Sitzung Nr. 12)', ''],
	['', ''],
	['Klausurtagung', 'Klausurtagung'],
	['Sondersitzung des Stadtrates', 'Sondersitzung des Stadtrates'],
	['Stadtrat: Haushalt', 'Stadtrat: Haushalt'],
	['Ersatztermin für die Sitzung vom 13.3.', 'Ersatztermin für die Sitzung vom 13.3.'],
])('of the Stadtrat "%s" is shown as "%s"', (name, shown) => {
	expect(ownName(name, 'Stadtrat')).toBe(shown);
});

test.each([
	['', 'Stadtrat'],
	['12. Sitzung des Stadtrates', 'Stadtrat'],
	['Klausurtagung', 'Stadtrat: Klausurtagung'],
	['Stadtrat: Haushalt', 'Stadtrat: Haushalt'],
])('a session that is called "%s" stands in a line as "%s"', (name, title) => {
	expect(sessionTitle({ committeeName: 'Stadtrat', name })).toBe(title);
});
