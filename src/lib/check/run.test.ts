import { expect, test } from 'vitest';
import { found, outcomeOf, passed, stepNames } from './steps.ts';
import type { CheckForm, StepFinding, StepName } from './steps.ts';
import {
	begin,
	cancelled,
	ended,
	limitOf,
	nextOf,
	resultOf,
	resultsOf,
	skipFinding,
	started,
} from './run.ts';
import type { CheckRun } from './run.ts';

/** Runs a check whose steps find what is given; the others pass. */
function walk(
	given: Partial<Record<StepName, StepFinding | readonly StepFinding[]>>,
	form: CheckForm = 'full',
) {
	let run = begin(form);
	const begun: StepName[] = [];
	for (let name = nextOf(run); name !== null; name = nextOf(run)) {
		const spare = skipFinding(run, name);
		if (!spare) {
			begun.push(name);
			run = started(run, name);
		}
		const tries = run.steps.find((step) => step.name === name)?.tries ?? 1;
		const findings = given[name];
		const finding = Array.isArray(findings) ? findings[tries - 1] : findings;
		run = ended(run, name, spare ?? finding ?? passed(), 5);
		expect(begun.length).toBeLessThan(40);
	}
	return { run, begun };
}

const codes = (run: CheckRun) =>
	Object.fromEntries(resultsOf(run).map(({ step, outcome, reason }) => [step, reason ?? outcome]));

test('every step runs once, in order, and has a time limit', () => {
	const { run, begun } = walk({});
	expect(begun).toEqual(stepNames);
	expect(outcomeOf(resultsOf(run))).toBe('passed');
	for (const name of stepNames) expect(limitOf(name)).toBeLessThanOrEqual(90_000);
});

test('the short form leaves out ways through the network that are not needed', () => {
	const { run, begun } = walk({}, 'short');
	expect(begun).toEqual(stepNames.filter((name) => name !== 'tcp' && name !== 'turn'));
	expect(codes(run)).toMatchObject({ tcp: 'notNeeded', turn: 'notNeeded' });
	expect(outcomeOf(resultsOf(run))).toBe('passed');
});

test('a failure is tried once more before it is said, and forgotten if it passes then', () => {
	const failed = found('failed', 'webSocketBlocked');
	expect(
		walk({ signal: [failed, passed()] }).begun.filter((name) => name === 'signal'),
	).toHaveLength(2);
	expect(codes(walk({ signal: [failed, passed()] }).run)).toMatchObject({ signal: 'passed' });
	expect(codes(walk({ signal: [failed, failed] }).run)).toMatchObject({
		signal: 'webSocketBlocked',
	});
});

test('a warning is not tried again', () => {
	const { begun } = walk({ microphone: found('warning', 'quiet') });
	expect(begun.filter((name) => name === 'microphone')).toHaveLength(1);
});

test.each(['blocked', 'blockedBefore', 'byPolicy', 'bySystem'] as const)(
	'%s is an answer: the person is not asked again',
	(reason) => {
		const { begun } = walk({ camera: found('failed', reason) });
		expect(begun.filter((name) => name === 'camera')).toHaveLength(1);
	},
);

test('what rests on a failure is not tried, the rest is', () => {
	const { run } = walk({
		https: found('failed', 'serverStopped'),
		camera: found('failed', 'missing'),
	});
	expect(codes(run)).toEqual({
		page: 'passed',
		browser: 'passed',
		camera: 'missing',
		microphone: 'passed',
		speaker: 'passed',
		https: 'serverStopped',
		signal: 'earlierFailed',
		udp: 'earlierFailed',
		tcp: 'earlierFailed',
		turn: 'earlierFailed',
		quality: 'earlierFailed',
	});
});

test('without a server nothing of the network is said to have failed', () => {
	const { run } = walk({ https: found('notChecked', 'noServer') });
	expect(codes(run)).toMatchObject({
		https: 'noServer',
		signal: 'earlierFailed',
		quality: 'earlierFailed',
	});
	expect(outcomeOf(resultsOf(run))).toBe('notChecked');
});

test('blocked UDP spares nothing: the way that works is measured', () => {
	const { run } = walk({ udp: found('warning', 'udpBlocked') });
	expect(codes(run)).toMatchObject({ udp: 'udpBlocked', tcp: 'passed', quality: 'passed' });
});

test('who cancels keeps what was found', () => {
	let run = started(begin('full'), 'page');
	run = cancelled(ended(run, 'page', passed(), 1));
	expect(nextOf(run)).toBeNull();
	expect(resultOf(run, 'page')?.outcome).toBe('passed');
	expect(resultOf(run, 'quality')?.reason).toBe('cancelled');
});
