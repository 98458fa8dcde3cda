import type { Device } from '../device/device.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { states } from '../compat/verdict.ts';
import { fleetCells } from './cells.ts';
import type { FleetCells, Places } from './cells.ts';
import { FleetEncoding, plainFacets } from './encoding.ts';
import type { Group } from './group.ts';
import { noWay, Predicates } from './predicates.ts';
import type { Circumstances, CompiledSupport, CompiledTool } from './predicates.ts';

const works = states.indexOf('works');
const limited = states.indexOf('limited');
const afterRemedy = states.indexOf('afterRemedy');
const unknown = states.indexOf('unknown');
const blocked = states.indexOf('blocked');
const restrictionsPlace = plainFacets.indexOf('restrictions');
const systemPlace = plainFacets.indexOf('system');

/**
 * The state of each of many devices with each of many tools, without reasons: those come from
 * `judgeAttendee`, for the cells that are shown. The owners have no telephone line besides their
 * devices.
 */
export const judgeFleet = (
	devices: readonly Device[],
	tools: readonly Tool[],
	circumstances: Circumstances,
): FleetCells => new Fleet(devices, tools, circumstances).judge();

/** A platform's devices, and each tool compiled for them. */
interface Part {
	readonly isPhone: boolean;
	readonly encoding: FleetEncoding;
	readonly tools: readonly (readonly [Predicates, CompiledTool])[];
}

/**
 * Equal devices are judged once, and each part that devices have alike is checked once. What remains is
 * to look up the columns, entry by entry, for all profiles of a platform at once.
 */
export class Fleet {
	readonly #parts: readonly Part[];
	readonly #places: Places;

	/** The tools are judged for one day. */
	constructor(devices: readonly Device[], tools: readonly Tool[], circumstances: Circumstances) {
		const { callOf, ceilings } = circumstances;
		const [first] = tools;
		const day = first === undefined ? '' : callOf(first).day;
		const byPlatform = new Map<Device['platform'], Device[]>();
		const numbers = new Map<Device['platform'], number>();
		const platform = new Uint8Array(devices.length);
		const place = new Uint32Array(devices.length);
		devices.forEach((device, i) => {
			const there = byPlatform.get(device.platform) ?? [];
			if (there.length === 0) {
				numbers.set(device.platform, byPlatform.size);
				byPlatform.set(device.platform, there);
			}
			platform[i] = numbers.get(device.platform) ?? 0;
			place[i] = there.push(device) - 1;
		});
		this.#places = { platform, place };
		this.#parts = [...byPlatform].map(([name, there]) => {
			const encoding = new FleetEncoding(there, tools, { day, ceilings });
			return {
				isPhone: name === 'telephone',
				encoding,
				tools: tools.map((tool, number) => {
					const predicates = new Predicates(tool, number, circumstances, encoding);
					return [predicates, predicates.compile(name)];
				}),
			};
		});
	}

	judge(): FleetCells {
		const parts = this.#parts.map(({ isPhone, encoding, tools }) => ({
			profileOf: encoding.profileOf,
			columns: tools.map(([predicates, compiled]) =>
				bestOf(compiled, predicates, encoding.group, isPhone),
			),
		}));
		return fleetCells(parts, this.#places);
	}
}

/** Places in `states`, profile by profile. */
function bestOf(
	compiled: CompiledTool,
	{ isRetired, restricted, cannotPhone }: Predicates,
	group: Group,
	isPhone: boolean,
): Uint8Array {
	const { parts, members, appSets } = group;
	if (isRetired) return new Uint8Array(members.length).fill(blocked);
	const restrictions = parts[restrictionsPlace] ?? [];
	const best = bestSupports(compiled.supports, group, parts[systemPlace] ?? [], members, appSets);
	if (!isPhone) addBrowsers(best, compiled, restricted, group);
	for (let i = 0; i < best.length; i++) {
		if (best[i] !== noWay) continue;
		// What has no way in is unknown, and blocked where a restriction says so, or where the tool has none.
		const state = restricted[restrictions[i] ?? 0] ?? unknown;
		best[i] = isPhone && cannotPhone ? blocked : Math.max(unknown, state);
	}
	return best;
}

/**
 * The best of a way's entries.
 *
 * @param classes of systems or browsers, by which the entries are looked up
 * @param owners of each of them the profile
 */
function bestSupports(
	supports: readonly CompiledSupport[],
	{ parts }: Group,
	classes: readonly number[],
	owners: readonly number[],
	apps: readonly number[],
): Uint8Array {
	const best = new Uint8Array(classes.length).fill(noWay);
	for (const { counts, app, objecting } of supports) {
		for (let i = 0; i < classes.length; i++) {
			let worst = counts[classes[i] ?? 0] ?? noWay;
			if (worst >= (best[i] ?? noWay)) continue;
			const owner = owners[i] ?? 0;
			if (app !== null) worst = Math.max(worst, app[apps[owner] ?? 0] ?? unknown);
			for (const { place, column } of objecting) {
				worst = Math.max(worst, column[parts[place]?.[owner] ?? 0] ?? unknown);
			}
			if (worst < (best[i] ?? noWay)) best[i] = worst;
		}
	}
	return best;
}

/** Where a browser is a better way in than the app, `best` takes its state. */
function addBrowsers(
	best: Uint8Array,
	{ byBrowser, unfitting }: CompiledTool,
	restricted: Uint8Array,
	group: Group,
): void {
	const { owners, browsers, isReopened, parts } = group;
	const restrictions = parts[restrictionsPlace] ?? [];
	const ways = bestSupports(byBrowser, group, browsers, owners, []);
	for (let i = 0; i < ways.length; i++) {
		const owner = owners[i] ?? 0;
		let way = ways[i] ?? noWay;
		if (way === noWay && unfitting[browsers[i] ?? 0] === unknown) {
			way = Math.max(unknown, restricted[restrictions[owner] ?? 0] ?? unknown);
		}
		// Where the link was opened in another app, the browser has to be opened first.
		if (isReopened[i] === true && (way === works || way === limited)) way = afterRemedy;
		if (way < (best[owner] ?? noWay)) best[owner] = way;
	}
}
