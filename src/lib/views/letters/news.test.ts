import { expect, test } from 'vitest';
import { newsOf } from './news.ts';
import type { ToldSession } from './news.ts';

const session: ToldSession = {
	...{ committeeName: 'Stadtrat', name: 'Klausurtagung', startsAt: '2027-04-01T12:00:00.000Z' },
	...{ form: 'hybrid', hallName: 'Ratssaal', place: '' },
	...{ calledOff: null, movedFrom: null, helper: '0000 1234', sender: 'Kim Sommer' },
};
const lerche = { name: 'Dr. Ada Lerche', url: 'https://rat.example/j/one' };
const calledOff = { reason: 'Wasserschaden' };

test('of a session that takes place as it was planned there is nothing to tell', () => {
	expect(newsOf(session, null, 'de')).toBeNull();
});

test('the cancellation says what does not take place, why, and that there is nothing to do', () => {
	const text = newsOf({ ...session, calledOff }, lerche, 'de')?.text ?? '';
	expect(text).toContain('Guten Tag Dr. Ada Lerche,');
	expect(text).toMatch(/ist abgesagt:\nStadtrat: Klausurtagung\nDonnerstag, 1\.\sApril\s2027/);
	expect(text).toContain('Grund: Wasserschaden');
	expect(text).toContain('Sie müssen nichts tun.');
	expect(text).toContain('0000 1234');
	expect(text).not.toMatch(/eingeladen|geprüft/);
});

test('to everybody it names nobody', () => {
	const news = newsOf({ ...session, calledOff }, null, 'en');
	expect(news?.text).toMatch(/^Good day,\n/);
	expect(news?.subject).toContain('Called off: Stadtrat: Klausurtagung');
});

test('that it takes place after all is told with when and where, and before a move', () => {
	const again = { ...session, isReinstated: true, movedFrom: '2027-03-25T13:00:00.000Z' };
	const news = newsOf(again, lerche, 'de');
	expect(news?.kind).toBe('reinstated');
	expect(news?.subject).toMatch(/^Findet doch statt: Stadtrat: Klausurtagung/);
	expect(news?.text).toMatch(/die Absage gilt nicht mehr:[^]*14:00\sUhr[^]*Ratssaal/);
	expect(news?.text).toContain(lerche.url);
	expect(newsOf({ ...again, calledOff }, lerche, 'de')?.kind).toBe('calledOff');
});

test('the move says from when to when, where, and that the link stays', () => {
	const moved = { ...session, movedFrom: '2027-03-25T13:00:00.000Z' };
	const text = newsOf(moved, lerche, 'de')?.text ?? '';
	expect(text).toMatch(/Bisher: Donnerstag, 25\.\sMärz\s2027, 14:00/);
	expect(text).toMatch(/Jetzt: Donnerstag, 1\.\sApril\s2027, 14:00\sUhr\nOrt: Ratssaal/);
	expect(text).toContain(lerche.url);
	expect(newsOf(moved, null, 'de')?.text).not.toMatch(/https:|Lerche/);
	expect(newsOf({ ...moved, calledOff }, lerche, 'de')?.kind).toBe('calledOff');
});
