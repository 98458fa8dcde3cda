import { browserTables } from '../../src/lib/compat/tool/web-feature.ts';
import type { BrowserTable } from '../../src/lib/compat/tool/web-feature.ts';
import type { BrowserData, FeatureNode, SupportStatement } from './browser-data.ts';
import { writtenTable } from './written-table.ts';

/**
 * From which version on each browser has each web feature, nothing where it has it in none.
 *
 * @param keys as in the data, such as "api.RTCPeerConnection.addTransceiver"
 * @throws {Error} when the data know no such key
 */
export const featureTable = (data: BrowserData, keys: readonly string[]): string =>
	writtenTable(
		['key', ...browserTables],
		keys.map((key) => [key, ...browserTables.map((browser) => firstWith(data, key, browser))]),
	);

function firstWith(data: BrowserData, key: string, browser: BrowserTable): string | null {
	const support = featureAt(data, key).__compat?.support[browser];
	if (support === undefined) throw new Error(`The data say nothing of ${key} in ${browser}`);
	const whole = [support].flat().filter(isWhole);
	return whole.map(({ version_added: added }) => added || null).at(-1) ?? null;
}

/** Under its own name, for everybody, to this day. */
const isWhole = (support: SupportStatement): boolean =>
	Boolean(support.version_added) &&
	!support.version_removed &&
	support.partial_implementation !== true &&
	support.prefix === undefined &&
	support.alternative_name === undefined &&
	(support.flags ?? []).length === 0;

function featureAt({ api }: BrowserData, key: string): FeatureNode {
	const [root, ...path] = key.split('.');
	let node: FeatureNode = api;
	for (const name of path) {
		const next = root === 'api' ? node[name] : undefined;
		if (!isNode(next)) throw new Error(`The data know no feature ${key}`);
		node = next;
	}
	return node;
}

const isNode = (value: unknown): value is FeatureNode =>
	typeof value === 'object' && value !== null;
