import { expect, test } from 'vitest';
import { lettersView } from './letters-view.ts';
import type { LetterReader, ToldLetter } from './letters-view.ts';

const letter: ToldLetter = {
	...{ id: 'l', kind: 'invitation', state: 'sent', answer: '250 ok' },
	changedAt: '2027-03-01T09:15:00.000Z',
};
const lerche: LetterReader = {
	...{ id: 'a', name: 'Ada Lerche', email: 'ada@stadt.example', phone: '0391 540-1' },
	...{ note: '', byHandAt: null },
	...{ letters: [], wanted: [] },
};
const viewOf = (...readers: readonly Partial<LetterReader>[]) =>
	lettersView(
		readers.map((one) => ({ ...lerche, ...one })),
		'de',
	);

test('what can be sent is counted by who has an address; the others are named', () => {
	const view = viewOf(
		{ wanted: ['invitation'] },
		{ name: 'Frank Fuchs', email: '', wanted: ['invitation'] },
		{},
	);
	expect(view.offers).toEqual([
		{ kind: 'invitation', word: 'Einladung', isDue: true, count: 1, without: ['Frank Fuchs'] },
	]);
});

test('what is unsure stands first, and with each trouble whom to call', () => {
	const view = viewOf(
		{ letters: [{ ...letter, id: 'refused', state: 'refused', answer: '550 no' }] },
		{ letters: [{ ...letter, id: 'unsure', state: 'unsure' }, letter] },
	);
	expect(view.troubled.map(({ id, phone }) => [id, phone])).toEqual([
		['unsure', lerche.phone],
		['refused', lerche.phone],
	]);
	expect(view.troubled[0]?.line).toContain('nicht bekannt');
});

test('a letter that waits says why, and one that was handed over claims no more than that', () => {
	const waiting = { ...letter, state: 'queued', answer: 'certificate: self-signed' } as const;
	const { people, isUnderWay } = viewOf({ letters: [letter, waiting] });
	expect(isUnderWay).toBe(true);
	expect(people[0]?.lines[0]).toMatch(/wartet.*Zertifikat/);
	expect(people[0]?.lines[1]).toMatch(/^Einladung: an den Mailserver übergeben/);
});

test('an invitation that was entered by hand stands below our letters', () => {
	const { people } = viewOf({
		letters: [{ ...letter, kind: 'changed' }],
		byHandAt: letter.changedAt,
	});
	expect(people[0]?.lines[0]).toMatch(/^Änderung/);
	expect(people[0]?.lines[1]).toMatch(
		/^Einladung: von Hand als verschickt eingetragen, .*1\.\sMärz/,
	);
});
