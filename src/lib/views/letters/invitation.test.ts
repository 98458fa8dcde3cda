import { expect, test } from 'vitest';
import { csvText } from '../../exchange/tables/csv-text.ts';
import { letterTo, mailMergeRows, newsTo } from './invitation.ts';
import type { InvitedSession, Recipient } from './invitation.ts';

const session: InvitedSession = {
	...{ committeeName: 'Bauausschuss', startsAt: '2027-04-01T12:00:00.000Z', form: 'hybrid' },
	...{ hallName: 'Ratssaal', place: '', toolId: 'zoom', helper: '0000 1234', sender: 'Kim Sommer' },
	...{ calledOff: null, movedFrom: null, agenda: null },
};
const lerche: Recipient = {
	...{ name: 'Dr. Ada Lerche', email: 'ada@stadt.example', url: 'https://rat.example/j/one' },
	represents: null,
};

test('the mail says committee, day, hour, place, tool, link and whom to ask', () => {
	const { subject, text, mailto } = letterTo(session, lerche, 'de');
	expect(subject).toContain('Bauausschuss');
	for (const said of ['Dr. Ada Lerche', 'Bauausschuss', '2027', '14:00', 'Ratssaal', 'Zoom']) {
		expect(text).toContain(said);
	}
	for (const said of [lerche.url, session.helper, session.sender]) expect(text).toContain(said);
	const opened = new URL(mailto ?? '');
	expect(opened.pathname).toBe('ada%40stadt.example');
	expect(opened.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(text);
	expect(letterTo(session, lerche, 'en').text).toContain('Your personal link');
});

test('what is open or does not apply is not claimed', () => {
	const of = (more: Partial<InvitedSession>) =>
		letterTo({ ...session, ...more }, lerche, 'de').text;
	expect(of({ toolId: null })).toContain('noch nicht entschieden');
	expect(of({ form: 'onSite' })).not.toMatch(/Zoom|Kamera|zuschalten/);
	expect(of({ form: 'onSite' })).toContain('ob Sie kommen');
	expect(of({ toolId: null })).toContain('in den Saal kommen oder sich zuschalten');
	expect(of({ form: 'video', hallName: null })).not.toContain('in den Saal');
	expect(of({ form: 'video', hallName: null })).toContain('Alle nehmen mit Zoom teil');
	expect(letterTo(session, { ...lerche, email: '' }, 'de').mailto).toBeNull();
});

test('the published agenda stands in it, and of what is not public only how much', () => {
	const agenda = { lines: ['1 Eröffnung', '2 Haushalt 2027'], nonPublic: 2 };
	expect(letterTo({ ...session, agenda }, lerche, 'de').text).toContain(
		'\n\nTagesordnung, öffentlicher Teil:\n1 Eröffnung\n2 Haushalt 2027\nDanach folgen 2 nichtöffentliche Punkte.\n\n',
	);
	expect(letterTo(session, lerche, 'de').text).not.toContain('Tagesordnung');
});

test('a substitute reads whom they represent', () => {
	const represents = { name: 'Frank Fuchs' };
	expect(letterTo(session, { ...lerche, represents }, 'de').text).toContain(
		'Sie vertreten Frank Fuchs.',
	);
});

test('the table has a line for each, and no name is a formula', () => {
	const guest = { ...lerche, name: '=cmd()', email: '' };
	const rows = mailMergeRows(session, [lerche, guest], 'de');
	expect(rows.map((row) => row.length)).toEqual([10, 10, 10]);
	expect(rows[0]?.slice(0, 2)).toEqual(['Name', 'E-Mail']);
	expect(rows[1]?.[7]).toBe(lerche.url);
	expect(csvText(rows)).toMatch(/^\uFEFFName;E-Mail;/);
	expect(csvText(rows)).toContain("\r\n'=cmd();;Bauausschuss");
});

test('once the session is called off nobody is invited to it any more', () => {
	const calledOff = { ...session, calledOff: { reason: 'Wasserschaden' } };
	const { text, mailto } = letterTo(calledOff, lerche, 'de');
	expect(text).toContain('abgesagt');
	expect(text).not.toMatch(/eingeladen|https:/);
	expect(mailto).toContain('Wasserschaden');
	const [head, row] = mailMergeRows(calledOff, [lerche], 'de');
	expect(row?.[head?.indexOf('Text') ?? -1]).toBe(text);
});

test('a move is told beside the invitation, which those need who are invited later', () => {
	const moved = { ...session, movedFrom: '2027-03-25T13:00:00.000Z' };
	expect(newsTo(moved, lerche, 'de')?.text).toContain('ist verlegt');
	expect(letterTo(moved, lerche, 'de').text).toContain('Sie sind eingeladen');
	expect(newsTo(session, lerche, 'de')).toBeNull();
});

test('our own room is the city’s to those who are invited', () => {
	const inRoom = { ...session, toolId: 'livekit-room' };
	expect(letterTo(inRoom, lerche, 'de').text).toContain('nimmt im Videoraum der Stadt teil');
	expect(letterTo({ ...inRoom, form: 'video' }, lerche, 'de').text).toContain('im Videoraum der');
	expect(mailMergeRows(inRoom, [lerche], 'de')[1]).toContain('Videoraum der Stadt');
	expect(letterTo(inRoom, lerche, 'de').text).not.toMatch(/eigene/i);
});
