import { found, stepNames } from './steps.ts';
import type { CheckForm, StepFinding, StepName, StepResult } from './steps.ts';
import type { StepReason } from './reasons.ts';

interface Rule {
	/** Longer than this no step runs; where a person is asked it is their time. */
	readonly limitMs: number;
	/** How often it is tried before it is called a failure. */
	readonly tries: 1 | 2;
	/** When one of these failed there is nothing to try. */
	readonly needs: readonly StepName[];
}

const rules: Readonly<Record<StepName, Rule>> = {
	page: { limitMs: 2000, tries: 1, needs: [] },
	browser: { limitMs: 2000, tries: 1, needs: [] },
	camera: { limitMs: 90_000, tries: 2, needs: [] },
	microphone: { limitMs: 90_000, tries: 2, needs: [] },
	speaker: { limitMs: 90_000, tries: 1, needs: [] },
	https: { limitMs: 12_000, tries: 2, needs: [] },
	signal: { limitMs: 12_000, tries: 2, needs: ['https'] },
	// Tries a second connect mode itself.
	udp: { limitMs: 30_000, tries: 1, needs: ['browser', 'https', 'signal'] },
	tcp: { limitMs: 15_000, tries: 2, needs: ['browser', 'https', 'signal', 'udp'] },
	turn: { limitMs: 15_000, tries: 2, needs: ['browser', 'https', 'signal', 'udp'] },
	quality: { limitMs: 25_000, tries: 2, needs: ['browser', 'https', 'signal', 'udp'] },
};

/** Not retried: the person would be asked again, or nothing can have changed. */
const finalReasons: readonly StepReason[] = [
	'noAccess',
	'blocked',
	'blockedBefore',
	'byPolicy',
	'bySystem',
	'notHeard',
	'tooMany',
	'tokenRefused',
];

/** Left out of the short form: alternatives to the way that works. */
const onlyInFull: readonly StepName[] = ['tcp', 'turn'];

export interface CheckStep {
	readonly name: StepName;
	readonly state: 'waiting' | 'running' | 'done';
	/** How often it was started. */
	readonly tries: number;
	readonly result: StepResult | null;
}

/** The state of a check: values only, so that tests need no browser. */
export interface CheckRun {
	readonly form: CheckForm;
	readonly steps: readonly CheckStep[];
}

export const limitOf = (name: StepName): number => rules[name].limitMs;

export const begin = (form: CheckForm): CheckRun => ({
	form,
	steps: stepNames.map((name) => ({ name, state: 'waiting', tries: 0, result: null })),
});

/** The step to run now; `null`: the check is over. */
export const nextOf = ({ steps }: CheckRun): StepName | null =>
	steps.find(({ state }) => state !== 'done')?.name ?? null;

/** Why a step is skipped; `null`: it runs. */
export function skipFinding(run: CheckRun, name: StepName): StepFinding | null {
	const failed = (needed: StepName) => resultOf(run, needed)?.outcome === 'failed';
	const unknown = (needed: StepName) => resultOf(run, needed)?.outcome === 'notChecked';
	if (rules[name].needs.some(failed)) return found('notChecked', 'earlierFailed');
	if (rules[name].needs.some(unknown)) return found('notChecked', 'earlierFailed');
	const isShort = run.form === 'short' && onlyInFull.includes(name);
	return isShort ? found('notChecked', 'notNeeded') : null;
}

export const resultOf = ({ steps }: CheckRun, name: StepName): StepResult | null =>
	steps.find((step) => step.name === name)?.result ?? null;

export const started = (run: CheckRun, name: StepName): CheckRun =>
	changed(run, name, (step) => ({ ...step, state: 'running', tries: step.tries + 1 }));

/** Records what a step found; a failed one is retried before it counts. */
export function ended(run: CheckRun, name: StepName, finding: StepFinding, ms: number): CheckRun {
	return changed(run, name, (step) => {
		const retries =
			finding.outcome === 'failed' &&
			step.tries < rules[name].tries &&
			!(finding.reason !== null && finalReasons.includes(finding.reason));
		if (retries) return { ...step, state: 'waiting' };
		return { ...step, state: 'done', result: { step: name, ms: Math.round(ms), ...finding } };
	});
}

/** Keeps what was found; the rest was not checked. */
export const cancelled = (run: CheckRun): CheckRun =>
	run.steps.reduce(
		(current, { name, state }) =>
			state === 'done' ? current : ended(current, name, found('notChecked', 'cancelled'), 0),
		run,
	);

export const resultsOf = ({ steps }: CheckRun): readonly StepResult[] =>
	steps.flatMap(({ result }) => (result ? [result] : []));

const changed = (
	run: CheckRun,
	name: StepName,
	change: (step: CheckStep) => CheckStep,
): CheckRun => ({
	...run,
	steps: run.steps.map((step) => (step.name === name ? change(step) : step)),
});
