import { expect, test } from 'vitest';
import { accountState } from './account-state.ts';

const moment = '2026-11-20T11:00:00.000Z';
const link = (isOver: boolean) => ({ endsAt: moment, isOver });

test.each([
	// locked since, has a password, its link: what the list says
	[null, true, null, 'möglich'],
	[null, true, link(false), 'möglich'],
	[null, false, link(false), 'Passwort noch nicht gesetzt, Link gilt bis'],
	[null, false, link(true), 'Passwort noch nicht gesetzt, Link abgelaufen am'],
	[null, false, null, 'Passwort noch nicht gesetzt, kein Link'],
	[moment, false, link(false), 'gesperrt seit'],
] as const)('locked %s, with password %s, link %j: %s', (locked, hasPassword, link, said) =>
	expect(accountState(locked, { hasPassword, isTied: false, link }, 'de')).toContain(said),
);

test('who signs in by the provider needs no password', () => {
	const ways = { hasPassword: false, isTied: true, link: link(true) };
	expect(accountState(null, ways, 'de')).toBe('möglich über den Anmeldedienst');
	expect(accountState(moment, ways, 'de')).toContain('gesperrt seit');
});
