import { expect, test } from 'vitest';
import {
	openProvider,
	providerCookieMinutes,
	providerCookieName,
	sealProvider,
} from './provider-cookie.ts';

const now = 1_800_000_000_000;
const [key, other] = ['k'.repeat(43), 'o'.repeat(43)];
const way = { kind: 'way', state: 's', nonce: 'n', verifier: 'v', next: '/people' } as const;
const answer = { kind: 'answer', refusal: 'unknown', code: 'A1B2C3' } as const;

test.each([way, answer])('what a browser keeps comes back as it was, sealed', async (what) => {
	const sealed = await sealProvider(what, now, key);
	expect(sealed).not.toContain('unknown');
	expect(sealed).toMatch(/^[\w.~-]+$/);
	expect(await openProvider(sealed, now + 1, key)).toEqual(what);
});

test('nothing else is taken: too old, of another key, changed, or of another kind', async () => {
	const sealed = await sealProvider(way, now, key);
	expect(await openProvider(sealed, now + providerCookieMinutes * 60_000, key)).toBeNull();
	expect(await openProvider(sealed, now, other)).toBeNull();
	expect(await openProvider(`${sealed.slice(0, -4)}0000`, now, key)).toBeNull();
	expect(await openProvider(undefined, now, key)).toBeNull();
	const strange = { kind: 'answer', refusal: 'welcome', code: null } as never;
	expect(await openProvider(await sealProvider(strange, now, key), now, key)).toBeNull();
});

test('behind https no neighbouring host can set it', () => {
	expect(providerCookieName(true)).toBe('__Host-sign-in-provider');
});
