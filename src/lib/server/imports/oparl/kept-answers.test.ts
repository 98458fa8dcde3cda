import { expect, test } from 'vitest';
import { withAnswers } from './kept-answers.ts';
import { readChoices, sentIn } from './read-choices.ts';

test('a box that was shown and not ticked is taken back, one of another page stays', () => {
	const before = { giveUp: ['a', 'b'], namesakes: ['on'], theirs: ['x'] };
	const sent = { box: ['giveUp a', 'giveUp c', 'namesakes'], giveUp: ['c'] };
	expect(withAnswers(before, sent)).toEqual({ giveUp: ['b', 'c'], theirs: ['x'] });
});

test('a field that was emptied is no answer, one that was not shown stays one', () => {
	const before = { 'hour:a': ['16:00'], 'hour:b': ['17:00'], office: ['new'] };
	expect(withAnswers(before, { 'hour:a': [''], 'kind:c': ['council'] })).toEqual({
		...{ 'hour:b': ['17:00'], office: ['new'], 'kind:c': ['council'] },
	});
});

test('what leads on, and what is no answer at all, is not kept', () => {
	const sent = {
		job: ['1'],
		fingerprint: ['f'],
		to: ['list=who'],
		q: ['Lerche'],
		__proto__x: ['y'],
	};
	expect(withAnswers({}, sent)).toEqual({});
});

test('who says of a membership that it is no seat has it end where it is one', () => {
	const { choices } = readChoices({
		'seat:a%2Fb': ['none'],
		'seat:c': ['chair:vote'],
		giveUp: ['d'],
	});
	expect([...choices.endRecords].toSorted()).toEqual(['a/b', 'd']);
});

test('a form may have fields of any name', () => {
	const form = new FormData();
	for (const name of ['__proto__', 'constructor', 'form']) form.append(name, 'video');
	expect(withAnswers({}, sentIn(form))).toEqual({ form: ['video'] });
});
