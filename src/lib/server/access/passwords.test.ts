import { hashPassword } from 'better-auth/crypto';
import { expect, test } from 'vitest';
import { guessCosts, hash, isEarlier, isPassword } from './passwords.ts';

const password = 'vier Wörter genügen hier';

test('a hash costs what OWASP asks for at the least, and opens to its password alone', async () => {
	const stored = await hash(password);
	// 2^15 x 8 x 3 is one of the settings that OWASP lists as the least.
	expect(stored).toMatch(/^scrypt\$15\$8\$3\$[0-9a-f]{32}\$[0-9a-f]{128}$/);
	expect(await isPassword(password, stored)).toBe(true);
	expect(await isPassword(password.normalize('NFD'), stored)).toBe(true);
	expect(await isPassword(`${password} `, stored)).toBe(false);
	expect(await hash(password)).not.toBe(stored);
	expect(isEarlier(stored)).toBe(false);
});

test('a hash that better-auth made still opens', async () => {
	const stored = await hashPassword(password);
	expect(isEarlier(stored)).toBe(true);
	expect(await isPassword(password, stored)).toBe(true);
	expect(await isPassword('guess', stored)).toBe(false);
});

test('what is no hash opens to nobody', async () => {
	for (const stored of ['', ':', 'scrypt$15$8$3$$', 'scrypt$31$8$3$00$00']) {
		await expect(isPassword('', stored)).rejects.toThrow('cannot be read');
	}
});

test('a wrong guess is as much work whether the hash is of the earlier kind or ours', async () => {
	// In blocks of memory, which are what scrypt takes its time for.
	const work = (stored: string) =>
		guessCosts(stored).reduce((sum, { log2N, r, p }) => sum + 2 ** log2N * r * p, 0);
	expect(work(await hashPassword(password))).toBe(work(await hash(password)));
});
