import { ConnectionQuality, DisconnectReason, Track } from 'livekit-client';
import type { Participant, RemoteParticipant, RemoteTrack, Room } from 'livekit-client';
import { leads } from '$lib/council/joining.ts';

export type Line = 'good' | 'poor' | 'lost';

/** One tile: one browser of one attendee. */
export interface Person {
	readonly identity: string;
	readonly attendeeId: string;
	readonly name: string;
	readonly chair: boolean;
	/** Also where there is a picture that did not arrive yet. */
	readonly cameraOn: boolean;
	readonly picture: RemoteTrack | null;
	readonly microphoneOn: boolean;
	readonly speaking: boolean;
	readonly line: Line;
	/** Lost, and expected back. */
	readonly away: boolean;
}

export interface Shared {
	readonly identity: string;
	readonly name: string;
	readonly picture: RemoteTrack;
}

export interface Sound {
	readonly sid: string;
	readonly track: RemoteTrack;
}

const lines: Readonly<Record<ConnectionQuality, Line>> = {
	[ConnectionQuality.Excellent]: 'good',
	[ConnectionQuality.Good]: 'good',
	[ConnectionQuality.Unknown]: 'good',
	[ConnectionQuality.Poor]: 'poor',
	[ConnectionQuality.Lost]: 'lost',
};

export const lineOf = (participant: Participant): Line => lines[participant.connectionQuality];

function personOf(participant: RemoteParticipant): Person {
	const camera = participant.getTrackPublication(Track.Source.Camera);
	const microphone = participant.getTrackPublication(Track.Source.Microphone);
	const cameraOn = camera !== undefined && !camera.isMuted;
	const line = lineOf(participant);
	return {
		identity: participant.identity,
		attendeeId: participant.attributes['attendeeId'] ?? '',
		name: participant.name ?? '',
		chair: leads(participant.attributes['role'] ?? ''),
		cameraOn,
		picture: (cameraOn && camera.track) || null,
		microphoneOn: microphone !== undefined && !microphone.isMuted,
		speaking: participant.isSpeaking,
		line,
		away: line === 'lost',
	};
}

export function sharedIn(room: Room): readonly Shared[] {
	return [...room.remoteParticipants.values()].flatMap((participant) => {
		const picture = participant.getTrackPublication(Track.Source.ScreenShare)?.track;
		const { identity, name = '' } = participant;
		return picture ? [{ identity, name, picture }] : [];
	});
}

export function soundsIn(room: Room): readonly Sound[] {
	return [...room.remoteParticipants.values()].flatMap((participant) =>
		[...participant.audioTrackPublications.values()].flatMap(({ track, trackSid }) =>
			track ? [{ sid: trackSid, track }] : [],
		),
	);
}

/** How long a tile waits for somebody whose connection broke. */
const returnMs = 20_000;

/**
 * The others, in the order in which they came. Nobody's tile moves because somebody else speaks, and
 * whose connection breaks keeps the place for a while.
 */
export class Roster {
	readonly #places: string[] = [];
	readonly #waited = new Map<string, { readonly person: Person; readonly until: number }>();

	/** @param reason as LiveKit gives it; whoever left on purpose is not waited for */
	left(participant: RemoteParticipant, reason: DisconnectReason | undefined, now: number): void {
		const final =
			reason === DisconnectReason.CLIENT_INITIATED ||
			reason === DisconnectReason.PARTICIPANT_REMOVED;
		if (!final) this.#wait(personOf(participant), now);
	}

	/** The own room was lost: everybody is waited for. */
	lost(people: readonly Person[], now: number): void {
		for (const person of people) this.#wait(person, now);
	}

	/** Nobody waits for them any more: the chair removed them. */
	forget(attendeeId: string): void {
		for (const [identity, { person }] of this.#waited) {
			if (person.attendeeId === attendeeId) this.#waited.delete(identity);
		}
	}

	list(room: Room | null, now: number): readonly Person[] {
		const there = new Map<string, Person>();
		for (const [identity, { person, until }] of this.#waited) {
			if (until > now) there.set(identity, person);
			else this.#waited.delete(identity);
		}
		for (const participant of room?.remoteParticipants.values() ?? []) {
			this.#waited.delete(participant.identity);
			there.set(participant.identity, personOf(participant));
		}
		for (const identity of there.keys()) {
			if (!this.#places.includes(identity)) this.#places.push(identity);
		}
		return this.#places.flatMap((identity) => there.get(identity) ?? []);
	}

	#wait(person: Person, now: number): void {
		const still = { picture: null, cameraOn: false, speaking: false, away: true };
		this.#waited.set(person.identity, { person: { ...person, ...still }, until: now + returnMs });
	}
}
