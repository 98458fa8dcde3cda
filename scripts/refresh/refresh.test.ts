import { expect, test } from 'vitest';
import type { BrowserData, SupportStatement } from './browser-data.ts';
import { featureTable } from './feature-table.ts';
import { previousFile, replaced } from './previous-data.ts';
import { releaseTable } from './release-table.ts';

const all = (support: SupportStatement | readonly SupportStatement[]) =>
	Object.fromEntries(
		'chrome edge firefox safari safari_ios chrome_android firefox_android samsunginternet_android webview_android'
			.split(' ')
			.map((browser) => [browser, support]),
	);
const data: BrowserData = {
	__meta: { version: '9.0.0', timestamp: '2027-01-15T10:00:00.000Z' },
	browsers: {
		firefox: {
			releases: {
				'9': { release_date: '2011-12-20', status: 'retired' },
				'150': { release_date: '2026-05-01', status: 'retired' },
				'1150': { release_date: '2027-02-01', status: 'planned' },
				'151': { release_date: '2026-06-01', status: 'current' },
				'1151': { status: 'planned' },
			},
		},
	},
	api: {
		Call: {
			__compat: {
				support: {
					...all({ version_added: '56' }),
					safari: { version_added: false },
					firefox: [
						{ version_added: '116' },
						{ version_added: '39', version_removed: '116', partial_implementation: true },
					],
					edge: [{ version_added: '15', prefix: 'webkit' }, { version_added: '79' }],
					chrome: { version_added: '60', flags: [{}] },
				},
			},
			start: { __compat: { support: all({ version_added: '70' }) } },
		},
	},
};

test('releases stand by number, planned ones too, old ones not', () => {
	expect(releaseTable(data, 'firefox')).toBe(`export default \`
version | date       | status
150     | 2026-05-01 | retired
151     | 2026-06-01 | current
1150    | 2027-02-01 | planned
1151    | -          | planned
\`;
`);
	expect(() => releaseTable(data, 'edge')).toThrow('no browser edge');
});

test('a feature counts from where it is whole: no prefix, no flag, not in part', () => {
	const [, head, call, start] = featureTable(data, ['api.Call', 'api.Call.start']).split('\n');
	const cells = (line = '') => line.split('|').map((cell) => cell.trim());
	expect(cells(head).slice(0, 5)).toEqual(['key', 'chrome', 'edge', 'firefox', 'safari']);
	expect(cells(call).slice(0, 6)).toEqual(['api.Call', '-', '79', '116', '-', '56']);
	expect(cells(start)[1]).toBe('70');
	expect(() => featureTable(data, ['api.Call.end'])).toThrow('no feature api.Call.end');
});

const fileOf = (table: string) => `export default \`\n${table}\n\`;\n`;
const files = [
	{ name: 'releases-edge.table.ts', before: fileOf('a | b\n1 | 2'), after: fileOf('a | b\n3 | 4') },
	{ name: 'releases-safari.table.ts', before: fileOf('a'), after: fileOf('a') },
	{ name: 'browser-data.ts', before: 'old', after: 'new' },
];
const old = { asOf: '2026-12-01', version: '8.9.9' };

test('of what a refresh replaces the tables that change are kept, as they were', () => {
	expect(replaced(old, '9.0.0', files)).toEqual({
		...old,
		tables: { 'releases-edge': '\na | b\n1 | 2\n' },
	});
});

test('a refresh that changes no table is kept too, and writing the same data again is none', () => {
	expect(replaced(old, '9.0.0', files.slice(1))).toEqual({ ...old, tables: {} });
	expect(replaced(old, '8.9.9', files)).toBe(null);
});

test('what is kept can be read as the program it is written as', async () => {
	const kept = replaced(old, '9.0.0', files);
	if (kept === null) throw new Error('nothing kept');
	const program = previousFile(kept)
		.replace(/^import type.*$/m, '')
		.replace(': PreviousData | null', '');
	const read: unknown = await import(`data:text/javascript,${encodeURIComponent(program)}`);
	expect(read).toMatchObject({ previousData: kept });
	expect(previousFile({ ...old, tables: {} })).toContain('tables: {},');
});
