import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { browserReleasesWith } from './ceilings/browser-releases.ts';
import { floorsOfAll, keyFloorsOf, readFloors } from './web-features.ts';
import type { Floors } from './web-features.ts';

/**
 * What a refresh of the browser tables replaced. Whole tables, and only those that changed: some ten
 * kilobytes, which the readers of today's tables read, where a list of differences would need a reader
 * of its own.
 */
export interface PreviousData {
	/** ISO date and version of the browser data. */
	readonly asOf: string;
	readonly version: string;
	/** Text of each table, by its name, such as "releases-chrome". */
	readonly tables: Readonly<Record<string, string>>;
}

interface Judged {
	readonly tools: readonly Tool[];
	readonly ceilings: Ceilings;
}

/** The catalogue with the browser tables of before; all that is kept by hand is as it is now. */
export function catalogueBefore(
	{ asOf, tables }: Pick<PreviousData, 'asOf' | 'tables'>,
	{ tools, ceilings }: Judged,
): Judged {
	const written = tables['web-features'];
	const floors = written === undefined ? null : readFloors(written);
	return {
		tools: floors === null ? tools : tools.map((tool) => withFloors(tool, floors)),
		ceilings: { ...ceilings, asOf, browserReleases: browserReleasesWith((name) => tables[name]) },
	};
}

function withFloors(tool: Tool, floors: Floors): Tool {
	const { webFeatures } = tool;
	if (webFeatures === undefined) return tool;
	const groups = webFeatures.groups.map((group) => {
		const keys = Object.keys(group.keyFloors);
		return { ...group, floors: floorsOfAll(keys, floors), keyFloors: keyFloorsOf(keys, floors) };
	});
	return { ...tool, webFeatures: { ...webFeatures, groups } };
}
