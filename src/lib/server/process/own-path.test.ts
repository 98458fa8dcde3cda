import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/', '/settings/audit?kind=staff#x', '/j/abc'])('%s is ours', (path) => {
	expect(ownPath(path)).toBe(path);
});

test.each([
	null,
	'',
	'settings',
	'//evil.example',
	'/\\evil.example',
	'/\t/evil.example',
	'https://evil.example',
	'javascript:alert(1)',
	'/..//evil.example',
	'/ /evil.example',
])('%s may lead away from us', (text) => {
	expect(ownPath(text)).toBe(null);
});
