import { ConnectionQuality, DisconnectReason, Track } from 'livekit-client';
import type { Participant, RemoteParticipant, RemoteTrack, Room } from 'livekit-client';

export type LineQuality = 'good' | 'poor' | 'lost';

/** One browser of an attendee. */
export interface RemoteAttendee {
	readonly identity: string;
	readonly attendeeId: string;
	readonly name: string;
	readonly chair: boolean;
	/** The hall, which is nobody and is not counted. */
	readonly hall: boolean;
	/** True also before the picture has arrived. */
	readonly cameraOn: boolean;
	readonly picture: RemoteTrack | null;
	readonly microphoneOn: boolean;
	readonly speaking: boolean;
	readonly quality: LineQuality;
	/** Disconnected and expected back. */
	readonly away: boolean;
}

export interface SharedScreen {
	readonly identity: string;
	readonly name: string;
	readonly picture: RemoteTrack;
}

export interface RemoteSound {
	readonly sid: string;
	readonly track: RemoteTrack;
	/** It sends: not muted, and its line is not lost. */
	readonly isOn: boolean;
}

const qualities: Readonly<Record<ConnectionQuality, LineQuality>> = {
	[ConnectionQuality.Excellent]: 'good',
	[ConnectionQuality.Good]: 'good',
	[ConnectionQuality.Unknown]: 'good',
	[ConnectionQuality.Poor]: 'poor',
	[ConnectionQuality.Lost]: 'lost',
};

export const qualityOf = (participant: Participant): LineQuality =>
	qualities[participant.connectionQuality];

export const isHall = ({ attributes }: Participant): boolean => attributes['role'] === 'hall';

function attendeeOf(participant: RemoteParticipant): RemoteAttendee {
	const camera = participant.getTrackPublication(Track.Source.Camera);
	const microphone = participant.getTrackPublication(Track.Source.Microphone);
	const cameraOn = camera !== undefined && !camera.isMuted;
	const quality = qualityOf(participant);
	return {
		identity: participant.identity,
		attendeeId: participant.attributes['attendeeId'] || participant.identity,
		name: participant.name ?? '',
		chair: participant.attributes['role'] === 'chair',
		hall: isHall(participant),
		cameraOn,
		picture: (cameraOn && camera.track) || null,
		microphoneOn: microphone !== undefined && !microphone.isMuted,
		speaking: participant.isSpeaking,
		quality,
		away: quality === 'lost',
	};
}

/** One person, with all the browsers they are in with. */
export interface PersonInRoom extends Pick<
	RemoteAttendee,
	'attendeeId' | 'name' | 'chair' | 'hall' | 'microphoneOn' | 'speaking' | 'away'
> {
	/** How many browsers, at least one. */
	readonly devices: number;
}

/** By person, those who are there alone: what waits for its return does not count beside another. */
function byPerson(
	browsers: readonly RemoteAttendee[],
): readonly (readonly [RemoteAttendee, ...RemoteAttendee[]])[] {
	const all = new Map<string, [RemoteAttendee, ...RemoteAttendee[]]>();
	const isThere = new Set(browsers.flatMap((one) => (one.away ? [] : [one.attendeeId])));
	for (const one of browsers) {
		if (one.away && isThere.has(one.attendeeId)) continue;
		const own = all.get(one.attendeeId);
		if (own) own.push(one);
		else all.set(one.attendeeId, [one]);
	}
	return [...all.values()];
}

/** Who is there, each person once however many browsers they are in with. */
export const personsOf = (browsers: readonly RemoteAttendee[]): readonly PersonInRoom[] =>
	byPerson(browsers).map((own) => ({
		...own[0],
		microphoneOn: own.some(({ microphoneOn }) => microphoneOn),
		speaking: own.some(({ speaking }) => speaking),
		devices: own.length,
	}));

/** What has a tile: each person, and each further browser of theirs that has a picture. */
export interface TileOf extends RemoteAttendee {
	/** Beside another tile of the same person. */
	readonly isFurther: boolean;
}

/** @param ownId of who is looking: their first tile is their own picture */
export const tilesOf = (browsers: readonly RemoteAttendee[], ownId: string): readonly TileOf[] =>
	byPerson(browsers)
		.flatMap((own) =>
			own.map((one, index) => ({ ...one, isFurther: index > 0 || one.attendeeId === ownId })),
		)
		.filter(({ isFurther, cameraOn }) => !isFurther || cameraOn);

export function sharedIn(room: Room): readonly SharedScreen[] {
	return [...room.remoteParticipants.values()].flatMap((participant) => {
		const picture = participant.getTrackPublication(Track.Source.ScreenShare)?.track;
		const { identity, name = '' } = participant;
		return picture ? [{ identity, name, picture }] : [];
	});
}

/** @param ownId of who is listening: their other device would only say again what they say */
export function soundsIn(room: Room, ownId: string): readonly RemoteSound[] {
	const others = [...room.remoteParticipants.values()].filter(
		({ attributes }) => attributes['attendeeId'] !== ownId,
	);
	return others.flatMap((participant) =>
		[...participant.audioTrackPublications.values()].flatMap(({ track, trackSid, isMuted }) => {
			const isOn = !isMuted && qualityOf(participant) !== 'lost';
			return track ? [{ sid: trackSid, track, isOn }] : [];
		}),
	);
}

/** How long the tile of a disconnected attendee is kept. */
const returnMs = 20_000;

/**
 * The other attendees in the order in which they joined. Tiles do not move when somebody speaks, and a
 * disconnected attendee keeps their place for a while.
 */
export class Roster {
	readonly #places: string[] = [];
	readonly #disconnected = new Map<
		string,
		{ readonly person: RemoteAttendee; readonly until: number }
	>();

	/** An attendee who left on purpose does not keep a tile. */
	left(participant: RemoteParticipant, reason: DisconnectReason | undefined, now: number): void {
		const onPurpose =
			reason === DisconnectReason.CLIENT_INITIATED ||
			reason === DisconnectReason.PARTICIPANT_REMOVED;
		if (!onPurpose) this.#keep(attendeeOf(participant), now);
	}

	/** The own room was lost, so everybody keeps a tile. */
	lost(people: readonly RemoteAttendee[], now: number): void {
		for (const person of people) this.#keep(person, now);
	}

	/** The chair removed them, so they keep no tile. */
	forget(attendeeId: string): void {
		for (const [identity, { person }] of this.#disconnected) {
			if (person.attendeeId === attendeeId) this.#disconnected.delete(identity);
		}
	}

	list(room: Room | null, now: number): readonly RemoteAttendee[] {
		const present = new Map<string, RemoteAttendee>();
		for (const [identity, { person, until }] of this.#disconnected) {
			if (until > now) present.set(identity, person);
			else this.#disconnected.delete(identity);
		}
		for (const participant of room?.remoteParticipants.values() ?? []) {
			this.#disconnected.delete(participant.identity);
			present.set(participant.identity, attendeeOf(participant));
		}
		for (const identity of present.keys()) {
			if (!this.#places.includes(identity)) this.#places.push(identity);
		}
		return this.#places.flatMap((identity) => present.get(identity) ?? []);
	}

	#keep(person: RemoteAttendee, now: number): void {
		const inactive = { picture: null, cameraOn: false, speaking: false, away: true };
		this.#disconnected.set(person.identity, {
			person: { ...person, ...inactive },
			until: now + returnMs,
		});
	}
}
