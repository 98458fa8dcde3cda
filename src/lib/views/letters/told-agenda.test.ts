import { expect, test } from 'vitest';
import type { AgendaItem } from '../../council/agenda/agenda.ts';
import { agendaParagraph, toldAgenda } from './told-agenda.ts';

const item = (title: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
	...{ id: title, number: '', title, isPublic: true, procedure: null, presenter: '' },
	...{ addedOn: null, takenOffOn: null },
	...more,
});
const published = { at: '2027-03-20T09:00:00.000Z', byName: '' };
const of = (items: readonly AgendaItem[]) => toldAgenda({ published, items, guests: new Map() });

test('letters tell what is on and public, and of the rest how much', () => {
	const items = [
		item('Verkauf', { isPublic: false }),
		item('Haushalt'),
		item('Bad', { takenOffOn: '2027-03-25' }),
		item('Anfragen'),
	];
	const told = of(items);
	expect(told).toEqual({ lines: ['1 Haushalt', '3 Anfragen'], nonPublic: 1 });
	expect(agendaParagraph(told, 'de')).toMatch(/^Tagesordnung, öffentlicher Teil:\n1 Haushalt\n/);
	expect(agendaParagraph(of([item('Verkauf', { isPublic: false })]), 'de')).toBe(
		'Danach folgt 1 nichtöffentlicher Punkt.',
	);
});

test('nothing is told of what is not published', () => {
	expect(toldAgenda({ published: null, items: [item('a')], guests: new Map() })).toBeNull();
	expect(agendaParagraph(null, 'de')).toBe('');
});
