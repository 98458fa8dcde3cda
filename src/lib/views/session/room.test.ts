import { expect, test } from 'vitest';
import { roomView } from './room.ts';
import type { RoomFacts } from './room.ts';
import { judgedSession, members, now } from './testing-session.ts';
import type { Member } from './testing-session.ts';

const open: RoomFacts = {
	form: 'hybrid',
	toolId: 'livekit-room',
	joinUrl: '',
	hasRoom: true,
	room: {
		is: 'open',
		livekitName: 'vz-second',
		openedAt: '2026-11-25T08:45:00.000Z',
		namedAt: '2026-11-25T08:55:00.000Z',
	},
	removed: new Set(),
};
const view = (facts: Partial<RoomFacts> = {}, invited: readonly Member[] = members) =>
	roomView({ ...open, ...facts }, judgedSession(invited).attendees, now, 'de');

test('the removed are listed by name until they are readmitted', () => {
	expect(view({ removed: new Set(['Fink']) }).removed).toEqual([{ id: 'Fink', name: 'Ada Fink' }]);
	expect(view().removed).toEqual([]);
});

test('an open room says since when, by the hour where that is today', () => {
	expect(view().since).toBe('Offen seit 09:45\u00a0Uhr.');
	const closed = { is: 'closed', closedAt: '2026-11-24T17:00:00.000Z' } as const;
	expect(view({ room: closed }).since).toContain('Geschlossen seit Di., 24.');
	expect(view({ room: { is: 'none' } }).since).toBe('');
});

test.each([
	[{}, 'ownRoom'],
	[{ toolId: null }, 'undecided'],
	[{ toolId: 'zoom' }, 'otherTool'],
	[{ form: 'onSite' }, 'onSite'],
] as const)('%j is for a page that says: %s', (facts, use) => {
	expect(view(facts).use).toBe(use);
});

test('where all come to the hall of a hybrid session, nobody needs a room', () => {
	const inHall = members.map((one) => ({ ...one, mode: 'onSite' as const }));
	expect(view({}, inHall).use).toBe('onSite');
});

test('without LiveKit the room is unavailable, whatever is stored of it', () => {
	expect(view({ hasRoom: false }).state).toBe('unavailable');
});

test('who leads comes in the order of the chair, with where they are', () => {
	const invited: readonly Member[] = [
		{ id: 'Lerche', role: 'secretary', mode: 'onSite', has: null },
		{ id: 'Fink', role: 'deputyChair', has: null },
		{ id: 'Kranich', role: 'chair', has: null },
		{ id: 'Sperling', has: null },
	];
	const { leads, hasChair } = view({}, invited);
	expect(leads.map(({ name }) => name)).toEqual(['Ada Kranich', 'Ada Fink', 'Ada Lerche']);
	expect(leads.map(({ what }) => what)).toEqual([
		'Vorsitz, zugeschaltet',
		'Stellvertretender Vorsitz, zugeschaltet',
		'Protokoll, im Saal',
	]);
	expect([hasChair, view({}, invited.slice(0, 2)).hasChair]).toEqual([true, false]);
});
