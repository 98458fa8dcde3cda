import type { Attendee } from '../compat/attendee.ts';
import type { CallSetup } from '../compat/tool/arrangement.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import type { Browser, Device } from '../device/device.ts';
import { supportLimits } from '../compat/judge/remaining-limits.ts';
import { rank } from '../compat/requirements/check.ts';
import type { Check, CheckInput } from '../compat/requirements/check.ts';
import { checkRestrictions } from '../compat/requirements/device-restrictions.ts';
import { requirements } from '../compat/requirements/index.ts';
import { isRetired } from '../compat/tool/retired.ts';
import { supportForBrowser, supportForDevice } from '../compat/tool/support-for.ts';
import type { Support } from '../compat/tool/support.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { states } from '../compat/verdict.ts';
import { plainFacets } from './encoding.ts';
import type { BrowserSample, FleetEncoding } from './encoding.ts';
import type { BrowserUse } from './keys.ts';
import { reads } from './reads.ts';
import type { Facet } from './reads.ts';

/** All inputs of the judgement but the devices. */
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

/** By class the worst state that the checks of one part return, as an index of `states`. */
export type Column = Uint8Array;

/** An entry of a tool on one platform. */
export interface CompiledSupport {
	/** By class of browser for browsers' entries, else by class of system; `noWay`: it does not count. */
	readonly counts: Column;
	/** By set of apps; `null` where no app is asked for. */
	readonly app: Column | null;
	/** The other parts with any objection, by place in `plainFacets`: most checks pass for most entries. */
	readonly objecting: readonly { readonly place: number; readonly column: Column }[];
}

/** A tool on one platform. */
export interface CompiledTool {
	/** Of the app; of telephones by phone. */
	readonly supports: readonly CompiledSupport[];
	readonly byBrowser: readonly CompiledSupport[];
	/** By class of browser: the state when no entry fits. */
	readonly unfitting: Column;
}

const anyReason = { code: 'meetsRequirements' } as const;

const checksOf = (facet: Facet): readonly Check[] =>
	requirements.filter(({ name }) => reads[name] === facet).map(({ check }) => check);
const checks: Readonly<Record<Facet, readonly Check[]>> = {
	system: checksOf('system'),
	browser: checksOf('browser'),
	app: checksOf('app'),
	conditions: checksOf('conditions'),
	network: checksOf('network'),
	hardware: checksOf('hardware'),
	limits: checksOf('limits'),
	restrictions: checksOf('restrictions'),
};

/** Runs the checks of one tool once for each class of what the devices of one platform have alike. */
export class Predicates {
	readonly isRetired: boolean;
	/** A telephone that has no way in is blocked, rather than undocumented. */
	readonly cannotPhone: boolean;
	/** By class of restrictions: the state of a device that has no way in. */
	readonly restricted: Column;
	readonly #tool: Tool;
	readonly #place: number;
	readonly #circumstances: Circumstances;
	readonly #call: CallSetup;
	readonly #encoding: FleetEncoding;

