import { expect, test } from 'vitest';
import { isCountingOn, isFresh, isRecovering, passkeyHost, removalOf } from './passkeys.ts';
import type { FactorsHeld, HeldFactor } from './passkeys.ts';

test.each([
	['https://rat.stadt.example', 'rat.stadt.example'],
	['https://rat.stadt.example:8443', 'rat.stadt.example'],
	['http://localhost:3000', 'localhost'],
	['http://rat.localhost', 'rat.localhost'],
	['http://rat.stadt.example', null],
	['http://127.0.0.1:3000', null],
	['https://10.0.0.1', null],
	['https://[::1]', null],
])('passkeys at %s are made for %s', (origin, host) => {
	expect(passkeyHost(origin)).toBe(host);
});

test.each([
	[0, 0, true],
	[0, 1, true],
	[7, 8, true],
	[7, 7, false],
	[7, 6, false],
	[7, 0, false],
])('after %d uses one that says %d: %s', (before, given, isGood) => {
	expect(isCountingOn(before, given)).toBe(isGood);
});

const none: FactorsHeld = { hasApp: false, passkeys: 0, passkeysElsewhere: 0 };
test.each<readonly [string, Partial<FactorsHeld>, HeldFactor, string, string]>([
	['the app, the only one', { hasApp: true }, 'app', 'refused', 'everything'],
	['the app beside a passkey', { hasApp: true, passkeys: 1 }, 'app', 'one', 'one'],
	['a passkey beside the app', { hasApp: true, passkeys: 1 }, 'passkey', 'one', 'one'],
	['one passkey of two', { passkeys: 2 }, 'passkey', 'one', 'one'],
	['the last passkey', { passkeys: 1 }, 'passkey', 'refused', 'everything'],
	[
		'the last that can be given here',
		{ passkeys: 1, passkeysElsewhere: 1 },
		'passkey',
		'refused',
		'everything',
	],
	['one of another host', { hasApp: true, passkeysElsewhere: 1 }, 'passkeyElsewhere', 'one', 'one'],
	[
		'the only one, of another host',
		{ passkeysElsewhere: 1 },
		'passkeyElsewhere',
		'refused',
		'everything',
	],
])('removing %s', (_, held, removed, compulsory, optional) => {
	expect(removalOf({ ...none, ...held }, removed, true)).toBe(compulsory);
	expect(removalOf({ ...none, ...held }, removed, false)).toBe(optional);
});

test('for ten minutes after a recovery code, and after nothing else, somebody begins anew', () => {
	const createdAt = 1_800_000_000_000;
	const after = (minutes: number, secondFactor: 'recoveryCode' | 'totp') =>
		isRecovering({ secondFactor, createdAt }, createdAt + minutes * 60_000);
	expect([after(9, 'recoveryCode'), after(10, 'recoveryCode'), after(1, 'totp')]).toEqual([
		...[true, false, false],
	]);
});

test.each([
	['passkey', true, 4, true],
	['provider', true, 4, true],
	['passkey', true, 5, false],
	['totp', true, 1, false],
	['recoveryCode', true, 1, false],
	[null, true, 1, false],
	[null, false, 4, true],
	[null, false, 5, false],
] as const)(
	'by %s, with a password: %s, %d minutes ago: proof enough: %s',
	(secondFactor, hasPassword, minutes, isEnough) => {
		const createdAt = 1_800_000_000_000;
		const now = createdAt + minutes * 60_000;
		expect(isFresh({ secondFactor, createdAt }, hasPassword, now)).toBe(isEnough);
	},
);
