import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endings } from './endings.ts';
import type { BrowserThere, MeetingThere } from './endings.ts';

const opened = (livekitName: string) =>
	({ is: 'open', livekitName, openedAt: '', namedAt: '' }) as const;
const isOurs = (name: string) => name.startsWith('ours');

const guest = (role = 'member', linkGeneration = 1) => ({ role, linkGeneration });
const inside = (attendeeId: string, given: Partial<BrowserThere> = {}): BrowserThere => ({
	...{ identity: `${attendeeId}.tablet`, attendeeId, role: 'member', linkGeneration: 1 },
	...given,
});
const meeting = (given: Partial<MeetingThere> = {}): MeetingThere => ({
	...{ sessionId: 's', room: opened('ours-now'), formerNames: new Set(['ours-before']) },
	...{ removed: new Map(), isOver: false, connections: [inside('amsel'), inside('lerche')] },
	guests: new Map([
		['amsel', guest()],
		['lerche', guest()],
	]),
	...given,
});
const putOut = (...attendeeIds: string[]) => ({
	...{ kind: 'putOut', sessionId: 's', livekitName: 'ours-now', attendeeIds },
});
const without = (id: string) =>
	new Map([...meeting().guests].filter(([attendeeId]) => attendeeId !== id));

test.each<[string, Partial<MeetingThere>, readonly object[]]>([
	['everybody may be there', {}, []],
	['one is invited no more', { guests: without('amsel') }, [putOut('amsel')]],
	['one was removed', { removed: new Map([['amsel', '']]) }, [putOut('amsel')]],
	[
		'a link was renewed, and its owner is there by both',
		{
			guests: new Map([...without('amsel'), ['amsel', guest('member', 2)]]),
			connections: [inside('amsel'), inside('amsel', { linkGeneration: 2 })],
		},
		[putOut('amsel')],
	],
	[
		'a token of an earlier version, whose link was never renewed',
		{ connections: [inside('amsel', { linkGeneration: null })] },
		[],
	],
	[
		'a token of an earlier version that does not say by which link it came',
		{
			guests: new Map([...without('amsel'), ['amsel', guest('member', 2)]]),
			connections: [inside('amsel', { linkGeneration: null })],
		},
		[putOut('amsel')],
	],
	[
		'one leads no more',
		{ connections: [inside('amsel', { role: 'chair' })] },
		[{ kind: 'rename', livekitName: 'ours-now', identity: 'amsel.tablet', role: 'member' }],
	],
	['it is called off', { isOver: true }, [{ kind: 'close', sessionId: 's' }]],
	[
		'its room was closed while LiveKit was away',
		{ isOver: true, room: { is: 'closed', closedAt: '' }, formerNames: new Set(['ours-now']) },
		[{ kind: 'endRoom', livekitName: 'ours-now' }],
	],
])('%s', (_, given, expected) => {
	expect(endings(['ours-now'], [meeting(given)], isOurs)).toEqual(expected);
});

test('rooms of ours that no session has, and those of a name that is past, end; others stay', () => {
	const names = ['ours-now', 'ours-before', 'ours-of a deleted session', 'theirs'];
	expect(endings(names, [meeting()], isOurs)).toEqual([
		{ kind: 'endRoom', livekitName: 'ours-before' },
		{ kind: 'endRoom', livekitName: 'ours-of a deleted session' },
	]);
});

test('after what it says is done, nobody is left who may not be there, and nobody else is gone', () => {
	const id = fc.constantFrom('amsel', 'lerche', 'specht', 'storch');
	const given = fc.record({
		guests: fc.array(fc.tuple(id, fc.integer({ min: 1, max: 2 }))),
		removed: fc.array(id),
		there: fc.array(fc.tuple(id, fc.constantFrom(null, 1, 2))),
	});
	fc.assert(
		fc.property(given, ({ guests, removed, there }) => {
			const now = meeting({
				guests: new Map(guests.map(([id, generation]) => [id, guest('member', generation)])),
				removed: new Map(removed.map((id) => [id, ''])),
				connections: there.map(([id, linkGeneration]) => inside(id, { linkGeneration })),
			});
			const out = endings(['ours-now'], [now], isOurs).flatMap((one) =>
				one.kind === 'putOut' ? one.attendeeIds : [],
			);
			for (const { attendeeId, linkGeneration } of now.connections) {
				const generation = now.guests.get(attendeeId)?.linkGeneration;
				const isRight = generation !== undefined && (linkGeneration ?? 1) === generation;
				const may = isRight && !now.removed.has(attendeeId);
				if (!may) expect(out).toContain(attendeeId);
			}
			for (const attendeeId of out) {
				const own = now.connections.filter((one) => one.attendeeId === attendeeId);
				const generation = now.guests.get(attendeeId)?.linkGeneration;
				const all = own.every((one) => (one.linkGeneration ?? 1) === generation);
				expect(now.removed.has(attendeeId) || generation === undefined || !all).toBe(true);
			}
		}),
	);
});
