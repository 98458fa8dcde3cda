import { expect, test } from 'vitest';
import { noDecisions } from '../../exchange/oparl/decisions.ts';
import { noChoices } from '../../exchange/oparl/register-snapshot.ts';
import type { SourceLink, RegisterSnapshot } from '../../exchange/oparl/register-snapshot.ts';
import { diffRegister } from '../../exchange/oparl/diff.ts';
import {
	at,
	drafted,
	idFor,
	key,
	lindenau,
	meeting,
	nothing,
	person,
	today,
} from '../../exchange/oparl/testing.ts';
import { openChairs } from './chairless.ts';
import { fetchFailureSentence } from './fetch-failures.ts';
import { keyIn, tokenOf } from './form-tokens.ts';
import { seatViews } from './new-records.ts';
import { hourErrors, unusableFileSentence } from './oparl-errors.ts';
import { recordNames } from './oparl-names.ts';
import { oparlPreviewView, previewShape } from './oparl-preview.ts';
import { answeredIn, hasAnswers, sectionTitle } from './oparl-sections.ts';

const options = { idFor, today, sourceName: 'Lindenau', choices: noChoices };

/** The preview of a council's objects against a register, in words. */
function previewed(
	objects: readonly unknown[],
	register: RegisterSnapshot = nothing,
	links: readonly SourceLink[] = [],
	locale: 'de' | 'en' = 'de',
) {
	const diff = diffRegister(drafted(objects), register, links, options);
	const { view, lists } = oparlPreviewView({ diff, register, fingerprint: 'f' }, locale);
	return { ...lists, view };
}

test('an empty register gets committees, people, seats and sessions, each guess with its words', () => {
	const view = previewed(lindenau);
	expect(view.view.counts).toMatchObject({
		committees: { new: 2 },
		people: { new: 2 },
		seats: { new: 3 },
		sessions: { new: 2 },
	});
	expect(view.committees.map(({ name, kind }) => [name, kind])).toContainEqual([
		'Stadtrat',
		'council',
	]);
	expect(view.committees[0]?.guess).toContain('Rat');
	expect(view.people.map(({ name }) => name)).toEqual(['Lerche, Dr. Ada', 'von der Aue, Bruno']);
	expect(view.people.map(({ nameIsGuessed }) => nameIsGuessed)).toEqual([false, true]);
	expect(view.groups).toEqual([{ token: tokenOf(key('org/9')), name: 'Fraktion Linde' }]);
});

test('a seat says role, vote and days, and which of them are guessed', () => {
	const seats = previewed(lindenau).seats.map(({ person, committee, text }) =>
		[person, committee, text.replaceAll('\u00a0', ' ')].join(' | '),
	);
	expect(seats).toContain(
		'Dr. Ada Lerche | Ausschuss für Wege und Brücken | ' +
			'Mitglied (vermutet aus „Mitglied“), mit Stimme, ab 1. Juli 2024, nicht mehr ab 1. Juli 2027',
	);
	expect(seats.find((seat) => seat.startsWith('Bruno'))).toContain('(vermutet)');
});

test('sessions come in the order of their start, a joint one with the other committees', () => {
	const [first, second] = previewed(lindenau).sessions;
	expect(first?.committees).toEqual(['Stadtrat']);
	expect(first?.starts.replaceAll('\u00a0', ' ')).toBe('Do., 10. Dezember 2026, 16:00 Uhr');
	expect(first?.hints[0]).toBe('12. Sitzung des Stadtrates');
	expect(second?.committees).toEqual(['Ausschuss für Wege und Brücken', 'Stadtrat']);
	expect(second?.hints.join()).toContain('Stadtrat');
});

test('what is left out is counted by its reason, with names', () => {
	const [left] = previewed(lindenau).view.leftOut;
	const names = 'Bruno von der Aue, Ausschuss für Wege und Brücken';
	expect(left).toMatchObject({ count: 1, names });
	expect(left?.why).toContain('Wer nur vertritt, hat keinen Sitz');
});

test('a session without a name is called so, not by its address', () => {
	const unnamed = meeting('meeting/9', { start: '2026-12-20', organization: [at('org/1')] });
	const cancelled = { ...unnamed, cancelled: true };
	expect(
		previewed([...lindenau, cancelled]).leftOut.map(({ what }) => what.replaceAll('\u00a0', ' ')),
	).toContain('Sitzung ohne Namen, 20. Dezember 2026');
});

/** Names of fields, of a list those of its first. */
const shapeOf = (value: unknown): string =>
	Array.isArray(value)
		? `[${value.slice(0, 1).map(shapeOf).join('')}]`
		: typeof value === 'object' && value !== null
			? `{${Object.entries(value).map(([name, of]) => `${name}${shapeOf(of)}`)}}`
			: '';

