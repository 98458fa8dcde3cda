import { describe, expect, test } from 'vitest';
import { table } from './ceilings/table.ts';
import type { ToolEntry } from './entry.ts';
import { loadTool } from './load.ts';
import { jitsi } from './tools/jitsi.ts';

const line: ToolEntry['ways'][number] = {
	platforms: ['ios', 'ipados'],
	way: 'browser',
	browsers: ['safari', 'chrome-on-ios'],
	minOs: '14.0',
	roles: ['guest'],
	status: 'supported',
	binding: 'technical',
	confidence: 'high',
	evidence: 'read',
	sources: ['jitsi-browsers'],
};
const withLine = (odd: object): ToolEntry => ({ ...jitsi, ways: [Object.assign({}, line, odd)] });

test('a line holds for each of its platforms and browsers', () => {
	expect(loadTool(withLine({})).supports.map(({ id }) => id)).toEqual([
		'jitsi/ios/browser/safari',
		'jitsi/ios/browser/chrome-on-ios',
		'jitsi/ipados/browser/safari',
		'jitsi/ipados/browser/chrome-on-ios',
	]);
});

test('where a way has several floors, each entry is named by its own', () => {
	const { supports } = loadTool({ ...jitsi, ways: [line, { ...line, minOs: '15.4' }] });
	expect(supports.map(({ id }) => id)).toContain('jitsi/ios/browser/safari@14.0');
	expect(supports.map(({ id }) => id)).toContain('jitsi/ios/browser/safari@15.4');
});

describe('bad data names the file, the entry and what was expected:', () => {
	test.each([
		['a platform', { platforms: ['iso'] }, /"ios" \| "ipados".* received "iso"/],
		['a version', { minOs: '14,5' }, /minOs: expected a version such as 14.5, found "14,5"/],
		[
			'a day',
			{ from: '2026-02-30' },
			/from: expected a day such as 2026-11-23, found "2026-02-30"/,
		],
		['a browser', { browsers: ['crome'] }, /received "crome"/],
		['a limit', { limits: ['no-sound'] }, /received "no-sound"/],
		['a field', { minimumOs: '14.5' }, /minimumOs/],
		['a note in one language', { notes: { en: 'best from 96' } }, /notes\.de/],
		['a note that says nothing', { notes: { de: ' ', en: '' } }, /notes\.de: expected words/],
	])('%s', (_, odd, expected) => {
		const load = () => loadTool(withLine(odd));
		expect(load).toThrow(/^tools\/jitsi\.ts: browser on /);
		expect(load).toThrow(expected);
	});

	test('a kind of requirement that has no check', () => {
		const odd = {
			...jitsi,
			constraints: [Object.assign({ id: 'jitsi-moon' }, { kind: 'full-moon', text: '' })],
		};
		expect(() => loadTool(JSON.parse(JSON.stringify(odd)))).toThrow(
			/^tools\/jitsi\.ts: jitsi-moon, constraints\.0\.kind: .*"capacity".* received "full-moon"/s,
		);
	});

	test('a table', () => {
		const columns = ['model', 'ends at', 'of'] as const;
		const read = (line: string) => table('ipads', columns, `model | ends at | of\n${line}`)[0];
		expect(() => read('iPad | 12.5')).toThrow(
			/ipads, line "iPad \| 12.5": expected 3 columns, found 2/,
		);
		expect(() => read('iPad | 12,5 | -')?.neededRelease('ends at')).toThrow(
			/ipads, line .*: expected a version such as 14.5 under ends at/,
		);
		expect(() => read('iPad | 12.5 | 2026-13-01')?.day('of')).toThrow(/a day such as 2026-11-23/);
		expect(() => table('ipads', columns, 'model | of')).toThrow(
			/expected the columns model \| ends/,
		);
	});
});
