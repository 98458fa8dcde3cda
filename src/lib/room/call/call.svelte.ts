import { RoomEvent, Track } from 'livekit-client';
import type { Room } from 'livekit-client';
import type { Ticket } from '$lib/meeting/attendee-page.ts';
import { obeyedMute, rememberObeyedMute } from '../browser-storage.ts';
import { Connection } from '../connection/connection.ts';
import type { Ending } from '../connection/connection.ts';
import type { ConnectionPorts } from '../connection/ports.ts';
import type { Timers } from '../connection/timers.ts';
import { stayAwake } from '../connection/wake.ts';
import { listChoices } from '../media/capture.ts';
import type { MediaChoices } from '../media/capture.ts';
import type { MediaKind } from '../media/media-kind.ts';
import { OwnMedia } from '../media/own-media.ts';
import { Speaker } from '../media/speaker.ts';
import type { CallEntry } from './call-entry.ts';
import { Moderation } from './moderation.svelte.ts';
import { fallsBack, withNotice } from './notice.ts';
import type { Notice, OpenIds } from './notice.ts';
import { onPageEvents } from './page-events.ts';
import { Present } from './present.svelte.ts';

export type ConnectionState = 'joining' | 'in' | 'lost' | 'away' | 'offline';

/** Absent on phones and tablets: developer.mozilla.org getDisplayMedia, checked 2026-11. */
const canShareScreen = () => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

/** The call as the page shows it. One room may replace another; the call goes on. */
export class Call {
	readonly entry: CallEntry;
	readonly present: Present;
	state: ConnectionState = $state('joining');
	/** Lost for so long that the page should offer other ways in. */
	lostLong = $state(false);
	own: { readonly camera: MediaStreamTrack | null; readonly screen: MediaStreamTrack | null } =
		$state.raw({ camera: null, screen: null });
	wanted: Readonly<Record<MediaKind, boolean>> = $state.raw({ camera: false, microphone: false });
	openIds: OpenIds = $state.raw({ camera: null, microphone: null, speaker: null });
	/** The others are heard on this device; on a second one only when it is asked for, or they echo. */
	hears = $state(true);
	soundBlocked = $state(false);
	notices: readonly Notice[] = $state.raw([]);
	choices: MediaChoices = $state.raw({ cameras: [], microphones: [], speakers: [] });

	/** `null` for everybody but the chair. */
	readonly moderation: Moderation | null;
	/** Absent where the browser does not support it. */
	readonly share: (() => Promise<void>) | undefined;
	readonly pickSpeaker: ((id: string, name: string) => Promise<void>) | undefined;

	readonly #connection: Connection;
	readonly #media: OwnMedia;
	readonly #speaker = new Speaker();
	#room: Room | null = null;
	#takesOver: boolean;
	readonly #ended: (ending: Ending) => void;
	readonly #timers: Timers;
	readonly #stops: readonly (() => void)[];

	constructor(entry: CallEntry, ports: ConnectionPorts, ended: (ending: Ending) => void) {
		this.entry = entry;
		this.#timers = ports.timers;
		this.#ended = ended;
		this.#takesOver = entry.coming === 'instead';
		this.hears = entry.coming !== 'beside';
		this.present = new Present(entry.attendeeId, ports.timers);
		this.#media = new OwnMedia(entry.tracks, entry.wanted, entry.height, {
			changed: () => this.#showOwn(),
			failed: (about, trouble) => this.#tell({ about, is: 'trouble', trouble }),
			replaced: (about, was, by) => this.#tell({ about, is: 'replaced', was, by }),
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
		if (this.#speaker.canPick) this.pickSpeaker = (id, name) => this.#pickSpeaker(id, name);
		this.#showOwn();
		this.#stops = this.#listen();
		this.#connection.start(entry.ticket);
	}

	want(kind: MediaKind, on: boolean): void {
		this.#settle(kind);
		this.#media.want(kind, on);
	}

	async pick(kind: MediaKind, id: string, name: string): Promise<void> {
		this.#settle(kind);
		await this.#media.pick(kind, id, name);
	}

	unshare(): void {
		this.#media.unshare();
	}

	/** Must be called from a tap: browsers play sound only after one. */
	async freeSound(): Promise<void> {
		this.hears = true;
		await this.#room?.startAudio().catch(() => {});
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
					this.#media.restartEnded();
				},
				hidden: () => this.#connection.suspend(),
				restored: () => this.#connection.start(null),
				devicesChanged: () => void this.#devicesChanged(),
			}),
			// Takes away the tiles of those who did not come back.
			this.#timers.every(2000, () => this.#show()),
			stayAwake(),
		];
	}

	#tell(notice: Notice): void {
		this.notices = withNotice(this.notices, notice);
	}

	#settle(about: Notice['about']): void {
		this.notices = this.notices.filter((notice) => notice.about !== about);
	}

	#forget(attendeeId: string): void {
		this.present.forget(attendeeId);
		this.#show();
	}

	#replaced(room: Room): void {
		this.#media.leaveRoom();
		this.#room = room;
		this.present.follow(room, () => this.#show());
		room
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
			if (this.wanted.microphone) this.#tell({ about: 'microphone', is: 'mutedByChair' });
			this.#media.want('microphone', false);
		}
		this.#media.enterRoom(room);
		if (this.#takesOver) void this.entry.api.takeOver(ticket.key);
		this.#takesOver = false;
		void this.refreshChoices();
		void this.#speaker.enterRoom(room).then(() => this.#showOwn());
		void room.startAudio().catch(() => {});
		this.#show();
	}

	#lost(why: 'unknown' | 'away' | 'offline', forMs: number): void {
		if (why === 'away' && this.state !== 'away') this.present.lost();
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

	/** By the chair. LiveKit's client mutes one that was unplugged too, which `OwnMedia` sees to. */
	#mutedFromOutside(): void {
		if (!this.wanted.microphone || this.#media.hasEnded('microphone')) return;
		this.#tell({ about: 'microphone', is: 'mutedByChair' });
		this.#media.want('microphone', false);
		void this.entry.api.status().then((status) => {
			if (typeof status === 'string' || status.mutedAt === null) return;
			rememberObeyedMute(this.entry.path, status.mutedAt);
		});
	}

	async #pickSpeaker(id: string, name: string): Promise<void> {
		this.#settle('speaker');
		await this.#speaker.pick(id, name);
		this.#showOwn();
	}

	/** Where the browser or the system goes on with another one by itself, that is said. */
	async #devicesChanged(): Promise<void> {
		const { choices, openIds } = this;
		await this.refreshChoices();
		await this.#speaker.devicesChanged(this.choices.speakers);
		this.#showOwn();
		for (const notice of fallsBack({ choices, openIds }, this)) this.#tell(notice);
	}

	#showOwn(): void {
		const media = this.#media;
		this.own = { camera: media.camera, screen: media.screen };
		this.wanted = { ...media.wanted };
		const [camera, microphone] = [media.openId('camera'), media.openId('microphone')];
		this.openIds = { camera, microphone, speaker: this.#speaker.openId };
	}

	#show(): void {
		// While LiveKit is away its client still lists everybody.
		this.present.show(this.state === 'away' ? null : this.#room, this.state === 'in');
	}

	#end(ending: Ending): void {
		for (const stop of this.#stops) stop();
		this.present.stop();
		this.#media.stop();
		this.#ended(ending);
	}
}
