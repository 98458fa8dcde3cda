import {
	begin,
	cancelled,
	ended,
	limitOf,
	nextOf,
	resultsOf,
	skipFinding,
	started,
} from '$lib/check/run.ts';
import type { CheckRun } from '$lib/check/run.ts';
import { found } from '$lib/check/steps.ts';
import type { CheckForm, StepFinding, StepName } from '$lib/check/steps.ts';
import type { Preparation } from '$lib/check/protocol.ts';
import { CheckApi } from './check-api.ts';
import { clientSignals } from './client-signals.ts';
import type { StepContext, StepPrompt } from './steps/context.ts';
import { runners } from './steps/index.ts';

const nothing: StepPrompt = { kind: 'nothing' };

/** Runs the steps of a check; check/run.ts decides which is next. */
export class DeviceCheck {
	stage: 'idle' | 'running' | 'saving' | 'saved' | 'notSaved' | 'cancelled' = $state('idle');
	run: CheckRun | null = $state.raw(null);
	prompt: StepPrompt = $state.raw(nothing);
	/** The person's own picture while the check runs. */
	mirror: MediaStreamTrack | null = $state.raw(null);
	/** 0 to 1. */
	level = $state(0);
	/** Address of the saved result. */
	result: string | null = $state(null);

	readonly preparation: Preparation;
	readonly #api: CheckApi;
	#context: StepContext | null = null;
	#endStep: ((finding: StepFinding) => void) | null = null;

	constructor(preparation: Preparation) {
		this.preparation = preparation;
		this.#api = new CheckApi(preparation.path);
	}

	/** Must be called from a tap: only then may sound be played. */
	async start(form: CheckForm): Promise<void> {
		const context = this.#newContext(form);
		this.#context = context;
		this.run = begin(form);
		this.result = null;
		this.stage = 'running';
		let run = this.run;
		for (let name = nextOf(run); name !== null; name = nextOf(run)) {
			const skipped = skipFinding(run, name);
			this.run = run = started(run, name);
			const begun = performance.now();
			const finding = skipped ?? (await this.#perform(name, context));
			// Cancelled meanwhile, perhaps started again.
			if (this.#context !== context) return;
			this.run = run = ended(run, name, finding, performance.now() - begun);
		}
		this.#close();
		await this.save();
	}

	/** Goes on without the current step. */
	skip(): void {
		this.#endStep?.(found('notChecked', 'skipped'));
	}

	/** Ends the check; nothing is saved. */
	cancel(): void {
		if (this.stage !== 'running' || !this.run) return;
		const endStep = this.#endStep;
		this.run = cancelled(this.run);
		this.stage = 'cancelled';
		this.#close();
		endStep?.(found('notChecked', 'cancelled'));
	}

	async save(): Promise<void> {
		if (!this.run) return;
		this.stage = 'saving';
		const { form } = this.run;
		const steps = resultsOf(this.run);
		this.result = await this.#api.report({ form, steps, signals: await clientSignals() });
		this.stage = this.result === null ? 'notSaved' : 'saved';
	}

	/** A step ends on its own, at its time limit, or when the person skips it. */
	async #perform(name: StepName, context: StepContext): Promise<StepFinding> {
		const controller = new AbortController();
		let timer: ReturnType<typeof setTimeout> | undefined;
		try {
			return await Promise.race([
				runners[name](context, controller.signal),
				new Promise<StepFinding>((resolve) => {
					this.#endStep = resolve;
					timer = setTimeout(() => resolve(this.#timeoutFinding()), limitOf(name));
				}),
			]);
		} catch (error) {
			return found('failed', 'unexpected', { error: String(error).slice(0, 200) });
		} finally {
			clearTimeout(timer);
			controller.abort();
			this.#endStep = null;
			this.prompt = nothing;
		}
	}

	/** The person did not answer, or the step hung. */
	#timeoutFinding(): StepFinding {
		const asked = this.prompt.kind === 'permission' || this.prompt.kind === 'tone';
		return asked ? found('notChecked', 'notAnswered') : found('failed', 'timeout');
	}

	#newContext(form: CheckForm): StepContext {
		return {
			preparation: this.preparation,
			form,
			api: this.#api,
			camera: null,
			microphone: null,
			ticket: null,
			connections: null,
			prompt: (prompt) => (this.prompt = prompt),
			mirror: (track) => (this.mirror = track),
			hear: (level) => (this.level = level),
		};
	}

	#close(): void {
		const context = this.#context;
		this.#context = null;
		this.mirror = null;
		this.prompt = nothing;
		context?.camera?.stop();
		context?.microphone?.stop();
		context?.connections?.leave();
		if (context?.ticket) this.#api.leave(context.ticket.room);
	}
}
