import { expect, test } from 'vitest';
import { found, outcomeOf, passed, stepNames } from './steps.ts';
import type { StepFinding, StepName } from './steps.ts';

const check = (changed: Partial<Record<StepName, StepFinding>> = {}) =>
	stepNames.map((step) => ({ step, ms: 1, ...(changed[step] ?? passed()) }));

test('a check is as good as its worst step', () => {
	expect(outcomeOf(check())).toBe('passed');
	expect(outcomeOf(check({ udp: found('warning', 'udpBlocked') }))).toBe('warning');
	expect(
		outcomeOf(check({ udp: found('warning', 'udpBlocked'), camera: found('failed', 'black') })),
	).toBe('failed');
});

test('ways through the network that were not needed take nothing from it', () => {
	const left = { tcp: found('notChecked', 'notNeeded'), turn: found('notChecked', 'noTurn') };
	expect(outcomeOf(check(left))).toBe('passed');
});

test('who has no camera to check can still hear and speak', () => {
	expect(outcomeOf(check({ camera: found('notChecked', 'skipped') }))).toBe('warning');
});

test.each(['browser', 'microphone', 'speaker', 'https', 'signal', 'udp', 'quality'] as const)(
	'without %s it is no check, and no pass either',
	(step) => {
		expect(outcomeOf(check({ [step]: found('notChecked', 'skipped') }))).toBe('notChecked');
	},
);

test('a failure counts although something else was left out', () => {
	const both = { speaker: found('notChecked', 'skipped'), https: found('failed', 'serverStopped') };
	expect(outcomeOf(check(both))).toBe('failed');
});