test('with another shape `previewShape` counts up: views are kept over an update', () => {
	expect([previewShape, shapeOf(previewed(lindenau).view)]).toMatchInlineSnapshot(`
		[
		  6,
		  "{fingerprint,counts{committees{new,found,changed,same},people{new,found,changed,same},seats{new,found,changed,same},sessions{new,found,changed,same}},offices[],needsOffice,usualOffice,chairless[{committee,fields[]}],noSessions[],withoutPeriod,leftOut[{why,count,names}],lists{who{count,entries[]},held{count,entries[]},hours{count,entries[]},nameless{count,entries[]},calledOff{count,entries[]},removed{count,entries[]},removedNamed{count,entries[]},deletedHere{count,entries[]},conflicts{count,entries[]},changes{count,entries[]},groups{count,entries[{token,name}]},rolesAsked{count,entries[]},roles{count,entries[{token,wording,count,single,asks,choice,usual}]},committees{count,entries[{token,name,kind,guess}]},others{count,entries[{token,name,usual}]},found{count,entries[]},people{count,entries[{key,name,nameIsGuessed,guess,committees[]}]},seats{count,entries[{token,person,committee,text,choice}]},seatless{count,entries[{token,person,choice,committee,text}]},sessions{count,entries[{key,committees[],starts,hints[]}]},leftOut{count,entries[{key,what,why}]}}}",
		]
	`);
});

const stadtrat = { id: 'council', name: 'Stadtrat' };
const session = {
	...{ id: 'session', committeeId: 'council', startsAt: '2026-12-10T15:00:00.000Z' },
	...{ place: 'Bürgerhaus', name: '' },
};
const register: RegisterSnapshot = { ...nothing, committees: [stadtrat], sessions: [session] };
const links: readonly SourceLink[] = [
	{ key: key('org/1'), noun: 'committee', id: 'council', applied: { name: 'Stadtrat' } },
	{
		key: key('meeting/1'),
		noun: 'session',
		id: 'session',
		applied: { startsAt: session.startsAt, place: 'Alter Saal' },
	},
];

test('where the source and somebody here differ, both values stand in the reader’s words', () => {
	const [conflict] = previewed(lindenau, register, links, 'en').conflicts;
	expect(conflict).toMatchObject({ noun: 'Session', ours: 'Bürgerhaus' });
	expect(conflict?.theirs).toContain('Ratssaal');
	expect(conflict?.name).toContain('Stadtrat, ');
	expect(keyIn(conflict?.token ?? '')).toBe(`${key('meeting/1')} place`);
});

test('a field that nobody changed here is taken over without being asked', () => {
	const untouched = { ...register, sessions: [{ ...session, place: 'Alter Saal' }] };
	const view = previewed(lindenau, untouched, links);
	expect(view.conflicts).toEqual([]);
	expect(view.changes).toMatchObject([{ noun: 'Sitzung' }]);
	expect(view.changes[0]?.text).toContain('Ratssaal');
});

test('a session that is called off can end here, and says so', () => {
	const off = meeting('meeting/1', {
		...{ name: 'Sitzung', start: '2026-12-10T16:00:00+01:00', cancelled: true },
		organization: lindenau.slice(0, 1).map(({ id }) => id),
	});
	const objects = [...lindenau.filter(({ id }) => id !== off.id), off];
	const { calledOff, removed: gone } = previewed(objects, register, links);
	expect(gone).toEqual([]);
	const [removed] = calledOff;
	expect(removed).toMatchObject({ canEnd: true, hint: '' });
	expect(removed?.label).toContain(
		'Stadtrat, Do., 10. Dezember 2026'.replaceAll('. D', '.\u00a0D'),
	);
	expect(removed?.label).toMatch(/^Sitzung löschen/);
	const sent = { ...register, sessions: [{ ...session, isSent: true }] };
	const [told] = previewed(objects, sent, links).calledOff;
	expect(told?.label).toMatch(/^Sitzung absagen/);
});

test('of a meeting that is moved the day stands there as the form reads it', () => {
	const moved = meeting('meeting/7', {
		...{ name: 'Stadtrat (verschoben auf 27.01.2027)', start: '2026-12-11T16:00:00+01:00' },
		organization: lindenau.slice(0, 1).map(({ id }) => id),
	});
	const [held] = previewed([...lindenau, moved]).held;
	expect(held).toMatchObject({
		isMoved: true,
		to: '2027-01-27',
		committee: 'Stadtrat',
		here: null,
	});
	const known = links.map((link) => {
		return link.noun === 'session' ? { ...link, key: key('meeting/7') } : link;
	});
	const [here] = previewed([...lindenau, moved], register, known).held;
	expect(here?.here?.replaceAll('\u00a0', ' ')).toContain('10. Dezember');
});

