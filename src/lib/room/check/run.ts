import { found, stepNames } from '$lib/council/checking.ts';
import type {
	CheckForm,
	Finding,
	ReasonCode,
	StepName,
	StepResult,
} from '$lib/council/checking.ts';

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
	// Tries a second way by itself: options.ts.
	udp: { limitMs: 30_000, tries: 1, needs: ['browser', 'https', 'signal'] },
	tcp: { limitMs: 15_000, tries: 2, needs: ['browser', 'https', 'signal', 'udp'] },
	turn: { limitMs: 15_000, tries: 2, needs: ['browser', 'https', 'signal', 'udp'] },
	quality: { limitMs: 25_000, tries: 2, needs: ['browser', 'https', 'signal', 'udp'] },
};

/** Another try would only ask the person the same again, or find what cannot have changed. */
const final: readonly ReasonCode[] = [
	'noAccess',
	'blocked',
	'blockedBefore',
	'byPolicy',
	'bySystem',
	'notHeard',
	'tooMany',
	'tokenRefused',
];

/** Left out of the short form: other ways than the one that works. */
const onlyInFull: readonly StepName[] = ['tcp', 'turn'];

export interface Step {
	readonly name: StepName;
	readonly state: 'waiting' | 'running' | 'done';
	/** How often it was begun. */
	readonly tries: number;
	readonly result: StepResult | null;
}

/** A check as it stands: values only, so that every way through it can be tried without a browser. */
export interface Run {
	readonly form: CheckForm;
	readonly steps: readonly Step[];
}

export const limitOf = (name: StepName): number => rules[name].limitMs;

export const begin = (form: CheckForm): Run => ({
	form,
	steps: stepNames.map((name) => ({ name, state: 'waiting', tries: 0, result: null })),
});

/** What is to be run now; `null`: the check is over. */
export const nextOf = ({ steps }: Run): StepName | null =>
	steps.find(({ state }) => state !== 'done')?.name ?? null;

/** Why a step is not worth running; `null`: it is. */
export function spared(run: Run, name: StepName): Finding | null {
	const failed = (needed: StepName) => resultOf(run, needed)?.outcome === 'failed';
	const unknown = (needed: StepName) => resultOf(run, needed)?.outcome === 'notChecked';
	if (rules[name].needs.some(failed)) return found('notChecked', 'earlierFailed');
	if (rules[name].needs.some(unknown)) return found('notChecked', 'earlierFailed');
	const isShort = run.form === 'short' && onlyInFull.includes(name);
	return isShort ? found('notChecked', 'notNeeded') : null;
}

export const resultOf = ({ steps }: Run, name: StepName): StepResult | null =>
	steps.find((step) => step.name === name)?.result ?? null;

export const started = (run: Run, name: StepName): Run =>
	changed(run, name, (step) => ({ ...step, state: 'running', tries: step.tries + 1 }));

/** Takes down what a step found; one that failed is tried once more before it is said. */
export function ended(run: Run, name: StepName, finding: Finding, ms: number): Run {
	return changed(run, name, (step) => {
		const again =
			finding.outcome === 'failed' &&
			step.tries < rules[name].tries &&
			!(finding.reason !== null && final.includes(finding.reason));
		if (again) return { ...step, state: 'waiting' };
		return { ...step, state: 'done', result: { step: name, ms: Math.round(ms), ...finding } };
	});
}

/** Ends it here: what was found stays, the rest was not checked. */
export const cancelled = (run: Run): Run =>
	run.steps.reduce(
		(so, { name, state }) =>
			state === 'done' ? so : ended(so, name, found('notChecked', 'cancelled'), 0),
		run,
	);

export const resultsOf = ({ steps }: Run): readonly StepResult[] =>
	steps.flatMap(({ result }) => (result ? [result] : []));

const changed = (run: Run, name: StepName, change: (step: Step) => Step): Run => ({
	...run,
	steps: run.steps.map((step) => (step.name === name ? change(step) : step)),
});
