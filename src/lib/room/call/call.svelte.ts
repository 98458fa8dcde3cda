import { RoomEvent, supportsAudioOutputSelection, Track } from 'livekit-client';
import type { Room } from 'livekit-client';
import type { Ticket } from '$lib/meeting/attendee-page.ts';
import type { MediaErrorCode } from '$lib/check/reasons.ts';
import { obeyedMute, picked, rememberObeyedMute, rememberPicked } from '../browser-storage.ts';
import { Connection } from '../connection/connection.ts';
import type { Ending } from '../connection/connection.ts';
import type { ConnectionPorts } from '../connection/ports.ts';
import type { Timers } from '../connection/timers.ts';
import { stayAwake } from '../connection/wake.ts';
import { listChoices } from '../media/capture.ts';
import type { MediaChoices } from '../media/capture.ts';
import type { MediaKind } from '../media/media-kind.ts';
import { OwnMedia } from '../media/own-media.ts';
import type { CallEntry } from './call-entry.ts';
import { Moderation } from './moderation.svelte.ts';
import { onPageEvents } from './page-events.ts';
import { qualityOf, Roster, sharedIn, soundsIn } from './people.ts';
import type { LineQuality, RemoteAttendee, RemoteSound, SharedScreen } from './people.ts';

export type ConnectionState = 'joining' | 'in' | 'lost' | 'away' | 'offline';

/** Shown to the attendee as a sentence. */
export type Notice = { readonly kind: MediaKind; readonly error: MediaErrorCode } | 'muted' | null;

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

/** Absent on phones and tablets: developer.mozilla.org getDisplayMedia, checked 2026-11. */
const canShareScreen = () => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

/** The call as the page shows it. One room may replace another; the call goes on. */
export class Call {
	readonly entry: CallEntry;
	state: ConnectionState = $state('joining');
	/** Lost for so long that the page should offer other ways in. */
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

	readonly speakerName = $derived(this.people.find((person) => person.speaking)?.name ?? '');
	/** `null` for everybody but the chair. */
	readonly moderation: Moderation | null;
	/** Absent where the browser does not support it. */
	readonly share: (() => Promise<void>) | undefined;
	readonly pickSpeaker: ((id: string) => Promise<void>) | undefined;

	readonly #connection: Connection;
	readonly #media: OwnMedia;
	readonly #roster = new Roster();
	#room: Room | null = null;
	readonly #ended: (ending: Ending) => void;
	readonly #timers: Timers;
	readonly #stops: readonly (() => void)[];

	constructor(entry: CallEntry, ports: ConnectionPorts, ended: (ending: Ending) => void) {
		this.entry = entry;
		this.#timers = ports.timers;
		this.#ended = ended;
		this.#media = new OwnMedia(entry.tracks, entry.wanted, entry.height, {
			changed: () => this.#showOwn(),
			failed: (kind, error) => (this.notice = { kind, error }),
		});
		this.#connection = new Connection(entry.api, entry.path, entry.height > 360, ports, {
			replaced: (room) => this.#replaced(room),
			connected: (room, ticket) => this.#connected(room, ticket),
			lost: (why, forMs) => this.#lost(why, forMs),
			regained: () => this.#regained(),
			ended: (ending) => this.#end(ending),
		});
		this.moderation = entry.leads ? new Moderation(entry.api, (id) => this.#forget(id)) : null;
		if (canShareScreen()) this.share = () => this.#media.share();
		if (supportsAudioOutputSelection()) this.pickSpeaker = (id) => this.#pickSpeaker(id);
		this.#showOwn();
		this.#stops = this.#listen();
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

	/** Must be called from a tap: browsers play sound only after one. */
	async freeSound(): Promise<void> {
		await this.#room?.startAudio();
	}

	leave(): void {
		this.#connection.end('left');
	}

	async refreshChoices(): Promise<void> {
		this.choices = await listChoices();
	}

	#listen(): readonly (() => void)[] {
		return [
			onPageEvents({
				visible: () => {
					void this.#connection.tick();
					void this.#media.restartEnded();
				},
				hidden: () => this.#connection.suspend(),
				restored: () => this.#connection.start(null),
				devicesChanged: () => void this.refreshChoices(),
			}),
			// Takes away the tiles of those who did not come back.
			this.#timers.every(2000, () => this.#show()),
			stayAwake(),
		];
	}

	#forget(attendeeId: string): void {
		this.#roster.forget(attendeeId);
		this.#show();
	}

	#replaced(room: Room): void {
		this.#roster.lost(this.people, this.#timers.now());
		this.#media.leaveRoom();
		this.#room = room;
		const show = () => this.#show();
		for (const change of changes) room.on(change, show);
		room
			.on(RoomEvent.ParticipantDisconnected, (participant, reason) => {
				this.#roster.left(participant, reason, this.#timers.now());
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
			// The chair muted this attendee while the page was disconnected.
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
			this.#roster.lost(this.people, this.#timers.now());
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

	/** By the chair, or because the microphone was unplugged. */
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
		// While LiveKit is away its client still lists everybody.
		const room = this.state === 'away' ? null : this.#room;
		this.people = this.#roster.list(room, this.#timers.now());
		this.shared = room ? sharedIn(room) : [];
		this.sounds = room ? soundsIn(room) : [];
		this.speaking = room?.localParticipant.isSpeaking ?? false;
		this.quality = room ? qualityOf(room.localParticipant) : 'good';
	}

	#end(ending: Ending): void {
		for (const stop of this.#stops) stop();
		this.#media.stop();
		this.#ended(ending);
	}
}
