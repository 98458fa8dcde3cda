import type { Attendee } from '../compat/attendee.ts';
import type { CallSetup } from '../compat/tool/arrangement.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import { platforms } from '../device/device.ts';
import type { Platform } from '../device/device.ts';
import { supportLimits } from '../compat/judge/remaining-limits.ts';
import { rank } from '../compat/requirements/check.ts';
import { checkRestrictions } from '../compat/requirements/device-restrictions.ts';
import type { CheckInput } from '../compat/requirements/check.ts';
import { requirements } from '../compat/requirements/index.ts';
import { isRetired } from '../compat/tool/retired.ts';
import { supportForBrowser, supportForDevice } from '../compat/tool/support-for.ts';
import type { Support } from '../compat/tool/support.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { states } from '../compat/verdict.ts';
import type { EquivalenceClasses, Sample } from './equivalence-classes.ts';
import { ByteColumn } from './byte-column.ts';
import { plainFacets, seenCount } from './profile.ts';
import type { Seen } from './profile.ts';
import { reads } from './reads.ts';
import type { Facet } from './reads.ts';

/** All inputs of the judgement but the device. */
export interface Circumstances {
	readonly owner: Omit<Attendee, 'id' | 'devices'>;
	/** Resolved (see resolve-call.ts). */
	readonly callOf: (tool: Tool) => CallSetup;
	readonly ceilings: Ceilings;
}

/** The entry does not count for this class, or the browser gives no way in. */
export const noWay = 255;
const limited = states.indexOf('limited');
const unknown = states.indexOf('unknown');

export interface CompiledSupport {
	readonly support: Support;
	/**
	 * A column holds the worst state that the checks of one part return, as an index of `states`.
	 * This one is by class of browser for browsers' entries, else by class of system; `noWay`: the
	 * entry does not count.
	 */
	readonly counts: ByteColumn;
	readonly app: ByteColumn;
	/** By place in `plainFacets`; the system's place stays empty, `counts` has it. */
	readonly parts: readonly ByteColumn[];
	/** Those of `parts` with any objection: most checks pass for most entries. */
	readonly objecting: { readonly place: number; readonly column: ByteColumn }[];
}

/** By place in `platforms`: the entries that may count there. */
export interface SupportByPlatform {
	readonly all: readonly CompiledSupport[];
	readonly on: readonly (readonly CompiledSupport[])[];
}

export interface CompiledTool {
	readonly tool: Tool;
	readonly isRetired: boolean;
	readonly native: SupportByPlatform;
	readonly phone: SupportByPlatform;
	readonly browser: SupportByPlatform;
	/** By class of browser: the state when no entry fits. */
	readonly unfitting: ByteColumn;
	/** By class of restrictions: the state of a device that has no way in. */
	readonly restricted: ByteColumn;
}

const anyReason = { code: 'meetsRequirements' } as const;

/** Runs the checks once for each class, and for new classes as they come up. */
export class Predicates {
	readonly tools: readonly CompiledTool[];
	readonly #circumstances: Circumstances;
	#known = 0;

	constructor(tools: readonly Tool[], circumstances: Circumstances) {
		this.#circumstances = circumstances;
		this.tools = tools.map((tool) => ({
			tool,
			isRetired: isRetired(tool, circumstances.callOf(tool).day),
			native: supportsOf(tool, 'native'),
			phone: supportsOf(tool, 'phone'),
			browser: supportsOf(tool, 'browser'),
			unfitting: new ByteColumn(),
			restricted: new ByteColumn(),
		}));
	}

