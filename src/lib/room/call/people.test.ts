import { ConnectionQuality, DisconnectReason, RemoteParticipant } from 'livekit-client';
import { expect, test } from 'vitest';
import { PlayedRoom } from '../testing/played-room.ts';
import { personsOf, Roster, tilesOf } from './people.ts';
import type { RemoteAttendee } from './people.ts';

function withPeople(...names: readonly string[]) {
	const room = new PlayedRoom('connects');
	for (const name of names) room.join(name);
	return { room, roster: new Roster() };
}

const shown = (roster: Roster, room: PlayedRoom | null, now: number) =>
	roster.list(room, now).map(({ name, away }) => (away ? `${name} (away)` : name));

test('tiles keep the order in which people joined', () => {
	const { room, roster } = withPeople('Lerche', 'Amsel');
	expect(shown(roster, room, 0)).toEqual(['Lerche', 'Amsel']);
	room.join('Abel');
	expect(shown(roster, room, 1)).toEqual(['Lerche', 'Amsel', 'Abel']);
});

test('a disconnected attendee keeps the place for twenty seconds', () => {
	const { room, roster } = withPeople('Lerche', 'Amsel');
	roster.list(room, 0);
	roster.left(room.remove('Lerche'), DisconnectReason.CONNECTION_TIMEOUT, 1000);
	expect(shown(roster, room, 20_999)).toEqual(['Lerche (away)', 'Amsel']);
	expect(shown(roster, room, 21_000)).toEqual(['Amsel']);
});

test('an attendee who comes back takes their place again', () => {
	const { room, roster } = withPeople('Lerche', 'Amsel');
	roster.list(room, 0);
	roster.left(room.remove('Lerche'), undefined, 1000);
	room.join('Lerche');
	expect(shown(roster, room, 2000)).toEqual(['Lerche', 'Amsel']);
	expect(shown(roster, room, 60_000)).toEqual(['Lerche', 'Amsel']);
});

test.each([DisconnectReason.CLIENT_INITIATED, DisconnectReason.PARTICIPANT_REMOVED])(
	'nobody waits for an attendee who left for reason %s',
	(reason) => {
		const { room, roster } = withPeople('Lerche', 'Amsel');
		roster.list(room, 0);
		roster.left(room.remove('Lerche'), reason, 1000);
		expect(shown(roster, room, 1001)).toEqual(['Amsel']);
	},
);

test('when the own room is lost everybody keeps a tile, but those whom the chair removed', () => {
	const { room, roster } = withPeople('Lerche', 'Amsel');
	roster.lost(roster.list(room, 0), 1000);
	expect(shown(roster, null, 2000)).toEqual(['Lerche (away)', 'Amsel (away)']);
	roster.forget('id of Lerche');
	expect(shown(roster, null, 2000)).toEqual(['Amsel (away)']);
});

test('an attendee whose connection LiveKit calls lost is away', () => {
	const { room, roster } = withPeople('Lerche');
	const lerche = room.remoteParticipants.get('Lerche');
	expect(lerche).toBeInstanceOf(RemoteParticipant);
	lerche?.setConnectionQuality(2);
	expect(lerche?.connectionQuality).toBe(ConnectionQuality.Excellent);
	expect(shown(roster, room, 0)).toEqual(['Lerche']);
	lerche?.setConnectionQuality(3);
	expect(shown(roster, room, 0)).toEqual(['Lerche (away)']);
});

const browser = (name: string, device: string, more: Partial<RemoteAttendee> = {}) => ({
	...{
		identity: `${name} ${device}`,
		attendeeId: `id of ${name}`,
		name,
		chair: false,
		hall: false,
	},
	...{ cameraOn: false, picture: null, microphoneOn: false, speaking: false },
	...{ quality: 'good' as const, away: false, ...more },
});

test('one person with two devices is one person, heard if one of them is', () => {
	const there = [
		browser('Lerche', 'iPad'),
		browser('Amsel', 'PC'),
		browser('Lerche', 'phone', { microphoneOn: true }),
	];
	expect(
		personsOf(there).map(({ name, devices, microphoneOn }) => [name, devices, microphoneOn]),
	).toEqual([
		['Lerche', 2, true],
		['Amsel', 1, false],
	]);
});

test('a further device has a tile only if it has a picture', () => {
	const there = [
		browser('Lerche', 'iPad'),
		browser('Lerche', 'phone', { cameraOn: true }),
		browser('Lerche', 'laptop'),
		browser('Sturm', 'phone', { cameraOn: true }),
		browser('Sturm', 'PC'),
	];
	expect(
		tilesOf(there, 'id of Sturm').map(({ identity, isFurther }) => [identity, isFurther]),
	).toEqual([
		['Lerche iPad', false],
		['Lerche phone', true],
		['Sturm phone', true],
	]);
});

test('a device that waits for its return does not count beside one that is there', () => {
	const there = [browser('Lerche', 'iPad', { away: true }), browser('Lerche', 'phone')];
	expect(personsOf(there)).toMatchObject([{ devices: 1, away: false }]);
	expect(personsOf(there.slice(0, 1))).toMatchObject([{ devices: 1, away: true }]);
});

test('a hall is told from people, who alone are counted', () => {
	const { room, roster } = withPeople('Lerche');
	room.join('Ratssaal', 'id of the hall', 'hall');
	const persons = personsOf(roster.list(room, 0));
	expect(persons.map(({ name, hall }) => [name, hall])).toEqual([
		['Lerche', false],
		['Ratssaal', true],
	]);
});
