import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaLack, isShuffled, moved, nextNumber, numbered } from './agenda.ts';
import type { AgendaItem } from './agenda.ts';

const item = (id: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
	...{ id, number: '', title: id, isPublic: true, procedure: null, presenter: '' },
	...{ addedOn: null, takenOffOn: null },
	...change,
});
const shown = (items: readonly AgendaItem[]) =>
	numbered(items).map(({ id, shown }) => `${shown} ${id}`.trim());

test('the public part comes first, and one count runs through both', () => {
	const items = [item('sale', { isPublic: false }), item('budget'), item('questions')];
	expect(shown(items)).toEqual(['1 budget', '2 questions', '3 sale']);
});

test('what nobody has decided about stands between the parts', () => {
	const items = [item('sale', { isPublic: false }), item('?', { isPublic: null }), item('budget')];
	expect(shown(items)).toEqual(['1 budget', '2 ?', '3 sale']);
});

test('a number of its own is kept, and what is taken off keeps its place in the count', () => {
	const items = [
		item('a'),
		item('b', { takenOffOn: '2027-01-11' }),
		item('c', { number: 'Ö 2' }),
		item('d'),
	];
	expect(shown(items)).toEqual(['1 a', '2 b', 'Ö 2 c', '3 d']);
});

test('the count goes on behind the highest number, and parts of an item are no items', () => {
	const items = ['1', '2', '3', '3.1', '4', '5'].map((number) => item(number, { number }));
	expect(shown([...items, item('n', { isPublic: false })]).at(-1)).toBe('6 n');
	expect(nextNumber(items)).toBe(6);
	expect(nextNumber([])).toBe(1);
	expect(isShuffled(items)).toBe(false);
	expect(isShuffled(items.toReversed())).toBe(true);
});

test('an agenda is published only when somebody has said of each item whether it is public', () => {
	expect(agendaLack([])).toEqual({ is: 'empty' });
	expect(agendaLack([item('a', { takenOffOn: '2027-01-11' })])).toEqual({ is: 'empty' });
	const open = item('Grundstück (nichtöffentlich)', { isPublic: null });
	expect(agendaLack([item('a'), open])).toEqual({ is: 'undecided', items: [open] });
	expect(agendaLack([item('a'), { ...open, takenOffOn: '2027-01-11' }])).toBeNull();
	expect(agendaLack([item('a'), { ...open, isPublic: false }])).toBeNull();
});

test('an item is moved within its part', () => {
	const items = [item('n', { isPublic: false }), item('a'), item('b')];
	expect(moved(items, 'b', 'up')).toEqual(['b', 'a', 'n']);
	expect(moved(items, 'a', 'down')).toEqual(['b', 'a', 'n']);
	expect(moved(items, 'b', 'down')).toBeNull();
	expect(moved(items, 'a', 'up')).toBeNull();
	expect(moved(items, 'gone', 'up')).toBeNull();
});

test('up undoes down, and nothing is lost', () => {
	const parts = fc.array(fc.constantFrom(true, false, null), { maxLength: 12 });
	fc.assert(
		fc.property(parts, fc.nat({ max: 11 }), (publicities, at) => {
			const items = publicities.map((isPublic, index) => item(String(index), { isPublic }));
			const id = String(at);
			const down = moved(items, id, 'down');
			if (!down) return;
			const byId = new Map(items.map((one) => [one.id, one]));
			const after = down.flatMap((id) => byId.get(id) ?? []);
			expect(after).toHaveLength(items.length);
			const back = moved(after, id, 'up');
			expect(back).toEqual(numbered(items).map(({ id }) => id));
		}),
	);
});
