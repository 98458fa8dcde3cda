import { expect, test } from 'vitest';
import { judgedSession, members, secretary, financeOffice } from '../session/testing-session.ts';
import { invitedPeople } from './invited-people.ts';

const { attendees } = judgedSession([
	...members,
	{ id: 'Guest', personId: null, officeId: null, has: null },
]);
const owned = new Map([['person Sperling', ['notebook']]]);
const sessions = [
	{ attendees, owned },
	{ attendees, owned },
];

test('a person in several sessions comes once, with their devices, and guests not at all', () => {
	const people = invitedPeople(sessions, secretary.scope);
	expect(people.map(({ name }) => name)).toEqual(members.map(({ id }) => `${id}, Ada`));
	expect(people.find(({ name }) => name === 'Sperling, Ada')?.owned).toEqual(['notebook']);
});

test('an office has its own people', () => {
	expect(invitedPeople(sessions, financeOffice.scope).map(({ name }) => name)).toEqual([
		'Sperling, Ada',
	]);
});
