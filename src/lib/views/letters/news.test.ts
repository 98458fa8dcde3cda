import { expect, test } from 'vitest';
import { newsOf } from './news.ts';
import type { ToldSession } from './news.ts';

const session: ToldSession = {
	...{ committeeName: 'Stadtrat', name: 'Klausurtagung', startsAt: '2027-04-01T12:00:00.000Z' },
	...{ calledOff: null, helper: '0000 1234', sender: 'Kim Sommer' },
};
const calledOff = { reason: 'Wasserschaden' };

test('of a session that takes place as it was planned there is nothing to tell', () => {
	expect(newsOf(session, '', 'de')).toBeNull();
});

test('the cancellation says what does not take place, why, and that there is nothing to do', () => {
	const text = newsOf({ ...session, calledOff }, 'Dr. Ada Lerche', 'de')?.text ?? '';
	expect(text).toContain('Guten Tag Dr. Ada Lerche,');
	expect(text).toMatch(/„Stadtrat: Klausurtagung“ am Donnerstag, 1\.\sApril\s2027.* ist abgesagt/);
	expect(text).toContain('Grund: Wasserschaden');
	expect(text).toContain('Sie müssen nichts tun.');
	expect(text).toContain('0000 1234');
	expect(text).not.toMatch(/eingeladen|geprüft/);
});

test('to everybody it names nobody', () => {
	const news = newsOf({ ...session, calledOff }, '', 'en');
	expect(news?.text).toMatch(/^Good day,\n/);
	expect(news?.subject).toContain('Called off: Stadtrat: Klausurtagung');
});
