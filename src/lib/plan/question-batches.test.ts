import { expect, test } from 'vitest';
import type { FactQuestion } from '../compat/missing.ts';
import type { Effect, SessionQuestion } from './ask-next.ts';
import { batchesOf } from './question-batches.ts';
import type { AskedSession } from './question-batches.ts';

const question = (
	attendeeId: string | null,
	fact: FactQuestion,
	effect: Effect,
	toolId = 'zoom',
): SessionQuestion => ({
	attendeeId,
	device: attendeeId === null ? null : `device of ${attendeeId.slice(0, 1)}`,
	fact,
	toolId,
	effect,
});
/** Attendees "a1" and "a2" are the person "a". */
const session = (id: string, day: string, ...questions: SessionQuestion[]): AskedSession => ({
	id,
	day,
	questions,
	personOf: (attendeeId) => attendeeId.slice(0, 1),
});

test('one person is asked once for all sessions, and for what matters most first', () => {
	const batches = batchesOf([
		session('s2', '2027-02-02', question('a2', 'os', 'decides')),
		session(
			's1',
			'2027-01-01',
			question('a1', 'os', 'helps'),
			question('a1', 'model', 'mayDecide'),
		),
	]);
	expect(batches).toHaveLength(1);
	expect(batches[0]).toMatchObject({ kind: 'person', id: 'a', day: '2027-01-01', more: 0 });
	expect(batches[0]?.facts.map(({ fact, effect }) => [fact, effect])).toEqual([
		['os', 'decides'],
		['model', 'mayDecide'],
	]);
	expect(batches[0]?.facts[0]?.uses.map(({ sessionId }) => sessionId)).toEqual(['s1', 's2']);
});

test('nobody is asked more than three things at once; the rest is counted', () => {
	const facts = ['speaker', 'camera', 'os', 'model', 'browser'] as const;
	const all = facts.map((fact) => question('a1', fact, 'mayDecide'));
	const [batch] = batchesOf([session('s1', '2027-01-01', ...all)]);
	expect(batch?.facts.map(({ fact }) => fact)).toEqual(['model', 'os', 'browser']);
	expect(batch?.more).toBe(2);
});

test('whoever decides comes before who only may, and of these the sooner session', () => {
	const batches = batchesOf([
		session('s1', '2027-01-01', question('a1', 'os', 'mayDecide'), question('d1', 'os', 'helps')),
		session('s2', '2027-02-02', question('b1', 'os', 'mayDecide'), question('c1', 'os', 'decides')),
	]);
	expect(batches.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
});

test('an app is asked about tool by tool, and the setting of a tool session by session', () => {
	const batches = batchesOf([
		session(
			's1',
			'2027-01-01',
			question('a1', 'appInstalled', 'helps', 'zoom'),
			question('a1', 'appInstalled', 'helps', 'webex'),
			question(null, 'dialIn', 'helps', 'zoom'),
		),
		session('s2', '2027-01-02', question(null, 'dialIn', 'helps', 'zoom')),
	]);
	expect(batches.map(({ kind, id, facts }) => [kind, id, facts.length])).toEqual([
		['person', 'a', 2],
		['tool', 's1', 1],
		['tool', 's2', 1],
	]);
});
