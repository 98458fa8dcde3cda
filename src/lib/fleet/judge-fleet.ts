import type { Device } from '../device/device.ts';
import { platforms } from '../device/device.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { states } from '../compat/verdict.ts';
import type { State } from '../compat/verdict.ts';
import { StateMatrix } from './state-matrix.ts';
import { Group } from './group.ts';
import { noWay, Predicates } from './predicates.ts';
import type { Circumstances, CompiledSupport, CompiledTool } from './predicates.ts';
import { nothingSeen, profileKey, profileOf } from './profile.ts';
import type { Seen } from './profile.ts';

const works = states.indexOf('works');
const limited = states.indexOf('limited');
const afterRemedy = states.indexOf('afterRemedy');
const unknown = states.indexOf('unknown');
const blocked = states.indexOf('blocked');
const telephone = platforms.indexOf('telephone');

/**
 * The state of each of many devices for each of many tools, without reasons: those come from
 * `judgeAttendee`, for the cells that are shown. The owners have no telephone line besides their
 * devices.
 *
 * Equal devices are judged once; of a new one only its new parts are checked. What remains is to look
 * up the columns, entry by entry, for all profiles of a platform at once.
 */
export class VerdictMatrix {
	readonly #tools: readonly Tool[];
	readonly #circumstances: Circumstances;
	readonly #seen: Seen;
	readonly #predicates: Predicates;
	readonly #groups = new Map<number, Group>();
	/** By key of a profile. */
	readonly #places = new Map<string, Place>();
	readonly #profileOfDevice: Uint32Array;

	constructor(tools: readonly Tool[], devices: readonly Device[], circumstances: Circumstances) {
		this.#tools = tools;
		this.#circumstances = circumstances;
		this.#seen = nothingSeen(tools);
		this.#predicates = new Predicates(tools, circumstances);
		this.#profileOfDevice = Uint32Array.from(devices, (device) => this.#placeOf(device).profile);
		this.#predicates.learn(this.#seen);
	}

	get profileCount(): number {
		return this.#places.size;
	}

	judgeAll(): StateMatrix {
		const profiles = new StateMatrix(this.#places.size, this.#tools.length);
		this.#predicates.tools.forEach((compiled, tool) => {
			for (const group of this.#groups.values()) {
				const best = judge(compiled, tool, group, 0);
				for (let i = 0; i < best.length; i++) {
					profiles.set(group.profiles[i] ?? 0, tool, best[i] ?? unknown);
				}
			}
		});
		return profiles.pick(this.#profileOfDevice);
	}

	/** One device that has changed, or was not there before: its states, tool by tool. */
	judgeOne(device: Device): readonly State[] {
		const { group, member } = this.#placeOf(device);
		this.#predicates.learn(this.#seen);
		return this.#predicates.tools.map((compiled, place) => {
			const [rank = unknown] = judge(compiled, place, group, member, member + 1);
			return states[rank] ?? 'unknown';
		});
	}

	#placeOf(device: Device): Place {
		const key = profileKey(device);
		const known = this.#places.get(key);
		if (known !== undefined) return known;
		const { callOf, ceilings } = this.#circumstances;
		const [first] = this.#tools;
		const day = first === undefined ? '' : callOf(first).day;
		const profile = profileOf(device, this.#seen, day, ceilings);
		const group = this.#groups.get(profile.platform) ?? new Group(profile);
		this.#groups.set(profile.platform, group);
		const place = {
			profile: this.#places.size,
			group,
			member: group.add(this.#places.size, profile),
		};
		this.#places.set(key, place);
		return place;
	}
}

interface Place {
	readonly profile: number;
	readonly group: Group;
	/** Its number within the group. */
	readonly member: number;
}

/** Places in `states` of the group's members from the one to before the other. */
function judge(
	compiled: CompiledTool,
	place: number,
	group: Group,
	from: number,
	to = group.profiles.length,
): Uint8Array {
	if (compiled.isRetired) return new Uint8Array(to - from).fill(blocked);
	const { platform } = group;
	if (platform === telephone) {
		const best = bestSupports(
			compiled.phone.on[platform] ?? [],
			group,
			group.system,
			null,
			from,
			to,
		);
		const cannot = compiled.tool.phoneDialIn.value !== 'unknown';
		return withoutWay(best, compiled, group, from, cannot);
	}
	const apps = group.apps[place] ?? [];
	const best = bestSupports(
		compiled.native.on[platform] ?? [],
		group,
		group.system,
		apps,
		from,
		to,
	);
	addBrowsers(best, compiled, group, from, to);
	return withoutWay(best, compiled, group, from, false);
}

/**
 * The best of a way's entries.
 *
 * @param classes of systems or browsers, by which the entries are looked up; several browsers a member
 * @param apps `null` where no app is asked for
 */
function bestSupports(
	supports: readonly CompiledSupport[],
	{ parts, members }: Group,
	classes: readonly number[],
	apps: readonly number[] | null,
	from: number,
	to: number,
	owners: readonly number[] = members,
): Uint8Array {
	const best = new Uint8Array(to - from).fill(noWay);
	for (const { counts, app, objecting } of supports) {
		for (let i = from; i < to; i++) {
			let worst = counts.bytes[classes[i] ?? 0] ?? noWay;
			if (worst >= (best[i - from] ?? noWay)) continue;
			const owner = owners[i] ?? 0;
			if (apps !== null) worst = Math.max(worst, app.bytes[apps[owner] ?? 0] ?? unknown);
			for (const { place, column } of objecting) {
				worst = Math.max(worst, column.bytes[parts[place]?.[owner] ?? 0] ?? unknown);
			}
			if (worst < (best[i - from] ?? noWay)) best[i - from] = worst;
		}
	}
	return best;
}

/** Where a browser is a better way in than the app, `best` takes its state. */
function addBrowsers(
	best: Uint8Array,
	{ browser, unfitting, restricted }: CompiledTool,
	group: Group,
	from: number,
	to: number,
): void {
	const { owners, browsers, isReopened, firstBrowser } = group;
	const [first, last] = [firstBrowser[from] ?? 0, firstBrowser[to] ?? browsers.length];
	const supports = browser.on[group.platform] ?? [];
	const ways = bestSupports(supports, group, browsers, null, first, last, owners);
	for (let i = first; i < last; i++) {
		const owner = owners[i] ?? 0;
		let way = ways[i - first] ?? noWay;
		if (way === noWay && unfitting.bytes[browsers[i] ?? 0] === unknown) {
			way = Math.max(unknown, restricted.bytes[group.restrictions[owner] ?? 0] ?? unknown);
		}
		// Where the link was opened in another app, the browser has to be opened first.
		if (isReopened[i] === true && (way === works || way === limited)) way = afterRemedy;
		if (way < (best[owner - from] ?? noWay)) best[owner - from] = way;
	}
}

/** What has no way in is unknown, and blocked where a restriction says so, or where the tool has none. */
function withoutWay(
	best: Uint8Array,
	{ restricted }: CompiledTool,
	group: Group,
	from: number,
	cannot: boolean,
): Uint8Array {
	for (let i = 0; i < best.length; i++) {
		if (best[i] !== noWay) continue;
		const state = restricted.bytes[group.restrictions[from + i] ?? 0] ?? unknown;
		best[i] = cannot ? blocked : Math.max(unknown, state);
	}
	return best;
}
