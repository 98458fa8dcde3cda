import type { PreviousData } from '../../src/lib/catalogue/previous.ts';

interface TableFile {
	/** Such as "releases-chrome.table.ts". */
	readonly name: string;
	/** What the file holds and what it will hold. */
	readonly before: string;
	readonly after: string;
}

/**
 * What a refresh replaces: of the tables those that change, each as a whole.
 *
 * @param data what the tables were made from
 * @param next the version they will be made from
 * @returns `null` where it is the same: then the tables are only written again, which is no refresh
 */
export function replaced(
	data: Pick<PreviousData, 'asOf' | 'version'>,
	next: string,
	files: readonly TableFile[],
): PreviousData | null {
	if (next === data.version) return null;
	const changed = files.filter(
		({ name, before, after }) => name.endsWith(suffix) && before !== after,
	);
	const tables = changed.map(
		({ name, before }) => [name.slice(0, -suffix.length), tableIn(before)] as const,
	);
	return { asOf: data.asOf, version: data.version, tables: Object.fromEntries(tables) };
}

const suffix = '.table.ts';

/** The table in the text of its file, which holds nothing else. */
const tableIn = (file: string): string => file.slice(file.indexOf('`') + 1, file.lastIndexOf('`'));

/** The text of `src/lib/catalogue/ceilings/previous-data.ts`. */
export function previousFile({ asOf, version, tables }: PreviousData): string {
	const lines = Object.entries(tables).map(([name, text]) => `\t\t'${name}': \`${text}\`,\n`);
	return `import type { PreviousData } from '../previous.ts';

/**
 * The browser tables that the last refresh changed, as they were before it; \`null\`: there was none yet.
 * Written by \`npm run refresh-catalogue\`.
 */
export const previousData: PreviousData | null = {
	asOf: '${asOf}',
	version: '${version}',
	tables: {${lines.length === 0 ? '' : `\n${lines.join('')}\t`}},
};
`;
}