	/** Runs the checks on the classes added since the last call. */
	learn(seen: Seen): void {
		const count = seenCount(seen);
		if (count === this.#known) return;
		this.#known = count;
		this.tools.forEach((compiled, place) => {
			const apps = seen.apps[place];
			if (apps === undefined) return;
			for (const support of [...compiled.native.all, ...compiled.phone.all]) {
				this.#byDevice(compiled.tool, support, seen, apps);
			}
			this.#byBrowser(compiled, seen);
			extend(compiled.restricted, seen.plain.restrictions, ({ device }) =>
				rank(checkRestrictions(device, compiled.tool.id, null).state),
			);
		});
	}

	#byDevice(
		tool: Tool,
		{ support, counts, app, ...rest }: CompiledSupport,
		seen: Seen,
		apps: EquivalenceClasses,
	): void {
		extend(counts, seen.plain.system, (sample) =>
			this.#counted(tool, support.way, sample).includes(support)
				? this.#worst(tool, support, sample, ['system', 'browser'])
				: noWay,
		);
		extend(app, apps, (sample) => this.#worst(tool, support, sample, ['app']));
		this.#byParts(tool, { support, counts, app, ...rest }, seen);
	}

	#byBrowser({ tool, browser, unfitting }: CompiledTool, seen: Seen): void {
		for (const compiled of browser.all) {
			extend(compiled.counts, seen.browser, (sample) =>
				this.#fitting(tool, sample).includes(compiled.support)
					? this.#worst(tool, compiled.support, sample, ['system', 'browser'])
					: noWay,
			);
			this.#byParts(tool, compiled, seen);
		}
		extend(unfitting, seen.browser, (sample) =>
			sample.use === 'install' || this.#counted(tool, 'browser', sample).length === 0
				? noWay
				: unknown,
		);
	}

	#byParts(tool: Tool, { support, parts, objecting }: CompiledSupport, seen: Seen): void {
		plainFacets.forEach((facet, place) => {
			const column = parts[place];
			if (facet === 'system' || column === undefined) return;
			extend(column, seen.plain[facet], (sample) => this.#worst(tool, support, sample, [facet]));
			const isKnown = objecting.some((known) => known.column === column);
			if (!isKnown && column.bytes.some((answer) => answer > 0)) objecting.push({ place, column });
		});
	}

	readonly #counted = (tool: Tool, way: Support['way'], { device }: Sample): readonly Support[] =>
		supportForDevice(tool, way, device, this.#circumstances.callOf(tool));

	#fitting(tool: Tool, sample: Sample): readonly Support[] {
		const { device, browser, use } = sample;
		const platform: Platform | null = device.platform;
		if (platform === null || browser === null) return [];
		const supports = this.#counted(tool, 'browser', sample);
		if (use === 'install' && !supports.some((support) => support.browser === browser.name))
			return [];
		const isInApp = use === 'usual' && device.inAppBrowser === true;
		return supportForBrowser(supports, browser.name, platform, isInApp);
	}

	#worst(tool: Tool, support: Support, sample: Sample, facets: readonly Facet[]): number {
		const { owner, callOf, ceilings } = this.#circumstances;
		const { device, browser, use } = sample;
		const input: CheckInput = {
			tool,
			support,
			device,
			browser: support.way === 'browser' ? browser : null,
			insteadOf: use === 'install' ? anyReason : null,
			attendee: { ...owner, id: '', devices: [device] },
			call: callOf(tool),
			ceilings,
		};
		const limits = facets.includes('limits') && supportLimits(input).length > 0 ? limited : 0;
		return requirements
			.filter(({ name }) => facets.includes(reads[name]))
			.map(({ check }) => check(input))
			.reduce((bad, found) => {
				return Math.max(bad, rank(found.state), found.limits.length > 0 ? limited : 0);
			}, limits);
	}
}

function supportsOf(tool: Tool, way: Support['way']): SupportByPlatform {
	const all = compiledSupports(tool, way);
	const on = platforms.map((platform) =>
		all.filter(
			({ support }) =>
				support.platform === platform ||
				support.platform === 'any' ||
				// Where a tool says nothing of iPads, they run what iPhones run.
				(support.platform === 'ios' && platform === 'ipados'),
		),
	);
	return { all, on };
}

const compiledSupports = (tool: Tool, way: Support['way']): readonly CompiledSupport[] =>
	tool.supports
		.filter((support) => support.way === way)
		.map((support) => ({
			support,
			counts: new ByteColumn(),
			app: new ByteColumn(),
			parts: plainFacets.map(() => new ByteColumn()),
			objecting: [],
		}));

function extend(
	column: ByteColumn,
	{ samples }: EquivalenceClasses,
	ask: (sample: Sample) => number,
): void {
	if (column.length === samples.length) return;
	for (const sample of samples.slice(column.length)) column.push(ask(sample));
}
