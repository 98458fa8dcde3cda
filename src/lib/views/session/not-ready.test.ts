import { expect, test } from 'vitest';
import type { Readiness } from '../../check/readiness.ts';
import { notReadyPeople, reminder } from './not-ready.ts';
import { financeOffice, judgedSession, secretary } from './testing-session.ts';

const facts = {
	committeeName: 'Finanzausschuss',
	startsAt: '2026-12-17T16:00:00.000Z',
	helper: '0391 540-0',
	sender: 'M. Sommer',
	isSent: true,
};
const { attendees } = judgedSession();
const reached = attendees.map((one) => ({
	...one,
	phone: one.id === 'Fink' ? '0391 1' : '',
	email: one.id === 'Lerche' ? 'lerche@rat.example' : '',
}));
const states: Readonly<Record<string, Readiness>> = {
	Kranich: 'tested',
	Sperling: 'onSite',
	Fink: 'untested',
	Lerche: 'failed',
};
const readiness = attendees.map(({ id, sortName }) => ({
	...{ id, sortName, word: `Wort ${id}`, evidence: '', failed: [] },
	readiness: states[id] ?? 'untested',
}));
const found = (viewer = secretary, of = facts) =>
	notReadyPeople(reached, readiness, of, viewer, 'de');

test('who is not ready is listed with how they are reached, a failed check first', () => {
	expect(found().map(({ id, phone, mailto }) => [id, phone, mailto !== null])).toEqual([
		['Lerche', '', true],
		['Fink', '0391 1', false],
	]);
});

test('the reminder goes to the address with name, day, helper and sender in it', () => {
	const mail = decodeURIComponent(found()[0]?.mailto ?? '');
	expect(mail).toMatch(/^mailto:lerche@rat\.example\?subject=/);
	for (const told of ['Ada Lerche', '17.', '0391 540-0', 'M. Sommer']) expect(mail).toContain(told);
	expect(reminder(facts, '', 'de').text).not.toContain('Lerche');
});

test('contacts are for those who see the details', () => {
	expect(found(financeOffice)).toEqual([]);
});

test('before the invitations are sent nobody is reminded of a link they do not have', () => {
	expect(found(secretary, { ...facts, isSent: false }).map(({ mailto }) => mailto)).toEqual([
		null,
		null,
	]);
});

test('the reminder names the session as it is called', () => {
	const { text } = reminder({ ...facts, name: 'Klausurtagung' }, '', 'de');
	expect(text).toContain('\nFinanzausschuss: Klausurtagung\nDonnerstag');
});
