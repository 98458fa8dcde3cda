import { expect, test } from 'vitest';
import { holidaysOf, nothingSaid } from '../../calendar/holidays.ts';
import type { DeliveryWay } from '../../council/delivery/delivery-way.ts';
import { publicNoticeState, summonsState } from '../../council/notice-state.ts';
import type { SentSummons } from '../../council/notice-state.ts';
import { ruleOn } from '../../council/rules/local-rule.ts';
import type { LocalRule } from '../../council/rules/local-rule.ts';
import { bookedTwice } from './booked-twice.ts';
import { countingSentences } from './counting.ts';
import { noticeRow } from './notice-board.ts';
import type { NoticedFacts } from './notice-board.ts';

const startsAt = '2027-04-01T12:00:00.000Z';
const session = {
	...{ id: 'session-1', committeeId: 'finance', committeeName: 'Finanzausschuss' },
	...{ jointWith: [], name: '', startsAt },
};
const local: LocalRule = {
	...{ id: 'rule-1', committeeId: 'finance', validFrom: '2025-01-01', profileId: 'ST-56b' },
	...{ way: 'post', postDays: null, noticeDays: null, noticeUnit: 'calendar' },
	...{ countsReceiptDay: false, countsSessionDay: false, urgentDays: null, publicDays: null },
	...{ publicPlace: '', source: '' },
};
const holidays = { ...nothingSaid, land: 'ST' } as const;
const isHoliday = holidaysOf(holidays);
const sent: SentSummons = {
	...{ id: 'sent-1', kind: 'summons', way: 'post', sentOn: '2027-03-19', withAgenda: true },
	...{ withPapers: true, urgentReason: '', startsAt },
};
const row = (
	rules: readonly LocalRule[],
	entered: readonly SentSummons[] = [],
	given: {
		readonly today?: string;
		readonly jointWith?: readonly string[];
		readonly addedOn?: readonly string[];
		readonly ways?: ReadonlyMap<string, readonly DeliveryWay[]>;
		readonly supplements?: NoticedFacts['supplements'];
	} = {},
) => {
	const {
		today = '2027-03-17',
		jointWith = [],
		addedOn = [],
		supplements = [],
		ways = new Map(),
	} = given;
	const rule = ruleOn(rules, '2027-04-01');
	const input = { day: '2027-04-01', startsAt, today, rule, sent: entered, isHoliday };
	const facts = {
		...{ session: { ...session, jointWith }, day: '2027-04-01', rule, supplements },
		...{ entered, addedOn },
		...{ summons: summonsState(input), publicNotice: publicNoticeState(input) },
	};
	const people = [
		{ personId: 'lerche', sortName: 'Lerche, Ada', email: '' },
		{ personId: 'sperling', sortName: 'Sperling, Emil', email: 'sperling@stadt.example' },
	];
	const unreached = ['Mail erreicht Emil Sperling nicht.'];
	return noticeRow(facts, { invited: people, unreached, ways }, isHoliday, today, 'de');
};

test('the count is told in words, with paragraph, working day and holidays', () => {
	const rule = ruleOn([local], '2027-04-01');
	const { days, period } = summonsState({
		...{ day: '2027-04-01', startsAt, today: '2027-03-01', rule, sent: [], isHoliday },
	});
	if (!days || !period) throw new Error('nothing to count');
	const { transit } = rule;
	const counted = { day: '2027-04-01', way: 'post', period, days, transit, holidays } as const;
	expect(countingSentences(counted, 'de').map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
		'Sitzung am Donnerstag, 1. April 2027.',
		'Ladungsfrist: 7 Tage (§ 53 Abs. 4 KVG LSA).',
		'Der Tag des Zugangs und der Tag der Sitzung zählen nicht mit.',
		'Zugang spätestens am Mittwoch, 24. März 2027.',
		'Mit der Post, 4 Tage bis zum Zugang, der auf einen Arbeitstag fällt: spätestens am Samstag, 20. März 2027 aufgeben.',
		'Das ist kein Arbeitstag; der letzte davor ist Freitag, 19. März 2027.',
		'In dieser Zeit liegen: Karfreitag (26. März 2027) und Ostermontag (29. März 2027).',
		'Hinweis, keine Rechtsberatung; bitte durch das Rechtsamt prüfen.',
	]);
	const elsewhere = countingSentences({ ...counted, holidays: nothingSaid }, 'de');
	expect(elsewhere.join(' ')).toMatch(/Das Land ist nicht eingetragen/);
});