	/** @param place of the tool among the encoding's */
	constructor(tool: Tool, place: number, circumstances: Circumstances, encoding: FleetEncoding) {
		this.#tool = tool;
		this.#place = place;
		this.#circumstances = circumstances;
		this.#call = circumstances.callOf(tool);
		this.#encoding = encoding;
		this.isRetired = isRetired(tool, this.#call.day);
		this.cannotPhone = tool.phoneDialIn.value !== 'unknown';
		this.restricted = Uint8Array.from(encoding.plain.restrictions.samples, (device) =>
			rank(checkRestrictions(device, tool.id, null).state),
		);
	}

	compile(platform: Device['platform']): CompiledTool {
		const unfitting = new Uint8Array(this.#encoding.browser.samples.length).fill(noWay);
		if (platform === null) return { supports: [], byBrowser: [], unfitting };
		const isPhone = platform === 'telephone';
		return {
			supports: this.#byDevice(isPhone ? 'phone' : 'native'),
			byBrowser: isPhone ? [] : this.#byBrowser(unfitting),
			unfitting,
		};
	}

	#byDevice(way: 'native' | 'phone'): readonly CompiledSupport[] {
		const { samples } = this.#encoding.plain.system;
		const counts = new Map<Support, Column>();
		samples.forEach((device, system) => {
			for (const support of supportForDevice(this.#tool, way, device, this.#call)) {
				columnOf(counts, support, samples.length)[system] = Math.max(
					this.#worst('system', support, device),
					this.#worst('browser', support, device),
				);
			}
		});
		return [...counts].map(([support, column]) => ({
			counts: column,
			app: way === 'phone' ? null : this.#byApp(support),
			objecting: this.#objecting(support),
		}));
	}

	/** By set of apps. */
	#byApp(support: Support): Column {
		const { apps, appSets } = this.#encoding;
		const samples = apps[this.#place]?.samples ?? [];
		const byApp = Uint8Array.from(samples, (device) => this.#worst('app', support, device));
		return Uint8Array.from(
			appSets.samples,
			(classes) => byApp[classes[this.#place] ?? 0] ?? unknown,
		);
	}

	/** Fills `unfitting` too. */
	#byBrowser(unfitting: Column): readonly CompiledSupport[] {
		const { samples } = this.#encoding.browser;
		const systems = this.#encoding.plain.system.samples.map((device) =>
			supportForDevice(this.#tool, 'browser', device, this.#call),
		);
		const counts = new Map<Support, Column>();
		const bySystem = new Map<Support, Column>();
		samples.forEach((sample, place) => {
			const { device, system, browser, use } = sample;
			const there = systems[system] ?? [];
			if (there.length === 0) return;
			if (use !== 'install') unfitting[place] = unknown;
			for (const support of fitting(there, sample)) {
				const column = columnOf(bySystem, support, systems.length);
				if (column[system] === noWay) column[system] = this.#worst('system', support, device);
				columnOf(counts, support, samples.length)[place] = Math.max(
					column[system] ?? unknown,
					this.#worst('browser', support, device, browser, use),
				);
			}
		});
		return [...counts].map(([support, column]) => ({
			counts: column,
			app: null,
			objecting: this.#objecting(support),
		}));
	}

	/** `counts` says already what the system is judged. */
	#objecting(support: Support): CompiledSupport['objecting'] {
		return plainFacets.flatMap((facet, place) => {
			if (facet === 'system') return [];
			if (facet === 'limits' && support.limits.length === 0) return [];
			const column = Uint8Array.from(this.#encoding.plain[facet].samples, (device) =>
				this.#worst(facet, support, device),
			);
			return column.some((state) => state > 0) ? [{ place, column }] : [];
		});
	}

	/** A browser is looked at where the entry is a browser's. */
	#worst(
		facet: Facet,
		support: Support,
		device: Device,
		browser: Browser | null = null,
		use: BrowserUse | null = null,
	): number {
		const { owner, ceilings } = this.#circumstances;
		const input: CheckInput = {
			tool: this.#tool,
			support,
			device,
			browser,
			insteadOf: use === 'install' ? anyReason : null,
			attendee: { ...owner, id: '', devices: [device] },
			call: this.#call,
			ceilings,
		};
		let worst = facet === 'limits' && supportLimits(input).length > 0 ? limited : 0;
		for (const check of checks[facet]) {
			const found = check(input);
			worst = Math.max(worst, rank(found.state), found.limits.length > 0 ? limited : 0);
		}
		return worst;
	}
}

function fitting(
	supports: readonly Support[],
	{ device: { platform, inAppBrowser }, browser, use }: BrowserSample,
): readonly Support[] {
	if (platform === null || browser === null) return [];
	if (use === 'install' && !supports.some((support) => support.browser === browser.name)) return [];
	const isInApp = use === 'usual' && inAppBrowser === true;
	return supportForBrowser(supports, browser, platform, isInApp);
}

function columnOf(columns: Map<Support, Column>, support: Support, length: number): Column {
	let column = columns.get(support);
	if (column === undefined) {
		column = new Uint8Array(length).fill(noWay);
		columns.set(support, column);
	}
	return column;
}
