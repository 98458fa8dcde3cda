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
	expect(questionCounts(judgedSession(), found, false, secretary, 'de')).toMatchObject({
		people: 2,
	});
});

test('an office counts its own people', () => {
	expect(questionCounts(judgedSession(), found, false, financeOffice, 'de').people).toBe(1);
});

test('what the answers are for hangs on whether a tool is decided, and another can still be better', () => {
	const sentence = (isSettled: boolean, isDecided: boolean) =>
		questionCounts(judgedSession(), { ...found, isSettled }, isDecided, secretary, 'de').sentence;
	expect(sentence(false, false)).toContain('Wahl des Werkzeugs noch ändern');
	expect(sentence(true, false)).toContain('ob jemand außen vor bleibt');
	expect(sentence(false, true)).toContain('mit einem anderen Werkzeug weniger');
	expect(sentence(true, true)).toContain('nicht mehr');
});
