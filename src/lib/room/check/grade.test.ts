import { expect, test } from 'vitest';
import { graded } from './grade.ts';
import type { Measured } from './grade.ts';

const good: Measured = {
	expected: 400,
	lost: 0,
	roundTripMs: 30,
	jitterMs: 4,
	framesPerSecond: 25,
	kilobits: 500,
	heldBack: { cpu: 0, bandwidth: 0 },
};
const gradeOf = (changed: Partial<Measured>) => {
	const { outcome, reason } = graded({ ...good, ...changed });
	return reason ? `${outcome} ${reason}` : outcome;
};

test.each([
	[{}, 'passed'],
	[{ lost: 20 }, 'passed'],
	[{ lost: 21 }, 'warning loss'],
	[{ lost: 134 }, 'failed loss'],
	[{ lost: 400 }, 'failed noMedia'],
	[{ expected: 0 }, 'failed noMedia'],
	[{ roundTripMs: 301 }, 'warning slow'],
	[{ jitterMs: 51 }, 'warning jitter'],
	[{ framesPerSecond: 9 }, 'warning fewFrames'],
	[{ heldBack: { cpu: 0.6, bandwidth: 0 } }, 'warning cpu'],
	[{ heldBack: { cpu: 0.6, bandwidth: 0.6 } }, 'warning bandwidth'],
	[{ roundTripMs: 900, lost: 40 }, 'warning loss'],
] as const)('%o is %s', (changed, grade) => {
	expect(gradeOf(changed)).toBe(grade);
});

test('what Firefox and Safari do not tell is held against nobody', () => {
	expect(gradeOf({ heldBack: null, roundTripMs: null, jitterMs: null })).toBe('passed');
});

test('sound alone is enough where no picture was sent', () => {
	expect(gradeOf({ framesPerSecond: null })).toBe('passed');
});

test('packets that came twice are no negative loss', () => {
	expect(graded({ ...good, lost: -3 }).evidence.loss).toBe(0);
});
