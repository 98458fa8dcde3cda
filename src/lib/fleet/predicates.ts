import type { Attendee } from '../compat/attendee.ts';
import type { Call } from '../compat/tool/arrangement.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import { platforms } from '../device/device.ts';
import type { Platform } from '../device/device.ts';
import { rowLimits } from '../compat/judge/remaining-limits.ts';
import { rank } from '../compat/requirements/check.ts';
import { restrictionFinding } from '../compat/requirements/device-blocks.ts';
import type { Trial } from '../compat/requirements/check.ts';
import { requirements } from '../compat/requirements/index.ts';
import { isRetired } from '../compat/tool/retired.ts';
import { browserRows, deviceRows } from '../compat/tool/support-for.ts';
import type { Row } from '../compat/tool/support.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { states } from '../compat/verdict.ts';
import type { Kinds, Sample } from './equivalence-classes.ts';
import { Answers } from './byte-column.ts';
import { plainFacets, seenCount } from './profile.ts';
import type { Seen } from './profile.ts';
import { reads } from './reads.ts';
import type { Facet } from './reads.ts';

/** Everything but the device that judging needs. */
export interface Circumstances {
	readonly owner: Omit<Attendee, 'id' | 'devices'>;
	/** Settled (see settled-call.ts). */
	readonly callOf: (tool: Tool) => Call;
	readonly ceilings: Ceilings;
}

/** The row does not count for this kind, or the browser gives no way in. */
export const noWay = 255;
const limited = states.indexOf('limited');
const unknown = states.indexOf('unknown');

export interface CompiledRow {
	readonly row: Row;
	/**
	 * Answers are the worst that the checks of one part say, as a place in `states`. Of a browser's row by kind of browser, else by kind of system; `noWay`: does not count.
	 */
	readonly counts: Answers;
	readonly app: Answers;
	/** By place in `plainFacets`; the system's place stays empty, `counts` has it. */
	readonly parts: readonly Answers[];
	/** Those of `parts` that object to anything: most checks have nothing to say of most rows. */
	readonly objecting: { readonly place: number; readonly answers: Answers }[];
}

/** By place in `platforms`: the rows that may count there. */
export interface RowsByPlatform {
	readonly all: readonly CompiledRow[];
	readonly on: readonly (readonly CompiledRow[])[];
}

export interface CompiledTool {
	readonly tool: Tool;
	readonly isRetired: boolean;
	readonly native: RowsByPlatform;
	readonly phone: RowsByPlatform;
	readonly browser: RowsByPlatform;
	/** By kind of browser: what it comes to when no row fits. */
	readonly unfitting: Answers;
	/** By number of blocks: what they make of a device that has no way in. */
	readonly blocked: Answers;
}

const anyReason = { code: 'meetsRequirements' } as const;

/** Asks the checks themselves, once for each kind that has come up since. */
export class Predicates {
	readonly tools: readonly CompiledTool[];
	readonly #circumstances: Circumstances;
	#known = 0;

	constructor(tools: readonly Tool[], circumstances: Circumstances) {
		this.#circumstances = circumstances;
		this.tools = tools.map((tool) => ({
			tool,
			isRetired: isRetired(tool, circumstances.callOf(tool).day),
			native: rowsOf(tool, 'native'),
			phone: rowsOf(tool, 'phone'),
			browser: rowsOf(tool, 'browser'),
			unfitting: new Answers(),
			blocked: new Answers(),
		}));
	}

