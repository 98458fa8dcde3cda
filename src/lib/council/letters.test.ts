import { expect, test } from 'vitest';
import { changesSince, dueLetter } from './letters.ts';
import type { LetterCase, SaidSession } from './letters.ts';

const now: SaidSession = {
	...{ startsAt: '2027-04-01T12:00:00.000Z', form: 'hybrid', place: 'Ratssaal', toolId: null },
	agenda: null,
};
const agenda = { lines: ['1 Haushalt'], nonPublic: 0 };
const due = (more: Partial<LetterCase> = {}) =>
	dueLetter({
		...{ now, isCalledOff: false, isReinstated: false, standing: 'invited', isRepresented: false },
		...{ last: null, byHand: null },
		...more,
	});
const invited = { kind: 'invitation', said: now } as const;
const earlier = { ...now, startsAt: '2027-03-25T13:00:00.000Z' };

test.each([
	['nobody was told anything: an invitation', {}, 'invitation'],
	['who knows how things are is left alone', { last: invited }, null],
	['who was told another day', { last: { kind: 'invitation', said: earlier } }, 'changed'],
	['who was told of that change', { last: { kind: 'changed', said: now } }, null],
	['a tool was decided since', { last: invited, now: { ...now, toolId: 'zoom' } }, 'changed'],
	['the agenda was published since', { last: invited, now: { ...now, agenda } }, 'changed'],
	[
		'an item came since',
		{
			last: { kind: 'changed', said: { ...now, agenda } },
			now: { ...now, agenda: { ...agenda, nonPublic: 1 } },
		},
		'changed',
	],
	[
		'a letter of an earlier version said nothing of an agenda',
		{ last: { kind: 'invitation', said: { startsAt: now.startsAt } }, now: { ...now, agenda } },
		null,
	],
	['called off', { last: invited, isCalledOff: true }, 'calledOff'],
	['called off, and never told of it', { isCalledOff: true }, null],
	[
		'that it is called off is told once',
		{ last: { ...invited, kind: 'calledOff' }, isCalledOff: true },
		null,
	],
	['it takes place after all', { last: { ...invited, kind: 'calledOff' } }, 'invitation'],
	['not invited any more', { last: invited, standing: 'withdrawn' }, 'withdrawn'],
	[
		'somebody comes in their place',
		{ last: invited, standing: 'prevented', isRepresented: true },
		'withdrawn',
	],
	['prevented by their own word', { last: invited, standing: 'prevented' }, null],
	['invited again', { last: { ...invited, kind: 'withdrawn' } }, 'invitation'],
] as const)('%s', (_, more, kind) => expect(due(more)).toBe(kind));

test('who was invited by hand gets only what changes', () => {
	const byHand = { startsAt: now.startsAt };
	expect(due({ byHand })).toBeNull();
	expect(due({ byHand, now: { ...now, place: 'Turnhalle', toolId: 'zoom' } })).toBeNull();
	expect(due({ byHand: { startsAt: earlier.startsAt } })).toBe('changed');
	expect(due({ byHand, isCalledOff: true })).toBe('calledOff');
	expect(due({ byHand, isReinstated: true })).toBe('invitation');
	expect(due({ byHand, isReinstated: true, last: invited })).toBeNull();
	expect(due({ byHand, standing: 'withdrawn' })).toBeNull();
});

test('what changed is named, and what nobody knows is no change', () => {
	expect(changesSince(earlier, { ...now, place: 'Turnhalle' })).toEqual(['startsAt', 'place']);
	expect(changesSince({}, now)).toEqual([]);
});
