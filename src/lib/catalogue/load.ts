import type { Support } from '../compat/tool/support.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { dotted } from '../device/version.ts';
import { browserData } from './ceilings/browser-data.ts';
import { toolEntry } from './entry.ts';
import type { ReadTool, ToolEntry } from './entry.ts';
import { floorsOfAll, keyFloorsOf } from './web-features.ts';
import { read } from './written.ts';

type WrittenWay = ReadTool['ways'][number];

/** A tool of the catalogue: what judging needs, and its maker's own name for it. */
export interface CatalogueTool extends Tool {
	readonly product: string;
}

/**
 * Reads one tool as it is written in `tools/`.
 *
 * @throws {Error} naming the file, the entry and what was expected
 */
export function loadTool(entry: ToolEntry): CatalogueTool {
	const { ways, webFeatures, ...tool } = read(`tools/${entry.id}.ts`, toolEntry, entry);
	return {
		...tool,
		supports: supportsOf(tool.id, ways),
		...(webFeatures && { webFeatures: withFloors(webFeatures) }),
	};
}

const withFloors = ({ groups, ...asked }: NonNullable<ReadTool['webFeatures']>) => ({
	...asked,
	asOf: browserData.asOf,
	groups: groups.map(({ keys, ...group }) => ({
		...group,
		floors: floorsOfAll(keys),
		keyFloors: keyFloorsOf(keys),
	})),
});

/** One entry for each platform and browser that a written line holds for. */
function supportsOf(tool: string, ways: readonly WrittenWay[]): readonly Support[] {
	const supports = ways.flatMap(({ platforms, browsers, ...asked }) =>
		platforms.flatMap((platform) =>
			(browsers ?? [undefined]).map((browser) => ({
				...asked,
				platform,
				...(browser && { browser }),
				id: rowId(tool, platform, asked.way, browser),
			})),
		),
	);
	return supports.map((support) => {
		const hasSeveralFloors = supports.filter(({ id }) => id === support.id).length > 1;
		return hasSeveralFloors && support.minOs
			? { ...support, id: `${support.id}@${dotted(support.minOs)}` }
			: support;
	});
}

const wayNames = { native: 'native-app', browser: 'browser', phone: 'phone' } as const;

const rowId = (tool: string, platform: string, way: Support['way'], browser: string | undefined) =>
	[tool, platform, wayNames[way], browser].filter((part) => part !== undefined).join('/');
