import { expect, test } from 'vitest';
import { claim, claimsOf, isClaim } from './claim.ts';

test.each([
	['camera', true, true],
	['camera', null, true],
	['camera', 'perhaps', false],
	['platform', 'toaster', false],
	['apps.zoom', '7.1.0', true],
	['apps.zoom', 7, false],
	['network.carrier-pigeon', true, false],
	['browser', { name: 'netscape', version: '4' }, false],
	['otherBrowsers', [], true],
	['shoeSize', 43, false],
])('%s: %j as a claim: %s', (field, value, expected) => {
	expect(isClaim({ field, value, comparator: '=' })).toBe(expected);
});

test('what is left out is not claimed', () => {
	expect(claimsOf({ os: '17.5', camera: undefined, 'apps.zoom': false })).toEqual([
		claim('os', '17.5'),
		claim('apps.zoom', false),
	]);
});
