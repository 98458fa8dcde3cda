import type { Device } from '../device.ts';
import { platforms } from '../device.ts';
import type { Tool } from '../tool.ts';
import { states } from '../verdict.ts';
import type { State } from '../verdict.ts';
import { noWay, Predicates } from './predicates.ts';
import type { Circumstances, CompiledRow, CompiledTool } from './predicates.ts';
import { blocksPlace, nothingSeen, profileKey, profileOf, systemPlace } from './profile.ts';
import type { Profile, Seen } from './profile.ts';

const works = states.indexOf('works');
const limited = states.indexOf('limited');
const afterRemedy = states.indexOf('afterRemedy');
const unknown = states.indexOf('unknown');
const blocked = states.indexOf('blocked');
const telephone = platforms.indexOf('telephone');

/**
 * What can be done with each of many devices by each of many tools: the state alone. Reasons are for
 * `judgeAttendee` to tell, of the cells that somebody looks at. The owners have no telephone line
 * beside their devices.
 *
 * Devices that are alike in everything are judged once; and of one that is not, only the parts that
 * nobody has seen yet are put to the checks.
 */
export class VerdictMatrix {
	readonly #tools: readonly Tool[];
	readonly #circumstances: Circumstances;
	readonly #seen: Seen;
	readonly #predicates: Predicates;
	readonly #profiles: Profile[] = [];
	readonly #places = new Map<string, number>();
	readonly #profileOfDevice: Uint32Array;

	constructor(tools: readonly Tool[], devices: readonly Device[], circumstances: Circumstances) {
		this.#tools = tools;
		this.#circumstances = circumstances;
		this.#seen = nothingSeen(tools);
		this.#predicates = new Predicates(tools, circumstances);
		this.#profileOfDevice = Uint32Array.from(devices, (device) => this.#placeOf(device));
		this.#predicates.learn(this.#seen);
	}

	get profileCount(): number {
		return this.#profiles.length;
	}

	/** Places in `states`, tool by tool, device by device. */
	judgeAll(): Uint8Array {
		const devices = this.#profileOfDevice;
		const all = new Uint8Array(this.#tools.length * devices.length);
		const column = new Uint8Array(this.#profiles.length);
		this.#predicates.tools.forEach((compiled, place) => {
			this.#profiles.forEach((profile, i) => {
				column[i] = this.#judge(compiled, place, profile);
			});
			const start = place * devices.length;
			for (let i = 0; i < devices.length; i++) all[start + i] = column[devices[i] ?? 0] ?? unknown;
		});
		return all;
	}

	/** One device that has changed, or was not there before: its states, tool by tool. */
	judgeOne(device: Device): readonly State[] {
		const profile = this.#profiles[this.#placeOf(device)];
		this.#predicates.learn(this.#seen);
		return this.#predicates.tools.map((compiled, place) => {
			const rank = profile === undefined ? unknown : this.#judge(compiled, place, profile);
			return states[rank] ?? 'unknown';
		});
	}

	#placeOf(device: Device): number {
		const key = profileKey(device);
		const known = this.#places.get(key);
		if (known !== undefined) return known;
		const { callOf, ceilings } = this.#circumstances;
		const [first] = this.#tools;
		const day = first === undefined ? '' : callOf(first).day;
		const place = this.#profiles.push(profileOf(device, this.#seen, day, ceilings)) - 1;
		this.#places.set(key, place);
		return place;
	}

	#judge(compiled: CompiledTool, place: number, profile: Profile): number {
		const { platform, parts, apps } = profile;
		if (compiled.isRetired) return blocked;
		const system = parts[systemPlace] ?? 0;
		const withoutRow = Math.max(unknown, compiled.blocked[parts[blocksPlace] ?? 0] ?? unknown);
		if (platform === telephone) {
			const best = bestRow(compiled.phone.on[platform] ?? [], parts, system, -1);
			if (best !== noWay) return best;
			return compiled.tool.phoneDialIn.value === 'unknown' ? withoutRow : blocked;
		}
		const native = bestRow(compiled.native.on[platform] ?? [], parts, system, apps[place] ?? 0);
		const best =
			native === works ? native : Math.min(native, bestBrowser(compiled, profile, withoutRow));
		return best === noWay ? withoutRow : best;
	}
}

/** The best of a way's rows; `app` is -1 where no app is asked for. */
function bestRow(
	rows: readonly CompiledRow[],
	parts: readonly number[],
	kind: number,
	app: number,
): number {
	let best = noWay;
	for (const row of rows) {
		let worst = row.counts[kind] ?? noWay;
		if (worst >= best) continue;
		if (app >= 0) worst = Math.max(worst, row.app[app] ?? unknown);
		for (const { place, answers } of row.objecting) {
			worst = Math.max(worst, answers[parts[place] ?? 0] ?? unknown);
		}
		if (worst < best) best = worst;
	}
	return best;
}

/** @param withoutRow what a browser comes to that no row fits */
function bestBrowser(
	{ browser, unfitting }: CompiledTool,
	profile: Profile,
	withoutRow: number,
): number {
	const rows = browser.on[profile.platform] ?? [];
	let best = noWay;
	for (const { kind, isReopened } of profile.browsers) {
		let way = bestRow(rows, profile.parts, kind, -1);
		if (way === noWay && unfitting[kind] === unknown) way = withoutRow;
		// Where the link was opened in another app, the browser has to be opened first.
		if (isReopened && (way === works || way === limited)) way = afterRemedy;
		if (way < best) best = way;
		if (best === works) return best;
	}
	return best;
}