	/** Catches up with everything that has been seen. */
	learn(seen: Seen): void {
		const count = seenCount(seen);
		if (count === this.#known) return;
		this.#known = count;
		this.tools.forEach((compiled, place) => {
			const apps = seen.apps[place];
			if (apps === undefined) return;
			for (const row of [...compiled.native.all, ...compiled.phone.all]) {
				this.#byDevice(compiled.tool, row, seen, apps);
			}
			this.#byBrowser(compiled, seen);
			extend(compiled.blocked, seen.plain.blocks, ({ device }) =>
				rank(restrictionFinding(device, compiled.tool.id, null).state),
			);
		});
	}

	#byDevice(tool: Tool, { row, counts, app, ...rest }: CompiledRow, seen: Seen, apps: Kinds): void {
		extend(counts, seen.plain.system, (sample) =>
			this.#counted(tool, row.way, sample).includes(row)
				? this.#worst(tool, row, sample, ['system', 'browser'])
				: noWay,
		);
		extend(app, apps, (sample) => this.#worst(tool, row, sample, ['app']));
		this.#byParts(tool, { row, counts, app, ...rest }, seen);
	}

	#byBrowser({ tool, browser, unfitting }: CompiledTool, seen: Seen): void {
		for (const compiled of browser.all) {
			extend(compiled.counts, seen.browser, (sample) =>
				this.#fitting(tool, sample).includes(compiled.row)
					? this.#worst(tool, compiled.row, sample, ['system', 'browser'])
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

	#byParts(tool: Tool, { row, parts, objecting }: CompiledRow, seen: Seen): void {
		plainFacets.forEach((facet, place) => {
			const answers = parts[place];
			if (facet === 'system' || answers === undefined) return;
			extend(answers, seen.plain[facet], (sample) => this.#worst(tool, row, sample, [facet]));
			const isKnown = objecting.some((known) => known.answers === answers);
			if (!isKnown && answers.bytes.some((answer) => answer > 0))
				objecting.push({ place, answers });
		});
	}

	readonly #counted = (tool: Tool, way: Row['way'], { device }: Sample): readonly Row[] =>
		deviceRows(tool, way, device, this.#circumstances.callOf(tool));

	#fitting(tool: Tool, sample: Sample): readonly Row[] {
		const { device, browser, use } = sample;
		const platform: Platform | null = device.platform;
		if (platform === null || browser === null) return [];
		const rows = this.#counted(tool, 'browser', sample);
		if (use === 'install' && !rows.some((row) => row.browser === browser.name)) return [];
		const isInApp = use === 'usual' && device.inAppBrowser === true;
		return browserRows(rows, browser.name, platform, isInApp);
	}

	#worst(tool: Tool, row: Row, sample: Sample, facets: readonly Facet[]): number {
		const { owner, callOf, ceilings } = this.#circumstances;
		const { device, browser, use } = sample;
		const trial: Trial = {
			tool,
			row,
			device,
			browser: row.way === 'browser' ? browser : null,
			insteadOf: use === 'install' ? anyReason : null,
			attendee: { ...owner, id: '', devices: [device] },
			call: callOf(tool),
			ceilings,
		};
		const limits = facets.includes('limits') && rowLimits(trial).length > 0 ? limited : 0;
		return requirements
			.filter(({ name }) => facets.includes(reads[name]))
			.map(({ check }) => check(trial))
			.reduce((bad, found) => {
				return Math.max(bad, rank(found.state), found.limits.length > 0 ? limited : 0);
			}, limits);
	}
}

function rowsOf(tool: Tool, way: Row['way']): RowsByPlatform {
	const all = compiledRows(tool, way);
	const on = platforms.map((platform) =>
		all.filter(
			({ row }) =>
				row.platform === platform ||
				row.platform === 'any' ||
				// Where a tool says nothing of iPads, they run what iPhones run.
				(row.platform === 'ios' && platform === 'ipados'),
		),
	);
	return { all, on };
}

const compiledRows = (tool: Tool, way: Row['way']): readonly CompiledRow[] =>
	tool.rows
		.filter((row) => row.way === way)
		.map((row) => ({
			row,
			counts: new Answers(),
			app: new Answers(),
			parts: plainFacets.map(() => new Answers()),
			objecting: [],
		}));

function extend(answers: Answers, { samples }: Kinds, ask: (sample: Sample) => number): void {
	if (answers.length === samples.length) return;
	for (const sample of samples.slice(answers.length)) answers.push(ask(sample));
}
