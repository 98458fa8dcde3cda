import { dayOf } from '../../../calendar/wall-clock.ts';
import { setImmediate as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { Collection } from '../../../exchange/oparl/collection.ts';
import { hostOf } from '../../../exchange/oparl/keys.ts';
import { Body, keep, System } from '../../../exchange/oparl/objects.ts';
import type { Kept } from '../../../exchange/oparl/objects.ts';
import { readPage } from '../../../exchange/oparl/page.ts';
import { beginning, isShort, usualLimits, walk } from '../../../exchange/oparl/walk.ts';
import type { ListState } from '../../../exchange/oparl/walk.ts';
import { openSource } from './fetch-json.ts';
import type { FetchPolicy, OpenSource } from './fetch-json.ts';
import type { SourceReading } from './import.ts';
import { readList, readSingles } from './read-singles.ts';
import { ReportedError, failureOf } from './reported-error.ts';
import { FetchError } from './fetch-errors.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';
import { isOptional, listsOf } from './lists.ts';
import { choicesOf, UnkeptObjects } from './kept-reading.ts';
import type { KeepPage, KeptReading } from './kept-reading.ts';
import type { BodyChoice, Phase, ServerImportOptions, ServerProgress } from './source-readings.ts';

/** Whether a list is not to be asked for again. */
const isOver = ({ end, kind }: Pick<ListState, 'end' | 'kind'>): boolean =>
	end !== null && end !== 'failed' && (end !== 'absent' || isOptional(kind));

/** One import from a server, from its address to what is ready to be looked at. */
export class Run {
	readonly startedAt: string;
	readonly options: ServerImportOptions;
	phase: Phase = 'reading';
	failure: FetchFailure | null = null;
	bodies: readonly BodyChoice[] = [];
	/** How its lists stand, in the order in which they are walked. */
	states: ListState<FetchFailure>[] = [];
	/** Addresses on the same host that others led to. */
	redirects: readonly string[] = [];
	readonly objects = new UnkeptObjects();
	readonly #bodies = new Collection();
	readonly #policy: FetchPolicy;
	#keepPage: KeepPage = async () => {};
	#system: ServerProgress['system'] = null;
	#body: Kept | null = null;
	#singles: ServerProgress['singles'] & object = { absent: [], isGivenUp: false };
	#stop = new AbortController();
	/** Settles when nothing is under way. */
	settled: Promise<void> = Promise.resolve();

	constructor(options: ServerImportOptions, startedAt: string, policy: FetchPolicy) {
		this.options = options;
		this.startedAt = startedAt;
		this.#policy = policy;
	}

	/** One that goes on, or is looked at, in another process than it began in. */
	static of(
		{ phase, progress, startedAt }: KeptReading,
		objects: readonly Kept[],
		policy: FetchPolicy,
	): Run {
		const run = new Run(progress.options, startedAt, policy);
		run.phase = phase;
		run.failure = progress.failure;
		run.states = [...progress.states];
		run.redirects = progress.redirects;
		run.#system = progress.system;
		run.#singles = progress.singles ?? run.#singles;
		for (const body of progress.bodies) run.#bodies.put(body);
		run.#body = progress.bodyKey === null ? null : (run.#bodies.get(progress.bodyKey) ?? null);
		if (phase === 'choosing') run.bodies = choicesOf(run.#bodies);
		for (const object of objects) run.objects.put(object);
		run.objects.takeUnkept();
		return run;
	}

	/** What another process needs to go on, but for the objects. */
	progress(): ServerProgress {
		const { options, failure, states, redirects } = this;
		return {
			...{ from: 'server', options, failure, states, redirects, system: this.#system },
			...{ bodies: [...this.#bodies.all()], bodyKey: this.#body?.key ?? null },
			singles: this.#singles,
		};
	}

	/** From now on each page is kept. */
	keepBy(keep: KeepPage): void {
		this.#keepPage = keep;
	}

	#keep(): Promise<void> {
		return this.#keepPage(this.objects.takeUnkept(), this.progress());
	}

	/** Begins, or goes on where it was interrupted. */
	start(): void {
		this.#stop = new AbortController();
		this.#do(async (source) => {
			if (!this.#body && this.#bodies.size === 0) await this.#readSystem(source);
			if (!this.#body) this.#chooseAlone();
			if (this.#body) await this.#walk(source);
		});
	}

	/** @returns false if there is no such body, or nothing to choose */
	choose(bodyKey: string): boolean {
		const body = this.#bodies.get(bodyKey);
		if (this.phase !== 'choosing' || !body) return false;
		this.#body = body;
		this.#do((source) => this.#walk(source));
		return true;
	}

	stop(): void {
		this.#stop.abort();
	}

	/** What was read; `null` before it is ready. */
	reading(): SourceReading | null {
		const body = this.#body;
		if (this.phase !== 'ready' || !body) return null;
		const { name, shortName } = v.parse(Body, body.raw);
		return {
			objects: this.objects,
			bodyKey: body.key,
			includePast: this.options.includePast,
			hasOtherBodies: false,
			isShort: this.#isShort(),
			source: {
				name: name || shortName || hostOf(body.key),
				address: this.options.address,
				version: this.#system?.oparlVersion ?? '',
				product: this.#system?.product ?? '',
				walkedAt: this.#isShort() ? null : this.options.walkedAt,
				lists: this.states.map(({ kind, since, filter, pages, objects, end }) => {
					return { kind, since, filter, pages, objects, end };
				}),
			},
		};
	}

	/** Whether the source may hold more than was read. */
	#isShort(): boolean {
		return this.#singles.isGivenUp || this.states.some(({ end }) => isShort(end));
	}

	#do(work: (source: OpenSource) => Promise<void>): void {
		this.phase = 'reading';
		this.failure = null;
		const run = async () => {
			let source: OpenSource | null = null;
			try {
				source = openSource(this.options.address, this.#policy, this.#stop.signal);
				await work(source);
			} catch (error) {
				if (!(error instanceof FetchError)) throw error;
				this.#fail(failureOf(error, this.options.address));
			} finally {
				if (source) this.redirects = [...this.redirects, ...source.redirects];
				source?.close();
			}
		};
		this.settled = run();
	}

	#fail(failure: FetchFailure): void {
		this.phase = this.#stop.signal.aborted ? 'stopped' : 'failed';
		this.failure = failure;
	}

	async #ask(source: OpenSource, address: string): Promise<unknown> {
		const answer = await source.fetchJson(address);
		if (answer.ok) return answer.json;
		throw new ReportedError(answer.failure);
	}

	/** The system leads to the bodies; an address of a body itself is as good. */
	async #readSystem(source: OpenSource): Promise<void> {
		const json = await this.#ask(source, this.options.address);
		const start = keep(json);
		if (start?.kind === 'Body') this.#bodies.add(json);
		else if (start?.kind === 'System') {
			const { body, oparlVersion, product, vendor } = v.parse(System, start.raw);
			this.#system = { oparlVersion, product: product || vendor };
			await readList(source, { address: body, kind: 'Body', since: null }, this.#bodies);
		} else if (readPage(json)) {
			const { address } = this.options;
			await readList(source, { address, kind: 'Body', since: null }, this.#bodies);
		} else throw new FetchError('notOparl');
		if (this.#bodies.count('Body') === 0) throw new FetchError('noBody');
	}

	#chooseAlone(): void {
		const bodies = this.#bodies.of('Body');
		const known = bodies.find(({ key }) => key === this.options.bodyKey);
		this.#body = known ?? (bodies.length === 1 ? (bodies[0] ?? null) : null);
		if (this.#body) return;
		this.phase = 'choosing';
		this.bodies = choicesOf(this.#bodies);
	}

	async #walk(source: OpenSource): Promise<void> {
		if (this.states.length === 0) {
			for (const object of this.#bodies.of('LegislativeTerm')) this.objects.put(object);
			this.states = listsOf(this.#body, this.options.since).map(beginning);
			await this.#keep();
		}
		for (const [index, from] of this.states.entries()) {
			if (isOver(from)) continue;
			for await (const state of walk(from, this.objects, source.fetchJson, usualLimits)) {
				this.states[index] = state;
				await this.#keep();
				// Other requests have their turn between pages.
				await pause();
			}
			const last = this.states[index] ?? from;
			if (isOver(last)) continue;
			const { failure, address } = last;
			this.#fail(failure ?? failureOf(new FetchError('notOparl'), address));
			return;
		}
		if (!this.#singles.isGivenUp) await this.#readSingles(source);
		if (this.#stop.signal.aborted)
			this.#fail(failureOf(new FetchError('stopped'), this.options.address));
		else this.phase = 'ready';
	}

	#readSingles(source: OpenSource): Promise<void> {
		const { objects, options, known } = this;
		return readSingles(source, this.#singles.absent, {
			...{ objects, known, today: dayOf(this.startedAt), includePast: options.includePast },
			isStopped: () => this.#stop.signal.aborted,
			keep: async (absent) => {
				this.#singles = { ...this.#singles, absent };
				await this.#keep();
			},
		});
	}

	/** Keys of objects that are known from earlier imports: they need not be asked for. */
	known: ReadonlySet<string> = new Set();
}
