import { expect, test } from 'vitest';
import { judgedSession } from './testing-session.ts';
import type { Member } from './testing-session.ts';
import { summaryOf } from './tool-summary.ts';

const summary = (invited?: readonly Member[], locale: 'de' | 'en' = 'de') => {
	const [tool] = judgedSession(invited).plan.tools;
	if (!tool) throw new Error('The plan has no tool');
	return summaryOf(tool, 'facetime', (id) => `Ada ${id}`, locale);
};

test('the bands add up to all who join remotely', () => {
	const { certain, afterRemedy, unknown, out, whole } = summary();
	expect([certain, afterRemedy, unknown, out, whole]).toEqual([1, 0, 1, 2, 4]);
});

test('a rule of the meeting is stated where it is met, and apart where it is not', () => {
	expect(summary().meeting).toBeNull();
	expect(summary().rules.length).toBeGreaterThan(0);
	const impossible = summary([{ id: 'Sperling', has: ['cityNotebook'] }]);
	expect(impossible.meeting?.outcome).toBe('impossible');
	expect(impossible.meeting?.remedies.length).toBeGreaterThan(0);
});

test('a rule that depends on an unknown device names its owner', () => {
	const { meeting } = summary([
		{ id: 'Sperling', has: ['cityNotebook'] },
		{ id: 'Lerche', has: null },
	]);
	expect(meeting).toMatchObject({
		outcome: 'unknown',
		sentence: 'Noch ist von niemandem bekannt, ob das nötige Gerät da ist.',
		dependsOn: ['Ada Lerche'],
		remedies: ['Nachfragen: das Gerät.'],
	});
});

test('whose facts are missing is said to those who may know', () => {
	const [tool] = judgedSession([
		{ id: 'Sperling', has: ['cityNotebook'] },
		{ id: 'Lerche', has: null },
	]).plan.tools;
	if (!tool) throw new Error('The plan has no tool');
	expect(summaryOf(tool, null, () => null, 'de').meeting?.dependsOn).toEqual([]);
});

test('the own room has a name in each language', () => {
	const names = (['de', 'en'] as const).map((locale) => {
		const tool = judgedSession().plan.tools.find(({ toolId }) => toolId === 'livekit-room');
		return tool && summaryOf(tool, null, (id) => id, locale).name;
	});
	expect(names).toEqual(['Eigener Raum', 'Our own room']);
});
