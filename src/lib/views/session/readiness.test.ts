import { describe, expect, test } from 'vitest';
import { readinessView } from './readiness.ts';
import type { AttendeeCheck } from './readiness.ts';
import { financeOffice, judgedSession, members, now, secretary } from './testing-session.ts';
import type { Viewer } from './viewer.ts';

const check = (
	id: string,
	outcome: AttendeeCheck['outcome'],
	more: Partial<AttendeeCheck> = {},
) => ({
	personId: `person ${id}`,
	attendeeId: null,
	deviceId: null,
	at: '2026-11-24T09:00:00.000Z',
	outcome,
	platforms: ['windows'],
	system: '11',
	browserName: 'firefox',
	browserVersion: '153',
	steps: [
		{ step: 'camera' as const, outcome },
		{ step: 'microphone' as const, outcome: 'passed' as const },
	],
	...more,
});
const checks = [
	check('Kranich', 'passed', { deviceId: 'ipad10' }),
	check('Sperling', 'failed'),
	check('Fink', 'failed'),
];
const view = (viewer: Viewer, given = checks, locale: 'de' | 'en' = 'de') => {
	const { people, sum } = readinessView(judgedSession(), given, viewer, now, locale);
	return { sum, person: (id: string) => people.find((one) => one.id === id) };
};

describe('scope', () => {
	test('an office sees what failed for its own people', () => {
		const own = view(financeOffice).person('Sperling');
		expect(own).toMatchObject({ readiness: 'failed', word: 'Prüfung nicht bestanden' });
		expect(own?.failed).toHaveLength(1);
		expect(own?.evidence).toContain('Firefox');
	});

	test('of others an office sees only whether they are ready', () => {
		const { person } = view(financeOffice);
		const nothing = { evidence: '', failed: [] };
		expect(person('Kranich')).toMatchObject({ readiness: 'tested', word: 'bereit', ...nothing });
		const notReady = { readiness: 'untested', word: 'noch nicht bereit', ...nothing };
		expect([person('Fink'), person('Lerche')]).toMatchObject([notReady, notReady]);
	});

	test('the sum of what failed is not for an office', () => {
		expect(view(secretary).sum).toBe(`${view(financeOffice).sum} Bei 2 ging etwas nicht.`);
		expect(view(financeOffice).sum).toContain('1 von 4');
	});
});

test('a check is named by the device’s label in the inventory', () => {
	expect(view(secretary).person('Kranich')?.evidence).toContain('Gerät Kranich');
});

test('an old check is out of date, and says on what it was', () => {
	const old = check('Kranich', 'passed', { at: '2026-10-01T09:00:00.000Z' });
	expect(view(secretary, [old]).person('Kranich')).toMatchObject({
		readiness: 'untested',
		word: 'Prüfung ist überholt',
	});
	expect(view(secretary, [old]).person('Kranich')?.evidence).toContain('1.\u00a0Oktober 2026');
});

test('a guest is ready by their own check alone', () => {
	const guest = { ...members[0], id: 'Guest', personId: null, has: null };
	const judged = judgedSession([guest]);
	const ready = (attendeeId: string) =>
		readinessView(
			judged,
			[{ ...check('', 'passed'), personId: null, attendeeId }],
			secretary,
			now,
			'de',
		).people.map(({ readiness }) => readiness);
	expect([ready('Guest'), ready('other')]).toEqual([['tested'], ['untested']]);
});

test('people in the hall are not counted among those to check', () => {
	const inHall = members.map((one) => ({ ...one, mode: 'onSite' as const }));
	const { sum } = readinessView(judgedSession(inHall), [], secretary, now, 'de');
	expect(sum).toContain('4 kommen in den Saal');
	expect(sum).toContain('0 von 0');
});

test('the words are in the reader’s language', () => {
	const { person, sum } = view(secretary, checks, 'en');
	expect(person('Sperling')?.word).toBe('check not passed');
	expect(sum).toContain('1 of 4 have checked');
});
