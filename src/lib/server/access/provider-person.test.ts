import { expect, test } from 'vitest';
import { personOf } from './provider-person.ts';

const config = {
	twoFactors: { acr: ['gold'], amr: ['mfa', 'hwk'] },
	groups: {
		claim: 'groups',
		mapped: [
			{ group: 'it', role: 'administrator', office: null },
			{ group: 'ratsbuero', role: 'secretary', office: null },
		],
	},
} as const;
const claims = { iss: 'https://a.example', sub: '4711' };
const of = (more: Readonly<Record<string, unknown>>) => personOf({ ...claims, ...more }, config);

test('who they are is issuer and subject; name and address are what they are called', () => {
	expect(of({ name: ' Ada\nLerche ', email: 'Lerche@Stadt.example' })).toMatchObject({
		...{ issuer: 'https://a.example', subject: '4711' },
		...{ name: 'Ada Lerche', email: 'lerche@stadt.example' },
	});
	expect(of({ preferred_username: 'lerche' }).name).toBe('lerche');
	expect(of({ name: 7, email: ['x'] })).toMatchObject({ name: '', email: '' });
});

test.each([
	[{}, false],
	[{ acr: 'silver' }, false],
	[{ acr: 'gold' }, true],
	[{ acr: ['gold'] }, false],
	[{ amr: ['pwd'] }, false],
	[{ amr: ['pwd', 'mfa'] }, true],
	[{ amr: 'hwk' }, true],
	[{ amr: [{ mfa: true }] }, false],
])('two factors were asked only where a value says so that counts: %o', (more, hasTwoFactors) => {
	expect(of(more).hasTwoFactors).toBe(hasTwoFactors);
	expect(
		personOf({ ...claims, ...more }, { ...config, twoFactors: { acr: [], amr: [] } }).hasTwoFactors,
	).toBe(false);
});

test('of several groups the one that is mapped first counts, however the provider orders them', () => {
	expect(of({ groups: ['ratsbuero', 'it'] }).group?.role).toBe('administrator');
	expect(of({ groups: 'ratsbuero' }).group?.role).toBe('secretary');
	for (const groups of [undefined, [], ['IT'], { it: true }]) {
		expect(of({ groups }).group).toBeNull();
	}
});
