import { expect, test } from 'vitest';
import { differencesOf } from './differences.ts';
import type { SessionValues } from './session-values.ts';

const saved: SessionValues = {
	requestId: '',
	committeeId: 'c',
	day: '2026-12-17',
	hour: '17:00',
	which: '',
	form: 'hybrid',
	hallId: 'great',
	place: '',
	tools: ['facetime'],
	answers: { 'facetime.dialIn': 'yes' },
};
const halls = [{ id: 'great', name: 'Ratssaal' }];

test('a form that holds what is saved differs in nothing', () => {
	expect(differencesOf(saved, saved, halls, 'de')).toEqual([]);
});

test('each field that differs is named, both values in words', () => {
	const typed = { ...saved, form: 'video', hallId: '', tools: [], answers: {} };
	expect(differencesOf(saved, typed, halls, 'de')).toEqual([
		{ label: 'Form', theirs: 'im Saal und per Video', yours: 'nur per Video' },
		{ label: 'Saal', theirs: 'Ratssaal', yours: '' },
		{ label: 'Vorgeschlagene Werkzeuge', theirs: 'FaceTime', yours: '' },
		{ label: 'FaceTime: Einwahl per Telefon', theirs: 'ja', yours: 'nicht bekannt' },
	]);
});

test('labels and values are in the reader’s language', () => {
	const [difference] = differencesOf(saved, { ...saved, form: 'video' }, halls, 'en');
	expect(difference).toEqual({
		label: 'Form',
		theirs: 'in the hall and by video',
		yours: 'by video only',
	});
});
