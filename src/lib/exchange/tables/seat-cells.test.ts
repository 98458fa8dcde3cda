import { expect, test } from 'vitest';
import type { PersonField } from './kinds.ts';
import { readSeats, votes } from './seat-cells.ts';

const read = (cells: Readonly<Partial<Record<PersonField, string>>>) => {
	const unclear: PersonField[] = [];
	const seats = readSeats((field) => cells[field], unclear);
	return { seats, unclear };
};

test.each([
	['Mitglied', '', 'member', true],
	['', '', 'member', true],
	['Vorsitzende', '', 'chair', true],
	['beratendes Mitglied', '', 'adviser', false],
	['Schriftführer', '', 'secretary', false],
	['Schriftführer', 'ja', 'secretary', true],
	['Mitglied', 'nein', 'member', false],
	['Mitglied', 'ohne Stimmrecht', 'member', false],
	['Mitglied', 'stimmberechtigt', 'member', true],
	['Mitglied ohne Stimmrecht', '', 'member', false],
	['Mitglied ohne Stimmrecht', 'ja', 'member', true],
	['stellvertretendes Mitglied', '', 'substitute', false],
])('the role "%s" with the vote "%s" is %s and votes: %s', (role, vote, seat, isVoting) => {
	const { seats, unclear } = read({ committee: 'Stadtrat', role, vote });
	expect(seats.map((one) => [one.role.value, votes(one)])).toEqual([[seat, isVoting]]);
	expect(unclear).toEqual([]);
});

test('several committees stand in one cell, a role in brackets belongs to its own', () => {
	const { seats } = read({
		committee: 'Stadtrat; Hauptausschuss (Vorsitz)\nAusschuss für Bau, Verkehr (neu)',
		role: 'Mitglied',
	});
	expect(seats.map(({ committee, role }) => [committee, role.value])).toEqual([
		['Stadtrat', 'member'],
		['Hauptausschuss', 'chair'],
		['Ausschuss für Bau, Verkehr (neu)', 'member'],
	]);
});

test('days are read, an open end is none, and what is not understood is said', () => {
	const known = read({ committee: 'Stadtrat', from: '1.7.24', to: 'offen' });
	expect(known.seats).toMatchObject([{ from: '2024-07-01', to: null }]);
	expect(known.unclear).toEqual([]);
	const odd = read({ committee: 'Stadtrat', from: 'Sommer', vote: 'vielleicht', role: 'Zaungast' });
	expect(odd.seats).toMatchObject([{ from: null, vote: null }]);
	expect(odd.unclear.toSorted()).toEqual(['from', 'vote']);
});

test('a row without a committee gives no seat', () => {
	expect(read({ role: 'Vorsitz', committee: '-' })).toEqual({ seats: [], unclear: [] });
});
