import { expect, test } from 'vitest';
import { jobProblems } from '../../server/jobs/kind.ts';
import { troubledJobView } from './background-work.ts';

const view = (answer: string | null, locale: 'de' | 'en' = 'de') =>
	troubledJobView(
		{ id: 'j1', kind: 'tableImport', answer, endedAt: '2026-11-25T10:15:00.000Z' },
		locale,
	);

test('each way to end badly has a sentence of its own, in both languages', () => {
	const said = jobProblems.flatMap((problem) =>
		(['de', 'en'] as const).map((locale) => view(JSON.stringify({ problem }), locale).sentence),
	);
	expect(new Set(said).size).toBe(2 * jobProblems.length);
});

test('an answer that cannot be read still is one that ended badly', () => {
	for (const answer of [null, '', '7', '{"problem":3}']) {
		expect(view(answer).sentence).toBe(view('{"problem":"unexpected"}').sentence);
	}
	expect(view(null).search).toContain('tableImport j1');
});
