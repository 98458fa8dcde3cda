import { describe, expect, test } from 'vitest';
import {
	canTakeBack,
	choicesIn,
	isReplaced,
	owesReply,
	replyBy,
	replyRefusal,
	replyState,
} from './reply.ts';
import type { Reply, ReplyFacts } from './reply.ts';

const startsAt = '2027-04-01T12:00:00.000Z';
const before = '2027-03-30T08:00:00.000Z';
const said = (choice: Reply['choice'], more: Partial<Reply> = {}): Reply => ({
	...{ choice, message: '', startsAt, at: before, overruled: null },
	...more,
});
const overruled = { at: before, byName: 'M. Sommer' };
const hybrid = { form: 'hybrid', startsAt } as const;
const invited = (mode: 'onSite' | 'remote' | 'unknown') => ({ standing: 'invited', mode }) as const;
const prevented = { standing: 'prevented', mode: 'unknown' } as const;

test.each([
	['onSite', ['onSite', 'prevented']],
	['hybrid', ['onSite', 'remote', 'prevented']],
	['video', ['remote', 'prevented']],
] as const)('of a session %s one can say %j', (form, choices) => {
	expect(choicesIn(form)).toEqual(choices);
});

test.each([
	['nothing said', null, invited('remote'), 'none'],
	['as said', said('onSite'), invited('onSite'), 'holds'],
	['placed elsewhere since', said('onSite'), invited('remote'), 'overruled'],
	['placed elsewhere and back', said('onSite', { overruled }), invited('onSite'), 'overruled'],
	['prevented as said', said('prevented'), prevented, 'holds'],
	['expected in spite of it', said('prevented'), invited('unknown'), 'overruled'],
	['excused since', said('prevented'), { standing: 'excused', mode: 'unknown' }, 'overruled'],
	['off the list since', said('remote'), { standing: 'withdrawn', mode: 'remote' }, 'overruled'],
	['said for another begin', said('remote', { startsAt: before }), invited('remote'), 'outdated'],
] as const)('%s: %#', (_, reply, place, state) => {
	expect(replyState(reply, place, hybrid)).toBe(state);
});

test('what the form does not offer any more counts as not said', () => {
	const video = { form: 'video', startsAt } as const;
	expect(replyState(said('onSite'), invited('onSite'), video)).toBe('outdated');
	expect(replyState(said('remote'), invited('remote'), video)).toBe('holds');
	const onSite = { form: 'onSite', startsAt } as const;
	// Where everybody comes to the hall a mode of before says nothing.
	expect(replyState(said('onSite'), invited('unknown'), onSite)).toBe('holds');
});

test('a reply is owed by whoever is expected and has said nothing that counts', () => {
	expect(owesReply(null, invited('remote'), hybrid)).toBe(true);
	expect(owesReply(said('onSite', { startsAt: before }), invited('onSite'), hybrid)).toBe(true);
	expect(owesReply(said('onSite'), invited('remote'), hybrid)).toBe(false);
	expect(owesReply(null, prevented, hybrid)).toBe(false);
	expect(owesReply(said('prevented', { overruled }), invited('remote'), hybrid)).toBe(true);
});

describe('something can be said', () => {
	const facts = (more: Partial<ReplyFacts> = {}): ReplyFacts => ({
		reply: null,
		attendee: { ...invited('unknown'), hallId: null },
		session: { ...hybrid, calledOff: null },
		...{ isRoomOpen: false, isReplaced: false },
		...more,
	});
	const own = { attendee: { ...prevented, hallId: null } } as const;

	test.each([
		['by whoever is expected', facts(), null],
		['not by a hall', facts({ attendee: { ...invited('onSite'), hallId: 'hall' } }), 'hall'],
		[
			'not of a session that is called off',
			facts({ session: { ...hybrid, calledOff: {} } }),
			'calledOff',
		],
		['not once the room is open', facts({ isRoomOpen: true }), 'roomOpen'],
		[
			'by whoever said themselves that they are prevented',
			facts({ ...own, reply: said('prevented') }),
			null,
		],
		['not by whom the staff put down as prevented', facts(own), 'decided'],
		[
			'not against what the staff decided since',
			facts({ ...own, reply: said('prevented', { overruled }) }),
			'decided',
		],
		[
			'not by whom the staff excused',
			facts({
				attendee: { standing: 'excused', mode: 'remote', hallId: null },
				reply: said('prevented'),
			}),
			'decided',
		],
		[
			'not once somebody else comes in their place',
			facts({ ...own, reply: said('prevented'), isReplaced: true }),
			'replaced',
		],
		[
			'not by whom nobody invites any more',
			facts({
				attendee: { standing: 'withdrawn', mode: 'remote', hallId: null },
				reply: said('prevented'),
			}),
			'notInvited',
		],
	] as const)('%s', (_, given, refusal) => {
		expect(replyRefusal(given, before)).toBe(refusal);
	});

	test('until the session begins, and no longer', () => {
		expect(replyRefusal(facts(), '2027-04-01T11:59:59.999Z')).toBe(null);
		expect(replyRefusal(facts(), startsAt)).toBe('begun');
	});
});

test.each([
	['2027-04-21', '2027-04-22'],
	['2027-04-22', '2027-04-26'],
	['2027-04-26', '2027-04-28'],
	['2027-04-28', null],
] as const)('asked on %s, a word is wanted by %s', (today, by) => {
	expect(replyBy('2027-04-29', today)).toBe(by);
});

test('nobody is asked for a word by a holiday', () => {
	// Three days before is Easter Monday.
	expect(replyBy('2027-04-01', '2027-03-24')).toBe('2027-03-25');
});

test('what was said can be taken back until the staff decides', () => {
	expect(canTakeBack(said('remote'))).toBe(true);
	expect(canTakeBack(said('remote', { overruled }))).toBe(false);
	expect(canTakeBack(null)).toBe(false);
});

test('somebody is replaced by a substitute, and a substitute by whoever comes after all', () => {
	const member = { id: 'a', standing: 'prevented', represents: null } as const;
	const substitute = { id: 'b', standing: 'invited', represents: { id: 'a' } } as const;
	expect(isReplaced([member, substitute], member)).toBe(true);
	expect(isReplaced([member, { ...substitute, standing: 'prevented' }], member)).toBe(false);
	expect(isReplaced([{ ...member, standing: 'invited' }, substitute], substitute)).toBe(true);
	expect(isReplaced([member, substitute], substitute)).toBe(false);
});
