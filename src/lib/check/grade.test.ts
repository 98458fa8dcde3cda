import { expect, test } from 'vitest';
import { grade } from './grade.ts';
import type { Measured } from './grade.ts';

const good: Measured = {
	expected: 400,
	lost: 0,
	roundTripMs: 30,
	jitterMs: 4,
	framesPerSecond: 25,
	kilobits: 500,
	limitedBy: { cpu: 0, bandwidth: 0 },
};
const gradeOf = (changed: Partial<Measured>) => {
	const { outcome, reason } = grade({ ...good, ...changed });
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
	[{ limitedBy: { cpu: 0.6, bandwidth: 0 } }, 'warning cpu'],
	[{ limitedBy: { cpu: 0.6, bandwidth: 0.6 } }, 'warning bandwidth'],
	[{ roundTripMs: 900, lost: 40 }, 'warning loss'],
] as const)('%o is %s', (changed, grade) => {
	expect(gradeOf(changed)).toBe(grade);
});

test('what Firefox and Safari do not report does not count', () => {
	expect(gradeOf({ limitedBy: null, roundTripMs: null, jitterMs: null })).toBe('passed');
});

test('sound alone is enough if no picture was sent', () => {
	expect(gradeOf({ framesPerSecond: null })).toBe('passed');
});

test('duplicate packets are not a negative loss', () => {
	expect(grade({ ...good, lost: -3 }).evidence.loss).toBe(0);
});
