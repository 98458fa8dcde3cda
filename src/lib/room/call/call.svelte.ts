import { RoomEvent, supportsAudioOutputSelection, Track } from 'livekit-client';
import type { Room } from 'livekit-client';
import type { Status, Ticket } from '$lib/council/joining.ts';
import type { MediaErrorCode } from '$lib/council/checking.ts';
import { obeyedMute, picked, rememberObeyedMute, rememberPicked } from '../browser-storage.ts';
import type { AttendeeApi } from '../connection/attendee-api.ts';
import { Connection } from '../connection/connection.ts';
import type { Ending } from '../connection/connection.ts';
import { stayAwake } from '../connection/wake.ts';
import { listChoices } from '../media/capture.ts';
import type { MediaChoices } from '../media/capture.ts';
import type { MediaKind } from '../media/media-kind.ts';
import { OwnMedia } from '../media/own-media.ts';
import type { PreviewTracks } from '../media/own-media.ts';
import { qualityOf, Roster, sharedIn, soundsIn } from './people.ts';
import type { LineQuality, RemoteAttendee, RemoteSound, SharedScreen } from './people.ts';

/** What the attendee's page hands to the room. */
export interface CallEntry {
	readonly api: AttendeeApi;
	/** Of the personal link. */
	readonly path: string;
	readonly attendeeId: string;
	readonly name: string;
	readonly session: string;
	/** May lead: mute, remove, readmit, close. */
	readonly leads: boolean;
	readonly ticket: Ticket | null;
	readonly tracks: PreviewTracks;
	readonly wanted: Readonly<Record<MediaKind, boolean>>;
	/** Height of the own picture. */
	readonly height: number;
}

export type ConnectionState = 'joining' | 'in' | 'lost' | 'away' | 'offline';

/** What the room tells the person in a sentence. */
export type Notice = { readonly kind: MediaKind; readonly error: MediaErrorCode } | 'muted' | null;

/** Anything that may change who is seen or heard, and how. */
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

/** Absent on phones and tablets: developer.mozilla.org getDisplayMedia, checked 2026-11. */
const canShareScreen = () => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

/** The call as the page shows it. The rooms behind it may be replaced; the call goes on. */
export class Call {
	readonly entry: CallEntry;
	state: ConnectionState = $state('joining');
	/** Lost for so long that other ways should be offered. */
	lostLong = $state(false);
	people: readonly RemoteAttendee[] = $state.raw([]);
	shared: readonly SharedScreen[] = $state.raw([]);
	sounds: readonly RemoteSound[] = $state.raw([]);
	own: { readonly camera: MediaStreamTrack | null; readonly screen: MediaStreamTrack | null } =
		$state.raw({ camera: null, screen: null });
	wanted: Readonly<Record<MediaKind, boolean>> = $state.raw({ camera: false, microphone: false });
	speaking = $state(false);
	quality: LineQuality = $state('good');
	soundBlocked = $state(false);
	notice: Notice = $state.raw(null);
	choices: MediaChoices = $state.raw({ cameras: [], microphones: [], speakers: [] });
	removed: Status['removed'] = $state.raw([]);
	/** What the chair asked for could not be done; our server's sentence, if it gave one. */
	refused: string | null = $state(null);

	readonly speakerName = $derived(this.people.find((person) => person.speaking)?.name ?? '');
	/** Absent where the browser cannot do it. */
	readonly share: (() => Promise<void>) | undefined;
	readonly pickSpeaker: ((id: string) => Promise<void>) | undefined;

	readonly #connection: Connection;
	readonly #media: OwnMedia;
	readonly #roster = new Roster();
	#room: Room | null = null;
	readonly #ended: (ending: Ending) => void;
	readonly #undo: (() => void)[] = [];

