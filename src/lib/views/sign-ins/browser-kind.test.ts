import { expect, test } from 'vitest';
import { browserKind } from './browser-kind.ts';

test.each([
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
		'Firefox, Windows',
	],
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
		'Chrome, Windows',
	],
	['node', null],
	['', null],
])('%s', (userAgent, kind) => {
	expect(browserKind(userAgent, 'de')).toBe(kind);
});
