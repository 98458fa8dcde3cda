import { RoomEvent } from 'livekit-client';
import type { Room } from 'livekit-client';
import type { Timers } from '../connection/timers.ts';
import { Announcer } from './announcer.ts';
import { Arrivals, packetsOf } from './arrivals.ts';
import type { Announcement } from './announcer.ts';
import { isHall, personsOf, qualityOf, Roster, sharedIn, soundsIn, tilesOf } from './people.ts';
import type { LineQuality, RemoteAttendee, RemoteSound, SharedScreen } from './people.ts';

/** Events after which people, pictures or sounds are read again. */
const changes = [
	RoomEvent.ParticipantConnected,
	RoomEvent.TrackSubscribed,
	RoomEvent.TrackUnsubscribed,
	RoomEvent.TrackPublished,
	RoomEvent.TrackUnpublished,
	RoomEvent.TrackMuted,
	RoomEvent.TrackUnmuted,
	RoomEvent.ActiveSpeakersChanged,
	RoomEvent.ConnectionQualityChanged,
	RoomEvent.ParticipantNameChanged,
	RoomEvent.ParticipantAttributesChanged,
] as const;

/** Who else is in the call, and what of them is seen and heard, across all its rooms. */
export class Present {
	/** One for each browser; the own other devices too. */
	browsers: readonly RemoteAttendee[] = $state.raw([]);
	shared: readonly SharedScreen[] = $state.raw([]);
	sounds: readonly RemoteSound[] = $state.raw([]);
	/** Of the attendee's own voice and line. */
	speaking = $state(false);
	quality: LineQuality = $state('good');
	/** Somebody's microphone is on, and nothing of it arrives. */
	deaf = $state(false);
	/** What is to be said to those who do not see the tiles. */
	news: Announcement | null = $state.raw(null);

	readonly tiles = $derived.by(() => tilesOf(this.browsers, this.#ownId));
	readonly #persons = $derived(personsOf(this.browsers));
	/** The others, each once. */
	readonly people = $derived.by(() =>
		this.#persons.filter(({ attendeeId }) => attendeeId !== this.#ownId),
	);
	#isHall = $state(false);
	/** How many people are in the room, the attendee too; a hall is nobody. */
	readonly count = $derived.by(
		() => this.people.filter(({ hall }) => !hall).length + (this.#isHall ? 0 : 1),
	);
	/** How many browsers the attendee is in with, this one too. */
	readonly ownDevices = $derived.by(
		() =>
			1 +
			this.browsers.filter(({ attendeeId, away }) => attendeeId === this.#ownId && !away).length,
	);
	/** Another device of theirs sends what it hears: with this one open too everybody hears an echo. */
	readonly ownSoundElsewhere = $derived.by(() =>
		this.browsers.some(
			({ attendeeId, microphoneOn, away }) => attendeeId === this.#ownId && microphoneOn && !away,
		),
	);
	readonly speakerName = $derived(this.people.find(({ speaking }) => speaking)?.name ?? '');

	readonly #ownId: string;
	readonly #timers: Timers;
	readonly #roster = new Roster();
	readonly #announcer: Announcer;
	readonly #arrivals = new Arrivals();
	readonly #stopListening: () => void;

	constructor(ownId: string, timers: Timers) {
		this.#ownId = ownId;
		this.#timers = timers;
		this.#announcer = new Announcer(timers, (news) => (this.news = news));
		this.#stopListening = timers.every(1000, () => void this.#listen());
	}

	/** @param show called whenever something has changed in it */
	follow(room: Room, show: () => void): void {
		this.lost();
		for (const change of changes) room.on(change, show);
		room.on(RoomEvent.ParticipantDisconnected, (participant, reason) => {
			this.#roster.left(participant, reason, this.#timers.now());
			show();
		});
	}

	/** The own room was lost: everybody keeps their place for a while. */
	lost(): void {
		this.#roster.lost(this.browsers, this.#timers.now());
	}

	forget(attendeeId: string): void {
		this.#roster.forget(attendeeId);
	}

	/** @param room `null`: none that is known to be alive */
	show(room: Room | null, isConnected: boolean): void {
		this.browsers = this.#roster.list(room, this.#timers.now());
		this.shared = room ? sharedIn(room) : [];
		this.sounds = room ? soundsIn(room, this.#ownId) : [];
		if (room) this.#isHall = isHall(room.localParticipant);
		this.speaking = room?.localParticipant.isSpeaking ?? false;
		this.quality = room ? qualityOf(room.localParticipant) : 'good';
		// Who is away with the own line has not gone.
		if (isConnected) this.#announcer.see(this.people);
	}

	stop(): void {
		this.#announcer.stop();
		this.#stopListening();
	}

	async #listen(): Promise<void> {
		// The browser counts also what this device does not play.
		const on = this.sounds.filter(({ isOn }) => isOn).map(({ track }) => track);
		const packets = document.visibilityState === 'visible' ? await packetsOf(on) : null;
		this.deaf = this.#arrivals.sees(this.#timers.now(), packets);
	}
}
