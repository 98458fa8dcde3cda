import { expect, test } from 'vitest';
import * as v from 'valibot';
import { readProof, factorProof } from './factor-proof.ts';
import { openChallenge, passkeyChallenge } from './passkey-challenge.ts';
import { sealedCookie } from './sealed-cookie.ts';

const now = 1_800_000_000_000;
const minute = 60_000;
const cookie = sealedCookie({ name: 'trial', minutes: 5, entries: { id: v.string() } });

test('what a browser keeps is read for its minutes, by nobody but us, and no other page sends it', async () => {
	const { value, options } = await cookie.make({ id: 'a' }, now);
	expect(value).not.toContain('trial');
	expect(options).toMatchObject({ httpOnly: true, sameSite: 'strict', maxAge: 300, path: '/' });
	expect(await cookie.open(value, now + 5 * minute - 1)).toEqual({ id: 'a', at: now });
	expect(await cookie.open(value, now + 5 * minute)).toBe(null);
	// Of a clock that was put back.
	expect(await cookie.open(value, now - 1)).toBe(null);
	for (const other of [undefined, '', 'a', value.slice(0, -2)]) {
		expect(await cookie.open(other, now)).toBe(null);
	}
});

test('one does not stand for another', async () => {
	const other = sealedCookie({ name: 'other', minutes: 5, entries: { id: v.string() } });
	expect(await other.open((await cookie.make({ id: 'a' }, now)).value, now)).toBe(null);
});

test('a proof holds in its sign-in alone, for ten minutes', async () => {
	const { value } = await factorProof.make({ signInId: 'here', enrolment: 'further' }, now);
	const proof = { enrolment: 'further', until: now + 10 * minute };
	expect(await readProof(value, 'here', now + 9 * minute)).toEqual(proof);
	expect(await readProof(value, 'there', now)).toBe(null);
	expect(await readProof(value, null, now)).toBe(null);
	expect(await readProof(value, 'here', now + 10 * minute)).toBe(null);
});

test('a challenge is of one purpose and one sign-in', async () => {
	const held = { challenge: 'c', purpose: 'give', signInId: 'here', userHandle: '' } as const;
	const { value } = await passkeyChallenge.make(held, now);
	const asked = { purpose: 'give', signInId: 'here', now } as const;
	expect(await openChallenge(value, asked)).toMatchObject({ challenge: 'c' });
	expect(await openChallenge(value, { ...asked, purpose: 'signIn' })).toBe(null);
	expect(await openChallenge(value, { ...asked, signInId: null })).toBe(null);
	expect(await openChallenge(value, { ...asked, now: now + 5 * minute })).toBe(null);
});