test.each([
	[row([local]), 'open', 'waiting', 'noch 2 Tage'],
	[row([local], [], { today: '2027-03-20' }), 'today', 'warn', 'läuft heute ab'],
	[row([local], [], { today: '2027-03-22' }), 'missed', 'bad', 'versäumt'],
	[row([local], [sent]), 'inTime', 'good', 'rechtzeitig abgesandt'],
	[
		row([local], [{ ...sent, withPapers: false }]),
		...(['inTime', 'warn', 'rechtzeitig abgesandt, aber ohne Unterlagen'] as const),
	],
	[row([local], [{ ...sent, sentOn: '2027-03-30' }]), 'late', 'bad', 'nach der Frist'],
	[
		row([local], [{ ...sent, sentOn: '2027-03-30', urgentReason: 'Hochwasser' }]),
		...(['urgent', 'warn', 'dringend, Frist nicht bekannt'] as const),
	],
	[row([]), 'unknown', 'unknown', 'nicht bekannt'],
])('each state has a word of its own', ({ summons }, is, tone, word) => {
	expect(summons).toMatchObject({ is, tone, word });
	expect(summons.sentence).not.toBe('');
});

test('what was sent today is not said to have arrived', () => {
	const { sentence } = row([local], [sent], { today: '2027-03-19' }).summons;
	expect(sentence).toMatch(/, gilt als zugegangen am .*23\.\sMärz/);
});

test('where the way is not known the last day of each is said, and nothing of who is at risk', () => {
	const { deadlines, atRisk } = row([{ ...local, way: null }]);
	expect(deadlines).toHaveLength(3);
	expect(atRisk).toEqual([]);
});

test('who has no mail address, or a mailbox that a restriction closes, is named before the day', () => {
	const [without, unreached] = row([{ ...local, way: 'ourLetter' }]).atRisk;
	expect(without?.sentence).toMatch(/: Lerche, Ada\.$/);
	expect(unreached?.sentence).toMatch(/Sperling/);
	expect(row([local], [sent]).atRisk).toEqual([]);
});

test('who has no delivery way that counts is counted, and who has one that does not is named', () => {
	const post = (inside: DeliveryWay['states']['inside']): DeliveryWay => ({
		...{
			id: `post ${inside}`,
			kind: 'post',
			address: 'Am Markt 1',
			validFrom: null,
			validTo: null,
		},
		...{ states: { inside, outside: null }, consentOn: null },
	});
	const of = (...ways: (readonly [string, DeliveryWay])[]) =>
		row([local], [], { ways: new Map(ways.map(([id, way]) => [id, [way]])) }).atRisk;
	expect(of().map(({ sentence }) => sentence)).toEqual([
		'Bei 2 von 2 Personen ist kein Zustellweg „Post“ eingetragen, der für die Frist zählt.',
	]);
	expect(of(['lerche', post(null)], ['sperling', post('out')])).toEqual([
		expect.objectContaining({ sentence: expect.stringMatching(/^Bei einer von 2 Personen /) }),
		{
			personId: 'sperling',
			sentence: 'Sperling, Emil: zählt für keine Frist, solange es außer Betrieb ist',
		},
	]);
	expect(of(['lerche', post(null)], ['sperling', post('works')])).toEqual([
		{ personId: null, sentence: expect.stringMatching(/^Bei allen /) },
	]);
});

test('what does not count and whose rules were taken is remarked', () => {
	const { remarks } = row([local], [{ ...sent, way: 'ris' }], { jointWith: ['Bauausschuss'] });
	expect(remarks).toHaveLength(2);
	expect(remarks.join(' ')).toMatch(/zählt nicht.*Finanzausschuss/);
});

test('an item that came to the agenda and has not left since is remarked', () => {
	const remarks = (addedOn: string) => row([local], [sent], { addedOn: [addedOn] }).remarks;
	expect(remarks('2027-03-19')).toEqual([]);
	expect(remarks('2027-03-22')).toEqual([expect.stringMatching(/22\.\sMärz 2027/)]);
});

test('a supplement is not said to be in time where no summons counts', () => {
	const supplements = [{ sent: { id: 'sent-2', sentOn: '2027-03-19' }, isInTime: true }];
	expect(row([local], [sent], { supplements }).remarks).toEqual([
		expect.stringMatching(/innerhalb der Frist/),
	]);
	expect(row([local], [], { supplements }).remarks).toEqual([
		expect.stringMatching(/keine Ladung eingetragen, die zählt/),
	]);
});

test('what is known of neither is said once', () => {
	const { summons, publicNotice } = row([]);
	expect(summons.sentence).toMatch(/keine Regeln eingetragen/);
	expect(publicNotice.sentence).toBe('');
});

test('people of two sessions and the hall are named, deputy mayors as such', () => {
	const other = { ...session, id: 'session-2', committeeName: 'Bauausschuss' };
	const hall = { hallId: 'hall-1', hallName: 'Ratssaal' };
	const at = (sessionId: string, position: string) => ({
		...{ sessionId, personId: 'sperling', sortName: 'Sperling, Emil', position },
	});
	const both = [at('session-1', 'deputyMayor'), at('session-2', 'deputyMayor')];
	const [line] = bookedTwice(
		[
			{ ...session, ...hall },
			{ ...other, ...hall },
		],
		both,
		'de',
	);
	expect(line?.shared).toBe('derselbe Saal, Ratssaal; Sperling, Emil (Beigeordnete)');
	expect(line?.title).toMatch(/Finanzausschuss.*Bauausschuss/);
});
