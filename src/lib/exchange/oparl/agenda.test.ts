import { expect, test } from 'vitest';
import { agendaOf } from './agenda.ts';
import { keep } from './objects.ts';

const meeting = (agendaItem: unknown) =>
	keep({
		id: 'https://oparl.example/meeting/1',
		type: 'https://schema.oparl.org/1.1/Meeting',
		agendaItem,
	})?.raw ?? {};
const item = (id: string, more: object = {}) => ({
	id: `https://oparl.example/item/${id}`,
	type: 'https://schema.oparl.org/1.1/AgendaItem',
	...{ number: id, name: `About ${id}`, public: true, resolutionText: 'x'.repeat(9_000) },
	...more,
});
const titles = (agendaItem: unknown) =>
	agendaOf(meeting(agendaItem)).map(({ number, title, isPublic }) => [number, title, isPublic]);

test('items come as the source states them, without what we do not use', () => {
	const kept = meeting([item('1'), item('2', { public: false }), item('3', { public: undefined })]);
	expect(JSON.stringify(kept)).not.toContain('xxx');
	expect(agendaOf(kept).map(({ title, isPublic }) => [title, isPublic])).toEqual([
		['About 1', true],
		['About 2', false],
		['About 3', null],
	]);
});

test('their order is theirs, and as they stand where not each has one', () => {
	const items = [item('a', { order: 2 }), item('b', { order: 0 }), item('c', { order: 1 })];
	expect(titles(items).map(([number]) => number)).toEqual(['b', 'c', 'a']);
	expect(titles([...items, item('d')]).map(([number]) => number)).toEqual(['a', 'b', 'c', 'd']);
});

test('whether an item is public is not read out of its name', () => {
	const items = [item('1', { name: 'Nichtöffentlicher Teil: Verkauf', public: null })];
	expect(titles(items)).toEqual([['1', 'Nichtöffentlicher Teil: Verkauf', null]]);
});

test.each([
	['nothing', undefined],
	['addresses alone', ['https://oparl.example/item/1']],
	['a deleted one', [item('1', { deleted: true })]],
	['one without a name', [item('1', { name: ' ' })]],
	['nonsense', [null, 7, 'x', {}, [item('1')], { id: 3 }]],
	['a text', 'x'],
])('%s is no agenda', (_, agendaItem) => {
	expect(titles(agendaItem)).toEqual([]);
});

test('numbers without quotes are numbers of items, and a single object is a list of one', () => {
	expect(titles(item('1', { number: 7 }))).toEqual([['7', 'About 1', true]]);
});
