import { expect, test } from 'vitest';
import { committeesOf, sessionTitle } from './session-titles.ts';

const council = { committeeName: 'Stadtrat' };
const joint = { ...council, jointWith: ['Bauausschuss', 'Umweltausschuss'] };

test.each([
	['', 'Stadtrat'],
	['12. Sitzung des Stadtrates', 'Stadtrat'],
	['Klausurtagung', 'Stadtrat: Klausurtagung'],
	['Stadtrat: Haushalt', 'Stadtrat: Haushalt'],
])('a session that is called "%s" stands in a line as "%s"', (name, title) => {
	expect(sessionTitle({ ...council, name }, 'de')).toBe(title);
});

test('a joint session names every committee', () => {
	const all = 'Gemeinsame Sitzung: Stadtrat, Bauausschuss und Umweltausschuss';
	expect(committeesOf(joint, 'de')).toBe(all);
	expect(sessionTitle({ ...joint, name: 'Gemeinsame Sitzung' }, 'de')).toBe(all);
	expect(sessionTitle({ ...joint, name: 'Klausurtagung' }, 'de')).toBe(`${all} (Klausurtagung)`);
	expect(committeesOf(joint, 'en')).toBe(
		'Joint session: Stadtrat, Bauausschuss and Umweltausschuss',
	);
});
