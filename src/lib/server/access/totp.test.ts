import { base32 } from '@better-auth/utils/base32';
import { expect, test } from 'vitest';
import { appAddress, codeAt, makeSecret, seal, stepAt, stepOf, tidyCode, unseal } from './totp.ts';

/** Of RFC 6238, appendix B, for SHA-1; its codes have eight figures, ours are their last six. */
const secret = base32.encode('12345678901234567890', { padding: false });

test.each([
	[59, '287082'],
	[1111111109, '081804'],
	[1111111111, '050471'],
	[1234567890, '005924'],
	[2000000000, '279037'],
])('%s seconds after 1970 the code of the RFC is right: %s', async (seconds, code) => {
	expect(await stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test('a clock that is a step off is understood, one that is further off is not', async () => {
	const now = 1_800_000_000_000;
	const step = stepAt(now);
	for (const off of [-1, 0, 1]) {
		expect(await stepOf(secret, await codeAt(secret, step + off), now)).toBe(step + off);
	}
	for (const off of [-2, 2]) {
		expect(await stepOf(secret, await codeAt(secret, step + off), now)).toBe(null);
	}
});

test.each(['', '12345', '1234567', '28708', 'abcdef'])('%j is no code', async (code) => {
	expect(await stepOf(secret, code, 59_000)).toBe(null);
});

test('a code is understood as apps write it', () => {
	expect([' 287 082 ', '287-082', '287.082'].map(tidyCode)).toEqual(Array(3).fill('287082'));
});

test('a secret has 160 bits, and the app is told whose it is', () => {
	const made = makeSecret();
	expect(made).toMatch(/^[A-Z2-7]{32}$/);
	expect(makeSecret()).not.toBe(made);
	const address = new URL(appAddress(made, 'sommer@stadt.example'));
	expect(decodeURIComponent(address.pathname)).toContain('Vollzählig:sommer@stadt.example');
	expect(address.searchParams.get('secret')).toBe(made);
});

test('what is sealed is read with the same key only, and in one piece only', async () => {
	const sealed = await seal('geheim', 'k'.repeat(43));
	expect(sealed).not.toContain('geheim');
	expect(await unseal(sealed, 'k'.repeat(43))).toBe('geheim');
	expect(await unseal(sealed, 'l'.repeat(43))).toBe(null);
	expect(await unseal(sealed.slice(2), 'k'.repeat(43))).toBe(null);
	expect(await unseal('', 'k'.repeat(43))).toBe(null);
});
