import { expect, test } from 'vitest';
import type { SessionQuestion } from '../../plan/ask-next.ts';
import { questionCounts } from './question-counts.ts';
import { financeOffice, judgedSession, secretary } from './testing-session.ts';

const question = (attendeeId: string | null): SessionQuestion => ({
	attendeeId,
	toolId: 'facetime',
	device: null,
	fact: 'devices',
	effect: 'decides',
});
const found = {
	isSettled: false,
	questions: ['Sperling', 'Sperling', 'Lerche', null].map(question),
};

test('people are counted, not their questions, nor those of whoever sets up a tool', () => {
	expect(questionCounts(judgedSession(), found, secretary)).toEqual({
		isSettled: false,
		people: 2,
	});
});

test('an office counts its own people', () => {
	expect(questionCounts(judgedSession(), found, financeOffice).people).toBe(1);
});
