import { found } from '$lib/council/checking.ts';
import type { CheckForm, Finding, Preparation, StepName } from '$lib/council/checking.ts';
import { CheckDoor } from './check-api.ts';
import { runners } from './steps/index.ts';
import type { Setting, Showing } from './steps/setting.ts';
import { begin, cancelled, ended, limitOf, nextOf, resultsOf, spared, started } from './run.ts';
import type { Run } from './run.ts';
import { toldSignals } from './client-signals.ts';

const nothing: Showing = { kind: 'nothing' };

/** Carries out a check, step by step; what the steps decide stands in run.ts. */
export class Checking {
	stage: 'idle' | 'running' | 'saving' | 'saved' | 'notSaved' | 'cancelled' = $state('idle');
	run: Run | null = $state.raw(null);
	showing: Showing = $state.raw(nothing);
	/** The person's picture, as long as the check runs. */
	mirror: MediaStreamTrack | null = $state.raw(null);
	/** 0 to 1. */
	level = $state(0);
	/** Where the result can be seen and printed. */
	result: string | null = $state(null);

	readonly preparation: Preparation;
	readonly #door: CheckDoor;
	#setting: Setting | null = null;
	#leaveStep: ((finding: Finding) => void) | null = null;

	constructor(preparation: Preparation) {
		this.preparation = preparation;
		this.#door = new CheckDoor(preparation.path);
	}

	/** To be called from a tap: then sound may be played. */
	async start(form: CheckForm): Promise<void> {
		const setting = this.#newSetting(form);
		this.#setting = setting;
		this.run = begin(form);
		this.result = null;
		this.stage = 'running';
		let run = this.run;
		for (let name = nextOf(run); name !== null; name = nextOf(run)) {
			const spare = spared(run, name);
			this.run = run = started(run, name);
			const begun = performance.now();
			const finding = spare ?? (await this.#perform(name, setting));
			// Cancelled meanwhile, and perhaps begun anew.
			if (this.#setting !== setting) return;
			this.run = run = ended(run, name, finding, performance.now() - begun);
		}
		this.#close();
		await this.save();
	}

	/** Goes on without the step that runs. */
	skip(): void {
		this.#leaveStep?.(found('notChecked', 'skipped'));
	}

	/** Ends the check; nothing is kept. */
	cancel(): void {
		if (this.stage !== 'running' || !this.run) return;
		const leave = this.#leaveStep;
		this.run = cancelled(this.run);
		this.stage = 'cancelled';
		this.#close();
		leave?.(found('notChecked', 'cancelled'));
	}

	async save(): Promise<void> {
		if (!this.run) return;
		this.stage = 'saving';
		const { form } = this.run;
		const steps = resultsOf(this.run);
		this.result = await this.#door.report({ form, steps, signals: await toldSignals() });
		this.stage = this.result === null ? 'notSaved' : 'saved';
	}

	/** Whatever a step does, it ends: by itself, by its limit, or because the person goes on. */
	async #perform(name: StepName, setting: Setting): Promise<Finding> {
		const gone = new AbortController();
		let timer: ReturnType<typeof setTimeout> | undefined;
		try {
			return await Promise.race([
				runners[name](setting, gone.signal),
				new Promise<Finding>((resolve) => {
					this.#leaveStep = resolve;
					timer = setTimeout(() => resolve(this.#tooLate()), limitOf(name));
				}),
			]);
		} catch (error) {
			return found('failed', 'unexpected', { error: String(error).slice(0, 200) });
		} finally {
			clearTimeout(timer);
			gone.abort();
			this.#leaveStep = null;
			this.showing = nothing;
		}
	}

	/** Nobody answered, or the step itself hung. */
	#tooLate(): Finding {
		const asked = this.showing.kind === 'permission' || this.showing.kind === 'tone';
		return asked ? found('notChecked', 'notAnswered') : found('failed', 'timeout');
	}

	#newSetting(form: CheckForm): Setting {
		return {
			preparation: this.preparation,
			form,
			door: this.#door,
			camera: null,
			microphone: null,
			ticket: null,
			line: null,
			show: (showing) => (this.showing = showing),
			mirror: (track) => (this.mirror = track),
			hear: (level) => (this.level = level),
		};
	}

	#close(): void {
		const setting = this.#setting;
		this.#setting = null;
		this.mirror = null;
		this.showing = nothing;
		setting?.camera?.stop();
		setting?.microphone?.stop();
		setting?.line?.leave();
		if (setting?.ticket) this.#door.leave(setting.ticket.room);
	}
}
