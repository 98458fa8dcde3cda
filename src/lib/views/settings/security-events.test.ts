import { expect, test } from 'vitest';
import {
	attentionSentences,
	securityEventView,
	securitySince,
	securitySummary,
} from './security-events.ts';

test('the first sentence says what, from how many addresses, and that nobody is out', () => {
	const sums = [
		{ kind: 'linkRefused', times: 1, networks: 1 },
		{ kind: 'signInRefused', times: 8, networks: 2 },
	];
	expect(securitySummary(sums, 0, 'de')).toBe(
		'In den letzten 24 Stunden: 8 abgewiesene Anmeldungen von 2 Adressen und ein Aufruf eines ungültigen Links. Niemand ist ausgesperrt.',
	);
	expect(securitySummary(sums, 1, 'en')).toContain('Nobody else is locked out');
	expect(securitySummary([], 0, 'de')).toContain('nichts abgewiesen');
});

test('the system page counts by kind since the start', () => {
	expect(securitySince(new Map(), 'en')).toContain('Nothing');
	const counts = new Map([['linkRefused', 2] as const, ['signInRefused', 1] as const]);
	expect(securitySince(counts, 'de')).toBe(
		'Seit dem Start dieser Anwendung: eine abgewiesene Anmeldung und 2 Aufrufe ungültiger Links.',
	);
});

const event = {
	...{ id: 'e', kind: 'linkRefused', network: '192.0.2.1', subjectKind: 'person', subjectId: 'p' },
	...{ route: '/j/[link]', reason: 'renewed', times: 12, isRest: false },
	...{ firstAt: '2026-11-25T10:15:00.000Z', lastAt: '2026-11-25T10:16:00.000Z' },
};

test('a line says who, where, why and how often', () => {
	expect(securityEventView(event, new Map([['p', { name: 'Ada Lerche' }]]), 'de')).toMatchObject({
		when: expect.stringMatching(/^Mi., 25\.\sNovember 2026, 11:15\sUhr bis 11:16\sUhr$/),
		more: 'durch einen neuen ersetzt, Seite /j/[link]',
		...{ who: 'Ada Lerche', person: 'p', account: null, times: '12' },
	});
});

test('what is gone, not known or of a later version has words too', () => {
	expect(securityEventView(event, new Map(), 'de')).toMatchObject({ who: 'gibt es nicht mehr' });
	const rest = { ...event, subjectId: null, network: '', route: null, isRest: true, kind: 'later' };
	expect(securityEventView(rest, new Map(), 'de')).toMatchObject({
		...{ who: 'nicht bekannt', network: 'verschiedene' },
		what: 'later, weitere dieses Tages ohne eigene Zeile',
	});
});

test('what to look at names the account', () => {
	const looked = {
		after: [{ staffId: 's', at: event.firstAt }],
		spread: [{ staffId: 's', times: 40, networks: 5 }],
	};
	const names = new Map([['s', { name: 'M. Sommer' }]]);
	expect(attentionSentences(looked, names, 'de')).toEqual([
		expect.stringContaining('M. Sommer'),
		expect.stringContaining('40 Anmeldungen von 5 Adressen'),
	]);
});