	constructor(entry: CallEntry, ended: (ending: Ending) => void) {
		this.entry = entry;
		this.#ended = ended;
		this.#media = new OwnMedia(entry.tracks, entry.wanted, entry.height, {
			changed: () => this.#showOwn(),
			failed: (kind, error) => (this.notice = { kind, error }),
		});
		this.#connection = new Connection(entry.api, entry.path, entry.height > 360, {
			replaced: (room) => this.#replaced(room),
			connected: (room, ticket) => this.#connected(room, ticket),
			lost: (why, forMs) => this.#lost(why, forMs),
			regained: () => this.#regained(),
			ended: (ending) => this.#end(ending),
		});
		if (canShareScreen()) this.share = () => this.#media.share();
		if (supportsAudioOutputSelection()) this.pickSpeaker = (id) => this.#pickSpeaker(id);
		this.#showOwn();
		this.#listen();
		this.#connection.start(entry.ticket);
	}

	want(kind: MediaKind, on: boolean): void {
		this.notice = null;
		this.#media.want(kind, on);
	}

	async pick(kind: MediaKind, id: string): Promise<void> {
		this.notice = null;
		await this.#media.pick(kind, id);
	}

	unshare(): void {
		this.#media.unshare();
	}

	/** From a tap: browsers play sound only after one. */
	async freeSound(): Promise<void> {
		await this.#room?.startAudio();
	}

	leave(): void {
		this.#connection.end('left');
	}

	async refreshChoices(): Promise<void> {
		this.choices = await listChoices();
	}

	async refreshRemoved(): Promise<void> {
		const status = await this.entry.api.status();
		if (typeof status !== 'string') this.removed = status.removed;
	}

	async moderate(deed: 'mute' | 'remove' | 'readmit' | 'close', attendeeId?: string) {
		this.refused = await this.entry.api.moderate(deed, attendeeId);
		if (this.refused !== null) return;
		if (deed === 'remove' && attendeeId) this.#roster.forget(attendeeId);
		if (deed === 'remove' || deed === 'readmit') await this.refreshRemoved();
		this.#show();
	}

	#listen(): void {
		const on = (target: EventTarget | undefined, name: string, act: (event: Event) => void) => {
			target?.addEventListener(name, act);
			this.#undo.push(() => target?.removeEventListener(name, act));
		};
		on(document, 'visibilitychange', () => {
			if (document.visibilityState !== 'visible') return;
			void this.#connection.look();
			void this.#media.restartEnded();
		});
		on(window, 'pagehide', () => this.#connection.suspend());
		on(window, 'pageshow', (event) => {
			if (event instanceof PageTransitionEvent && event.persisted) this.#connection.start(null);
		});
		on(navigator.mediaDevices, 'devicechange', () => void this.refreshChoices());
		// Tiles that waited in vain for somebody go.
		const timer = setInterval(() => this.#show(), 2000);
		this.#undo.push(() => clearInterval(timer), stayAwake());
	}

	#replaced(room: Room): void {
		this.#roster.lost(this.people, performance.now());
		this.#media.leaveRoom();
		this.#room = room;
		const show = () => this.#show();
		for (const change of changes) room.on(change, show);
		room
			.on(RoomEvent.ParticipantDisconnected, (participant, reason) => {
				this.#roster.left(participant, reason, performance.now());
				this.#show();
			})
			.on(RoomEvent.TrackMuted, (publication, participant) => {
				if (participant.isLocal && publication.source === Track.Source.Microphone) {
					this.#mutedFromOutside();
				}
			})
			.on(RoomEvent.AudioPlaybackStatusChanged, () => {
				this.soundBlocked = !room.canPlaybackAudio;
			});
	}

	#connected(room: Room, ticket: Ticket): void {
		this.state = 'in';
		this.lostLong = false;
		if (ticket.mutedAt !== null && ticket.mutedAt !== obeyedMute(this.entry.path)) {
			// The chair muted us while we were away.
			rememberObeyedMute(this.entry.path, ticket.mutedAt);
			if (this.wanted.microphone) this.notice = 'muted';
			this.#media.want('microphone', false);
		}
		this.#media.enterRoom(room);
		const speaker = picked('speaker');
		if (speaker && this.pickSpeaker) void this.pickSpeaker(speaker);
		void room.startAudio().catch(() => {});
		this.#show();
	}

	#lost(why: 'unknown' | 'away' | 'offline', forMs: number): void {
		if (why === 'away' && this.state !== 'away') {
			this.#roster.lost(this.people, performance.now());
		}
		if (this.state !== 'joining' || why !== 'unknown') {
			this.state = why === 'unknown' ? 'lost' : why;
		}
		this.lostLong = forMs > 15_000;
		this.#show();
	}

	#regained(): void {
		this.state = 'in';
		this.lostLong = false;
		this.#show();
	}

	/** By the chair, or by the browser because the microphone is gone. */
	#mutedFromOutside(): void {
		if (!this.wanted.microphone) return;
		this.notice = this.#media.hasEnded('microphone')
			? { kind: 'microphone', error: 'missing' }
			: 'muted';
		this.#media.want('microphone', false);
		void this.entry.api.status().then((status) => {
			if (typeof status === 'string' || status.mutedAt === null) return;
			rememberObeyedMute(this.entry.path, status.mutedAt);
		});
	}

	async #pickSpeaker(id: string): Promise<void> {
		rememberPicked('speaker', id);
		await this.#room?.switchActiveDevice('audiooutput', id).catch(() => false);
	}

	#showOwn(): void {
		this.own = { camera: this.#media.camera, screen: this.#media.screen };
		this.wanted = { ...this.#media.wanted };
	}

	#show(): void {
		// While LiveKit is away its client still holds everybody; but nobody is there.
		const room = this.state === 'away' ? null : this.#room;
		this.people = this.#roster.list(room, performance.now());
		this.shared = room ? sharedIn(room) : [];
		this.sounds = room ? soundsIn(room) : [];
		this.speaking = room?.localParticipant.isSpeaking ?? false;
		this.quality = room ? qualityOf(room.localParticipant) : 'good';
	}

	#end(ending: Ending): void {
		for (const undo of this.#undo) undo();
		this.#media.stop();
		this.#ended(ending);
	}
}