test('of a committee without a name it is said who sits there and how often it meets', () => {
	const nameless = lindenau.filter(({ id }) => id !== lindenau[1]?.id);
	const [one] = previewed(nameless).nameless;
	expect([one?.kind, one?.key]).toEqual(['advisory', key('org/2')]);
	expect(one?.title).toBe('Gremium mit Dr. Ada Lerche');
	expect(one?.seats).toBe('Mitgliedschaften: 1 (Dr. Ada Lerche)');
	expect(one?.sessions.replaceAll('\u00a0', ' ')).toBe(
		'Sitzungen: 1 (Gemeinsame Sitzung, 15. Dezember 2026)',
	);
});

test('a membership without a seat says why, and what was decided of a seat is no guess', () => {
	const [one] = previewed(lindenau).seatless;
	expect(one).toMatchObject({ person: 'Bruno von der Aue', choice: '' });
	expect(one?.text).toContain('„stellvertretendes Mitglied“');
	const seats = new Map([[key('seat/3'), 'member:vote']] as const);
	const decisions = { ...noDecisions, seats };
	const diff = diffRegister(drafted(lindenau, { decisions }), nothing, [], options);
	const decided = seatViews(diff.seats, recordNames(diff, nothing, 'de'), 'de');
	expect(decided.find(({ choice }) => choice !== '')?.text.replaceAll('\u00a0', ' ')).toBe(
		'Mitglied, mit Stimme, ab 1. Juli 2024',
	);
});

test('what is answered of a list is counted, and never more than it has', () => {
	const typed = { 'hour:a': ['16:00'], 'hour:b': [''], giveUp: ['a', 'b', 'c'] };
	expect(answeredIn('hours', { count: 9 }, typed)).toBe(1);
	expect(answeredIn('removed', { count: 2 }, typed)).toBe(2);
	expect(answeredIn('people', { count: 2 }, typed)).toBe(0);
});

test('roles are all others only where some are asked', () => {
	const title = (role: string) => {
		const seat = { id: at('seat/77'), type: 'Membership', organization: at('org/1'), role };
		const objects = [...lindenau, person('person/7', { name: 'Kim', membership: [seat] })];
		return sectionTitle('roles', previewed(objects).view.lists, 'de');
	};
	expect(title('Mitglied')).toMatch(/^Funktionen/);
	expect(title('Stellvertreter')).toMatch(/^Alle anderen Funktionen/);
});

test('a committee that nobody would chair is named until an answer says who does', () => {
	const [one, ...others] = previewed(lindenau).view.chairless;
	expect([one?.committee, others]).toEqual(['Ausschuss für Wege und Brücken', []]);
	const open = (answers: Readonly<Record<string, readonly string[]>>) =>
		openChairs(previewed(lindenau).view.chairless, answers).length;
	const seat = `seat:${tokenOf(key('seat/2'))}`;
	expect([open({}), open({ [seat]: ['member:vote'] }), open({ [seat]: ['chair:vote'] })]).toEqual([
		...[1, 1, 0],
	]);
	expect(open({ [`role:${tokenOf('Mitglied')}`]: ['chair:vote'] })).toBe(0);
});

test('answers that change what is counted are told from those that do not', () => {
	expect(hasAnswers({ form: ['hybrid'], office: ['new'], since: [''] })).toBe(false);
	expect(hasAnswers({ form: ['hybrid'], 'person:a': ['new'] })).toBe(true);
});

test('a committee that was deleted here can be made again', () => {
	const view = previewed(lindenau, nothing, links.slice(0, 1));
	expect(view.deletedHere).toEqual([{ token: tokenOf(key('org/1')), label: 'Gremium: Stadtrat' }]);
});

test('of a failure its host is named, and the status of an answer', () => {
	const failure = { code: 'status', host: 'ris.example', address: '', detail: '503' } as const;
	const sentences = [fetchFailureSentence(failure, 'de'), fetchFailureSentence(failure, 'en')];
	for (const sentence of sentences)
		expect(sentence).toMatch(/ris\.example.*503|503.*ris\.example/s);
	expect(sentences[0]).not.toBe(sentences[1]);
});

test('a key stands in a form without spaces, and comes back as it was', () => {
	const odd = 'ris.example/a b#c%';
	expect(tokenOf(odd)).not.toMatch(/\s/);
	expect(keyIn(tokenOf(odd))).toBe(odd);
	expect(keyIn('%')).toBeNull();
});

test('a file that is none says its name, one that is too large how large it may be', () => {
	expect(unusableFileSentence({ problem: 'notJson', fileName: 'a.pdf' }, 3e7, 'de')).toContain(
		'a.pdf',
	);
	expect(unusableFileSentence({ problem: 'fileTooLarge', fileName: '' }, 3e7, 'de')).toContain(
		'30',
	);
	expect(Object.keys(hourErrors(['hour:x'], 'de'))).toEqual(['hour:x']);
});
