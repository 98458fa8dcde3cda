import { expect, test } from 'vitest';
import { toolById } from '../../catalogue/catalogue.ts';
import { withDecisions } from '../../catalogue/city-policy.ts';
import type { CityDecision } from '../../catalogue/city-policy.ts';
import { toolView } from './comparison.ts';
import { daysOf } from './remedy-options.ts';
import { peopleView } from './people.ts';
import { judgedSession, secretary } from './testing-session.ts';
import { summaryOf } from './tool-summary.ts';

function view(decisions: readonly CityDecision[] = [], locale: 'de' | 'en' = 'de') {
	const judged = judgedSession();
	const [plan] = judged.plan.tools;
	const facetime = toolById('facetime');
	const [tool] = withDecisions(facetime ? [facetime] : [], decisions);
	if (!plan || !tool) throw new Error('FaceTime is not in the plan');
	const days = daysOf('2026-12-17', '2026-11-25', locale);
	const { cheapest } = peopleView(judged, plan, secretary, days, locale);
	return toolView(
		summaryOf(plan, null, (id) => id, locale),
		plan.bands,
		{ tool, day: '2026-12-17' },
		judged.attendees,
		cheapest.get('facetime') ?? new Map(),
		locale,
	);
}

test('everybody stands in one band by name, and empty bands are left out', () => {
	expect(view().who.map(({ names }) => names)).toEqual([
		['Kranich, Ada'],
		['Lerche, Ada'],
		['Sperling, Ada', 'Fink, Ada'],
	]);
	expect(
		view()
			.who.map(({ word }) => word)
			.slice(0, 2),
	).toEqual(['1 sicher', '1 noch nicht bekannt']);
	expect(view([], 'en').who[0]?.word).toBe('1 certain');
});

test('what the city has decided stands with its tool while it holds', () => {
	const decision: CityDecision = {
		id: '1',
		toolId: 'facetime',
		rule: 'forbidden',
		land: '',
		from: '2026-11-01',
		until: null,
		text: 'Die Stadt lässt FaceTime nicht zu.',
		source: '',
		checked: '2026-11-01',
	};
	expect(view([decision]).city).toEqual(['Die Stadt lässt FaceTime nicht zu.']);
	expect(view([{ ...decision, from: '2027-01-01' }]).city).toEqual([]);
});

test('the cheapest remedies of those who are not certain are counted, with the first day to begin', () => {
	expect(view().cheapest).toMatch(/1\u00a0×\u00a0leihen.*beginnen bis Fr\., 11\.\u00a0Dezember$/u);
});
