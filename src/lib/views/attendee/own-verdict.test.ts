import { expect, test } from 'vitest';
import { judgedSession, members, now } from '../session/testing-session.ts';
import { ownVerdicts } from './own-verdict.ts';

const of = (id: string, decided: string | null = 'facetime', locale: 'de' | 'en' = 'de') =>
	ownVerdicts(judgedSession(), id, decided, now, locale);

test('who is left out learns it from their own link, with why, what helps and by when', () => {
	const [verdict, ...more] = of('Sperling');
	expect(more).toEqual([]);
	expect(verdict).toMatchObject({ toolId: 'facetime', state: 'blocked' });
	expect(verdict?.title).toBe('FaceTime: So können Sie nicht teilnehmen.');
	expect(verdict?.reason).not.toBe('');
	const { remedies = [], others = [] } = verdict ?? {};
	expect(remedies.length).toBeGreaterThan(0);
	for (const remedy of [...remedies, ...others]) expect(remedy).toMatch(/beginnen bis|zu spät/);
	expect(of('Sperling', 'facetime', 'en')[0]?.title).toBe(
		'FaceTime: you cannot take part like this.',
	);
});

test('of whom nothing is known nobody says that they can take part', () => {
	for (const { state, title } of of('Lerche', null)) {
		expect([state, title]).toEqual(['unknown', expect.stringContaining('Noch ist nicht bekannt')]);
	}
});

test('of themself they read "Sie", and what is missing is theirs to enter', () => {
	const [facetime] = of('Lerche');
	expect(facetime?.reason).toBe('Von Ihnen ist noch kein Gerät eingetragen.');
	expect(facetime?.remedies[0]).toMatch(/^Eintragen, was noch fehlt: das Gerät\./);
	expect(of('Lerche', 'facetime', 'en')[0]?.reason).toBe('No device of yours is registered yet.');
});

test('before a tool is decided each that may be is judged, after that the one', () => {
	expect(of('Kranich', null).map(({ toolId }) => toolId)).toEqual(['facetime', 'livekit-room']);
	expect(of('Kranich', 'livekit-room').map(({ state }) => state)).toEqual(['works']);
});

test('first comes what they can do themselves, then what others can, without what it costs', () => {
	const [verdict] = of('Fink', 'livekit-room');
	expect(verdict?.remedies.join(' ')).toMatch(/Sitzungssaal/);
	expect(verdict?.others.length).toBeGreaterThan(0);
	expect(verdict?.others.join(' ')).not.toMatch(/kostet|kostenlos|Sitzungssaal|€/);
});

test('who comes to the hall needs no device', () => {
	const inHall = members.map((one) => ({ ...one, mode: 'onSite' as const }));
	expect(ownVerdicts(judgedSession(inHall), 'Sperling', 'facetime', now, 'de')).toEqual([]);
});

test('the own room is called the city’s, in title, reason and remedy', () => {
	for (const { title, reason, remedies } of of('Fink', 'livekit-room')) {
		expect(title).toMatch(/^Videoraum der Stadt: /);
		expect([reason, ...remedies].join(' ')).not.toMatch(/eigene[nr]? Raum/i);
	}
});
