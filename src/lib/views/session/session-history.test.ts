import { expect, test } from 'vitest';
import { sessionHistory } from './session-history.ts';
import type { LoggedChange } from './session-history.ts';
import { secretary } from './testing-session.ts';

const whole = { from: null, before: null };
const decision = (id: string, toolId: string, decidedAt: string) => ({
	id,
	toolId,
	rejected: [],
	note: '',
	decidedByName: 'M. Sommer',
	decidedAt,
	catalogueDate: '2026-11-23',
});
const change = (
	id: string,
	action: string,
	at: string,
	more: Partial<LoggedChange> = {},
): LoggedChange => ({
	id,
	at,
	actorKind: 'staff',
	actorName: 'M. Sommer',
	action,
	name: null,
	mode: null,
	...more,
});
const [monday, tuesday, wednesday] = [
	'2026-11-23T09:00:00.000Z',
	'2026-11-24T09:00:00.000Z',
	'2026-11-25T09:00:00.000Z',
];

test('decisions and changes stand in one line of time, the newest first', () => {
	const history = sessionHistory(
		[decision('second', 'zoom', wednesday), decision('first', 'facetime', monday)],
		[change('opened', 'room.open', tuesday)],
		secretary,
		whole,
		'de',
	);
	expect(history.map(({ id }) => id)).toEqual(['second', 'opened', 'first']);
	expect(history.map(({ decision }) => decision?.isInForce)).toEqual([true, undefined, false]);
	expect(history[1]).toMatchObject({
		moment: 'Di., 24.\u00a0November 2026, 10:00\u00a0Uhr',
		sentence: 'M. Sommer hat den Raum geöffnet',
	});
});

test('of a summons it says which', () => {
	const entered = change('entered', 'summons.create', tuesday, { kind: 'supplement' });
	const [told] = sessionHistory([], [entered], secretary, whole, 'de');
	expect(told?.sentence).toBe('M. Sommer hat eingetragen: Nachtrag zur Tagesordnung');
});

test('a decision stands there once, though the audit log has it too', () => {
	const history = sessionHistory(
		[decision('first', 'zoom', monday)],
		[change('audited', 'session.decide', monday)],
		secretary,
		whole,
		'de',
	);
	expect(history.map(({ id }) => id)).toEqual(['first']);
});

test('what is said to many at once is one entry with their names', () => {
	const modes = [
		change('a', 'attendee.setMode', tuesday, { name: 'Ada Lerche', mode: 'onSite' }),
		change('b', 'attendee.setMode', tuesday, { name: 'Bruno Amsel', mode: 'onSite' }),
		change('c', 'attendee.setMode', tuesday, { name: 'Clara Meise', mode: 'remote' }),
	];
	expect(sessionHistory([], modes, secretary, whole, 'de').map(({ about }) => about)).toEqual([
		'im Saal: Ada Lerche und Bruno Amsel',
		'zugeschaltet: Clara Meise',
	]);
});

test('what somebody said of their own attendance stands with it, without their name once more', () => {
	const said = { actorKind: 'attendee', actorName: 'Ada Lerche', name: 'Ada Lerche' };
	const replies = [
		change('a', 'attendee.reply', tuesday, { ...said, choice: 'prevented' }),
		change('b', 'attendee.reply', monday, { ...said, choice: 'remote' }),
	];
	expect(sessionHistory([], replies, secretary, whole, 'de').map(({ about }) => about)).toEqual([
		'verhindert',
		'zugeschaltet',
	]);
});

test('the same done by two people, or twice, stays apart', () => {
	const opened = [
		change('a', 'room.open', monday),
		change('b', 'room.open', tuesday),
		change('c', 'room.open', tuesday, { actorName: 'A. Winter' }),
	];
	expect(sessionHistory([], opened, secretary, whole, 'de')).toHaveLength(3);
});

test('who came by a personal link is named so, and the product as such', () => {
	const [chair, product] = sessionHistory(
		[],
		[
			change('a', 'room.close', tuesday, { actorKind: 'attendee', actorName: 'Ada Lerche' }),
			change('b', 'session.create', monday, { actorKind: 'system', actorName: 'Vollzählig' }),
		],
		secretary,
		whole,
		'en',
	);
	expect(chair?.sentence).toMatch(/^Ada Lerche \(.+\) closed the room$/);
	expect(product?.sentence).not.toContain('Vollzählig');
});

test('muting changes no session', () => {
	expect(
		sessionHistory([], [change('a', 'attendee.mute', monday)], secretary, whole, 'de'),
	).toEqual([]);
});

test('a decision stands on the page of its moment alone', () => {
	const decisions = [decision('second', 'zoom', wednesday), decision('first', 'facetime', monday)];
	const on = (from: string | null, before: string | null) =>
		sessionHistory(decisions, [], secretary, { from, before }, 'de').map(({ id }) => id);
	expect(on(tuesday, null)).toEqual(['second']);
	expect(on(null, tuesday)).toEqual(['first']);
	expect([...on(wednesday, null), ...on(null, wednesday)]).toEqual(on(null, null));
});

test('what of the session was changed is said, from what to what', () => {
	const changed = { startsAt: [tuesday, wednesday], form: ['hybrid', 'video'] } as const;
	const [entry] = sessionHistory(
		[],
		[change('a', 'session.update', monday, { changed })],
		secretary,
		whole,
		'de',
	);
	expect(entry?.about).toMatch(
		/^Beginn: Mi\., 25\..* \(bisher Di\., 24\..*\); Form: nur per Video/,
	);
});
