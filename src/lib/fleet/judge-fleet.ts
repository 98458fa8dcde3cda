import { platforms } from '../device/device.ts';
import type { Device } from '../device/device.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { states } from '../compat/verdict.ts';
import { FleetCells } from './cells.ts';
import { FleetEncoding, plainFacets } from './encoding.ts';
import type { Group } from './group.ts';
import { noWay, Predicates } from './predicates.ts';
import type { Circumstances, CompiledSupport, CompiledTool } from './predicates.ts';

const works = states.indexOf('works');
const limited = states.indexOf('limited');
const afterRemedy = states.indexOf('afterRemedy');
const unknown = states.indexOf('unknown');
const blocked = states.indexOf('blocked');
const telephone = platforms.indexOf('telephone');
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

/**
 * Equal devices are judged once, and each part that devices have alike is checked once. What remains is
 * to look up the columns, entry by entry, for all profiles of a platform at once.
 */
export class Fleet {
	readonly #encoding: FleetEncoding;
	/** By tool, by group. */
	readonly #compiled: readonly (readonly [
		Predicates,
		readonly (readonly [Group, CompiledTool])[],
	])[];

	/** The tools are judged for one day. */
	constructor(devices: readonly Device[], tools: readonly Tool[], circumstances: Circumstances) {
		const { callOf, ceilings } = circumstances;
		const [first] = tools;
		const day = first === undefined ? '' : callOf(first).day;
		const encoding = new FleetEncoding(devices, tools, { day, ceilings });
		this.#encoding = encoding;
		this.#compiled = tools.map((tool, place) => {
			const predicates = new Predicates(tool, place, circumstances, encoding);
			const groups = [...encoding.groups.values()];
			return [predicates, groups.map((group) => [group, predicates.compile(group.platform)])];
		});
	}

	judge(): FleetCells {
		const { profileCount, profileOf } = this.#encoding;
		const columns = this.#compiled.map(([predicates, groups]) => {
			if (predicates.isRetired) return new Uint8Array(profileCount).fill(blocked);
			const column = new Uint8Array(profileCount);
			for (const [group, compiled] of groups) {
				const best = bestOf(compiled, predicates, group);
				for (let i = 0; i < best.length; i++) {
					column[group.profiles[i] ?? 0] = best[i] ?? unknown;
				}
			}
			return column;
		});
		return new FleetCells(columns, profileOf);
	}
}

/** Places in `states`, member by member. */
function bestOf(
	compiled: CompiledTool,
	{ restricted, cannotPhone }: Predicates,
	group: Group,
): Uint8Array {
	const isPhone = group.platform === telephone;
	const { parts, members } = group;
	const restrictions = parts[restrictionsPlace] ?? [];
	const best = bestSupports(
		compiled.supports,
		group,
		parts[systemPlace] ?? [],
		members,
		group.appSets,
	);
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
 * @param owners of each of them the member of the group
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
