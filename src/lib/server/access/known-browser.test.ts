import { expect, test } from 'vitest';
import { becomeKnown, knownBrowser } from './known-browser.ts';

const key = 'k'.repeat(43);
const owner = 'sommer@stadt.example';
const other = 'winter@stadt.example';

test('a browser is known to the accounts it signed in to, by one name, and to no other', () => {
	const first = becomeKnown(undefined, owner, key);
	expect(knownBrowser(first, owner, key)).not.toBe(null);
	expect(knownBrowser(first, other, key)).toBe(null);
	const both = becomeKnown(first, other, key);
	expect(knownBrowser(both, owner, key)).toBe(knownBrowser(first, owner, key));
	expect(knownBrowser(both, other, key)).toBe(knownBrowser(first, owner, key));
	expect(becomeKnown(both, other, key)).toBe(both);
});

test('what was made up, cut, or signed with another key is a stranger, and starts anew', () => {
	const cookie = becomeKnown(undefined, owner, key);
	const [name = '', signature = ''] = cookie.split('.');
	for (const wrong of [
		...[
			undefined,
			'',
			name,
			`${name}.`,
			`.${signature}`,
			`${name}.${'x'.repeat(22)}`,
			'x'.repeat(9000),
		],
		becomeKnown(undefined, owner, 'l'.repeat(43)),
	]) {
		expect([wrong, knownBrowser(wrong, owner, key)]).toEqual([wrong, null]);
	}
	expect(becomeKnown('x'.repeat(9000), owner, key)).toHaveLength(cookie.length);
});

test('it does not grow beyond eight accounts; the oldest goes', () => {
	let cookie = becomeKnown(undefined, owner, key);
	for (let index = 0; index < 20; index++) cookie = becomeKnown(cookie, `${index}@x.example`, key);
	expect(cookie.length).toBeLessThan(220);
	expect(knownBrowser(cookie, '19@x.example', key)).not.toBe(null);
	expect(knownBrowser(cookie, owner, key)).toBe(null);
});
