import { describe, expect, test } from 'vitest';
import { peopleView } from './people.ts';
import { daysOf } from './remedy-options.ts';
import { sessionView } from './session-view.ts';
import { financeOffice, judgedSession, secretary } from './testing-session.ts';
import type { Viewer } from './viewer.ts';

const judged = judgedSession();
const focus = judged.plan.tools[0] ?? null;

function view(viewer: Viewer, locale: 'de' | 'en' = 'de') {
	const days = daysOf('2026-12-17', '2026-11-25', locale);
	const { people, cheapest } = peopleView(judged, focus, viewer, days, locale);
	const person = (id: string) => people.find((one) => one.id === id);
	const cell = (id: string, toolId = 'facetime') =>
		person(id)?.cells.find((one) => one.toolId === toolId);
	return { people, cheapest, person, cell };
}

describe('scope', () => {
	test('an office sees everybody’s verdict, and the details of its own people', () => {
		const { people, cell } = view(financeOffice);
		const withDetail = people.filter(({ cells }) => cells.some(({ detail }) => detail !== null));
		expect(withDetail.map(({ id }) => id)).toEqual(['Sperling']);
		expect(cell('Fink')).toMatchObject({ isOut: true, detail: null });
	});

	test('a secretary sees everybody’s details', () => {
		const { people } = view(secretary);
		expect(people.every(({ cells }) => cells.every(({ detail }) => detail !== null))).toBe(true);
	});

	test('an office’s people come first, and of others no word says why or whose they are', () => {
		const { people, cell, person } = view(financeOffice);
		expect(people[0]?.id).toBe('Sperling');
		expect(person('Fink')?.what).toBe('Mitglied');
		const words = new Set(
			people.slice(1).flatMap(({ cells }) => cells.map(({ state, word }) => `${state} ${word}`)),
		);
		expect([...words].toSorted()).toEqual([
			'blocked kann so nicht teilnehmen',
			'unknown noch nicht bekannt',
			'works kann teilnehmen',
		]);
		expect([cell('Fink')?.word, view(secretary).cell('Fink')?.word]).toEqual([
			'kann so nicht teilnehmen',
			'nur mit Ton',
		]);
	});

	test('remedies are summed over those whose details the viewer sees', () => {
		const ofFaceTime = (viewer: Viewer) => [
			...(view(viewer).cheapest.get('facetime')?.keys() ?? []),
		];
		expect(ofFaceTime(secretary)).toEqual(['Sperling', 'Fink', 'Lerche']);
		expect(ofFaceTime(financeOffice)).toEqual(['Sperling']);
	});
});

describe('a device link', () => {
	test('is offered for people whose devices are unknown', () => {
		const { people } = view(secretary);
		expect(people.flatMap(({ sendsLinkTo }) => sendsLinkTo ?? [])).toEqual(['person Lerche']);
	});

	test.each([
		['outside the viewer’s scope', financeOffice],
		['to a viewer who may not send one', { ...secretary, mayEquip: false }],
	])('is not offered %s', (_, viewer) => {
		expect(view(viewer).person('Lerche')?.sendsLinkTo).toBeNull();
	});
});

describe('how much is shown', () => {
	test('whoever the tool in question leaves out is shown in full, with chain and evidence', () => {
		const { cell } = view(secretary);
		expect(cell('Sperling')?.detail?.chain).not.toEqual([]);
		expect(cell('Sperling')?.detail?.evidence).toContain('1.\u00a0November 2026');
		expect(cell('Sperling')?.detail?.remedies.length).toBeGreaterThan(1);
	});

	test('other cells have the reason and one remedy', () => {
		const { cell } = view(secretary);
		expect(cell('Fink', 'livekit-room')?.detail).toMatchObject({ chain: [], evidence: null });
		expect(cell('Fink', 'livekit-room')?.detail?.remedies).toHaveLength(1);
	});

	test('the person who is asked for is shown in full with every tool', () => {
		const { cell } = view({ ...secretary, personId: 'Fink' });
		expect(cell('Fink', 'livekit-room')?.detail?.chain).not.toEqual([]);
	});
});

test('an adviser goes by their position, and each sentence is in the reader’s language', () => {
	const { person, cell } = view(secretary, 'en');
	expect(person('Kranich')?.what).toBe('Chair, Büro mayor');
	expect(cell('Sperling')?.detail?.evidence).toBe(
		'Told by the office, last on 1\u00a0November 2026',
	);
	expect(cell('Kranich')?.word).toBe('can take part');
});

test('of a tool that is too small each cell says so, in the band it is counted in, and asks nobody', () => {
	const many = Array.from({ length: 35 }, (_, at) => ({
		id: `n${at}`,
		has: at === 0 ? (['ipad10'] as const) : null,
	}));
	const { headline, people, tools } = sessionView(
		judgedSession(many, ['facetime']),
		null,
		{ ...secretary, personId: 'n0' },
		'2026-11-25T09:00:00.000Z',
		'de',
	);
	const cells = people.flatMap((person) => person.cells);
	expect(new Set(cells.map(({ word }) => word))).toEqual(new Set(['zu klein: 32 Plätze für 35']));
	expect(cells.filter(({ isOut, state }) => isOut && state === 'blocked')).toHaveLength(35);
	expect(cells[0]?.detail).toMatchObject({
		...{ remedies: [], how: null, evidence: null },
		chain: ['höchstens 32 von 35 Personen'],
	});
	expect(tools).toMatchObject([{ out: 35, cheapest: 'ein anderes Werkzeug wählen' }]);
	expect(headline.rest).toContain('höchstens 32 Personen');
});
