import { expect, test } from 'vitest';
import type { Scope } from '../../access/scope.ts';
import { ownPeople } from './own-people.ts';
import { financeOffice, judgedSession, members, now, secretary } from './testing-session.ts';
import type { Member } from './testing-session.ts';

const groupOffice: Scope = { ...financeOffice.scope, offices: ['group'] };
const own = (invited: readonly Member[] = members, scope = groupOffice, decided = 'facetime') =>
	ownPeople(judgedSession(invited), decided, scope, now, 'de');

test('who is left out comes before whom nothing is known of, each with what to do', () => {
	expect(own().map(({ id, state, todo }) => [id, state, todo !== null])).toEqual([
		['Fink', 'blocked', true],
		['Lerche', 'unknown', true],
	]);
	expect(own()[0]).toMatchObject({
		personId: 'person Fink',
		word: 'FaceTime: nur mit Ton',
		todo: expect.stringMatching(/\(.+; (beginnen bis|.*zu spät).*\)$/u),
	});
	expect(own()[0]?.reason).not.toBe('');
});

test('who comes to the hall needs nothing', () => {
	const inHall = members.map((one) => ({ ...one, mode: 'onSite' as const }));
	expect(own(inHall).map(({ state, word, todo }) => [state, word, todo])).toEqual([
		['works', 'kommt in den Saal', null],
		['works', 'kommt in den Saal', null],
	]);
});

test('it is told of the tool that is decided, without one of that proposed first', () => {
	const tools = (decided: string) => own(members, groupOffice, decided).map(({ word }) => word);
	expect(tools('livekit-room').every((word) => word.startsWith('Eigener Raum'))).toBe(true);
	expect(tools('').every((word) => word.startsWith('FaceTime'))).toBe(true);
});

test('who sees everybody has no people of their own, and a guest is nobody’s', () => {
	expect(own(members, secretary.scope)).toEqual([]);
	expect(own([{ id: 'Gast', personId: null, officeId: null, has: null }])).toEqual([]);
});
