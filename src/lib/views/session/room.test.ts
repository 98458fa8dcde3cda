import { expect, test } from 'vitest';
import { roomView } from './room.ts';
import type { RoomFacts } from './room.ts';
import { judgedSession, members, now } from './testing-session.ts';
import type { Member } from './testing-session.ts';

const open: RoomFacts = {
	form: 'hybrid',
	startsAt: now,
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
	present: new Map(),
};
const view = (facts: Partial<RoomFacts> = {}, invited: readonly Member[] = members) =>
	roomView({ ...open, ...facts }, judgedSession(invited).attendees, now, 'de');

test('the removed are listed by name until they are readmitted', () => {
	expect(view({ removed: new Set(['Fink']) }).removed).toEqual([{ id: 'Fink', name: 'Ada Fink' }]);
	expect(view().removed).toEqual([]);
});

test('who is connected stands there since when, and who is expected and is not', () => {
	const invited: readonly Member[] = [
		{ id: 'Lerche', has: null },
		{ id: 'Fink', has: null },
		{ id: 'Kranich', mode: 'onSite', has: null },
		{ id: 'Sperling', has: null },
	];
	const present = new Map([['Fink', '2026-11-25T08:50:00.000Z']]);
	const { presence } = view({ present, removed: new Set(['Sperling']) }, invited);
	expect(presence?.connected).toEqual([
		{ id: 'Fink', name: 'Ada Fink', since: 'seit 09:50\u00a0Uhr' },
	]);
	expect(presence?.missing.map(({ id }) => id)).toEqual(['Lerche']);
	expect(view({ present: null }, invited).presence).toBeNull();
	expect(view({ room: { is: 'none' } }, invited).presence).toBeNull();
});

test('a room of a session that has been is over, unless it is open', () => {
	const closed = { is: 'closed', closedAt: '2026-11-24T17:00:00.000Z' } as const;
	const before = { startsAt: '2026-11-24T15:00:00.000Z' };
	expect(view({ ...before, room: closed }).isOver).toBe(true);
	expect(view(before).isOver).toBe(false);
	expect(view({ startsAt: '2026-11-26T15:00:00.000Z', room: closed }).isOver).toBe(false);
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
		'Schriftführung, im Saal',
	]);
	expect([hasChair, view({}, invited.slice(0, 2)).hasChair]).toEqual([true, false]);
});
