import { expect, test } from 'vitest';
import type { AgendaItem } from '../../council/agenda/agenda.ts';
import { sourceAgendaView, takeable } from './source-agenda.ts';
import type { OfferedItem } from './source-agenda.ts';

const offered = (id: string, more: Partial<OfferedItem> = {}): OfferedItem => ({
	...{ id, key: id, number: id, title: `Thema ${id}`, isPublic: true },
	...more,
});
const here = (id: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
	...{ id, number: '', title: `Thema ${id}`, isPublic: true, procedure: null, presenter: '' },
	...{ addedOn: null, takenOffOn: null },
	...more,
});

test('what the source has and the agenda has not is offered, with what the source says of it', () => {
	const source = [
		offered('1'),
		offered('2', { isPublic: false }),
		offered('3', { isPublic: null }),
	];
	expect(sourceAgendaView(source, [here('1')], false, 'de')).toEqual({
		sentence: 'Im Ratsinformationssystem stehen 3 Punkte, 2 davon fehlen hier.',
		missing: [
			{ id: '2', text: '2 Thema 2', part: 'nichtöffentlich' },
			{ id: '3', text: '3 Thema 3', part: 'dort nicht gesagt, ob öffentlich' },
		],
		changed: [],
		takeable: 2,
	});
});

test('of a published agenda only what is said to be public or not is taken over', () => {
	const source = [offered('1'), offered('2', { isPublic: null })];
	expect(takeable(source, [], true).map(({ id }) => id)).toEqual(['1']);
	expect(takeable(source, [here('1')], false).map(({ id }) => id)).toEqual(['2']);
});

test('what is called otherwise there is said, and an agenda that is the same says nothing', () => {
	const view = sourceAgendaView([offered('1')], [here('1', { title: 'Haushalt' })], true, 'de');
	expect(view?.changed).toEqual(['Punkt 1 heißt dort „Thema 1“.']);
	expect(sourceAgendaView([offered('1')], [here('1'), here('2')], true, 'de')).toBeNull();
	expect(sourceAgendaView([], [here('1')], true, 'de')).toBeNull();
});
