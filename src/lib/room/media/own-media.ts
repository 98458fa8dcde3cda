import { LocalAudioTrack, LocalVideoTrack, Track } from 'livekit-client';
import type { LocalTrack, LocalTrackPublication, Room } from 'livekit-client';
import { open, troubleOf, wishFor } from './capture.ts';
import type { Trouble } from './capture.ts';
import { picked, rememberPicked, rememberWants } from '../browser-storage.ts';
import type { Kind } from '../browser-storage.ts';

const sources = { camera: Track.Source.Camera, microphone: Track.Source.Microphone } as const;
const kinds = ['camera', 'microphone'] as const;

/** What the preview opened and hands over, so that nothing is opened twice. */
export type Handed = Readonly<Record<Kind, MediaStreamTrack | null>>;

export interface Listener {
	/** Something about the own camera, microphone or screen is different now. */
	changed(): void;
	/** One could not be opened; it is not wanted any more. */
	troubled(kind: Kind, trouble: Trouble): void;
}

/**
 * The attendee's own camera, microphone and shared screen, over all the rooms that follow each other.
 * What the person wants is kept apart from what is sent; sending follows as soon as there is a room.
 * What is switched off is not even published into a new room, so no reconnecting makes it heard.
 */
export class OwnMedia {
	readonly wanted: Record<Kind, boolean>;
	readonly #kept: Record<Kind, MediaStreamTrack | null>;
	readonly #busy: Record<Kind, boolean> = { camera: false, microphone: false };
	readonly #height: number;
	readonly #listener: Listener;
	#screen: MediaStreamTrack | null = null;
	#room: Room | null = null;

	/** @param height of the own picture */
	constructor(
		handed: Handed,
		wanted: Readonly<Record<Kind, boolean>>,
		height: number,
		listener: Listener,
	) {
		this.#kept = { ...handed };
		this.wanted = { ...wanted };
		this.#height = height;
		this.#listener = listener;
	}

	get screen(): MediaStreamTrack | null {
		return this.#screen;
	}

	/** The picture the person sees of themself. */
	get camera(): MediaStreamTrack | null {
		return this.wanted.camera ? this.#raw('camera') : null;
	}

	/** Unplugged, or taken away by the system. */
	hasEnded(kind: Kind): boolean {
		return this.#raw(kind)?.readyState === 'ended';
	}

	want(kind: Kind, on: boolean): void {
		this.wanted[kind] = on;
		rememberWants(kind, on);
		this.#silence(kind);
		this.#listener.changed();
		void this.#settle(kind);
	}

	/** Publishes into a room that has just connected. */
	enter(room: Room): void {
		this.#room = room;
		for (const kind of kinds) void this.#settle(kind);
		if (this.#screen) void this.#publishScreen(this.#screen);
	}

	/** The room goes out of service; what is open stays open for the next. */
	withdraw(): void {
		for (const kind of kinds) this.#kept[kind] = this.#raw(kind);
		this.#room = null;
	}

	async pick(kind: Kind, id: string): Promise<void> {
		rememberPicked(kind, id);
		try {
			const track = this.#publication(kind)?.track;
			if (track) {
				await track.setDeviceId({ exact: id });
			} else {
				this.#kept[kind]?.stop();
				this.#kept[kind] = null;
				await this.#settle(kind);
			}
		} catch (error) {
			this.#listener.troubled(kind, troubleOf(error));
		}
		this.#listener.changed();
	}

	/** Has to be called from a tap. */
	async share(): Promise<void> {
		try {
			const video = { frameRate: { ideal: 15 } };
			const stream = await navigator.mediaDevices.getDisplayMedia({ video });
			const [screen] = stream.getVideoTracks();
			if (!screen) return;
			this.#screen = screen;
			screen.addEventListener('ended', () => this.unshare());
			await this.#publishScreen(screen);
			this.#listener.changed();
		} catch {
			// Cancelled by the person or refused by the system: nothing is shown, as before.
			this.unshare();
		}
	}

	unshare(): void {
		const screen = this.#screen;
		this.#screen = null;
		screen?.stop();
		const me = this.#room?.localParticipant;
		const track = me?.getTrackPublication(Track.Source.ScreenShare)?.track;
		if (track) void me?.unpublishTrack(track, true);
		this.#listener.changed();
	}

	/** Switches everything off; the lights beside the cameras go out. */
	stop(): void {
		this.withdraw();
		for (const track of [this.#kept.camera, this.#kept.microphone, this.#screen]) track?.stop();
	}

	/** A phone call or another app may have taken camera or microphone while the page was hidden. */
	async revive(): Promise<void> {
		for (const kind of kinds) {
			if (!this.wanted[kind] || this.#raw(kind)?.readyState !== 'ended') continue;
			const track = this.#publication(kind)?.track;
			if (track) await track.restartTrack().catch(() => {});
			else await this.#settle(kind);
		}
		this.#listener.changed();
	}

	/** LiveKit replaces what it restarts, so its track is asked first. */
	#raw(kind: Kind): MediaStreamTrack | null {
		return this.#publication(kind)?.track?.mediaStreamTrack ?? this.#kept[kind];
	}

	#publication(kind: Kind): LocalTrackPublication | undefined {
		return this.#room?.localParticipant.getTrackPublication(sources[kind]);
	}

	/** At once and without asking anybody: what is switched off is not sent. */
	#silence(kind: Kind): void {
		const raw = this.#raw(kind);
		if (raw && !this.wanted[kind]) raw.enabled = false;
	}

	/** Steps until what is sent is what is wanted; the wish may change while a step is taken. */
	async #settle(kind: Kind): Promise<void> {
		if (this.#busy[kind]) return;
		this.#busy[kind] = true;
		try {
			while (await this.#step(kind));
		} catch (error) {
			// A room that went meanwhile is no trouble: the next one settles again.
			const gone = this.#room !== null && this.#room.state !== 'connected';
			if (!gone) this.#giveUp(kind, error);
		} finally {
			this.#busy[kind] = false;
			this.#listener.changed();
		}
	}

	#giveUp(kind: Kind, error: unknown): void {
		this.wanted[kind] = false;
		this.#silence(kind);
		this.#listener.troubled(kind, troubleOf(error));
	}

	/** @returns whether another step may be needed */
	async #step(kind: Kind): Promise<boolean> {
		const publication = this.#publication(kind);
		if (!this.wanted[kind]) {
			if (publication && !publication.isMuted) {
				await publication.mute();
				return true;
			}
			if (!publication && kind === 'camera') this.#closeCamera();
			return false;
		}
		if (publication) {
			if (!publication.isMuted) return false;
			await publication.unmute();
			return true;
		}
		const raw = this.#kept[kind];
		if (raw?.readyState !== 'live') {
			this.#kept[kind] = await open(kind, picked(kind), this.#height);
			return true;
		}
		if (this.#room?.state !== 'connected') return false;
		raw.enabled = true;
		const source = sources[kind];
		await this.#room.localParticipant.publishTrack(this.#wrap(kind, raw), { source });
		return true;
	}

	#wrap(kind: Kind, raw: MediaStreamTrack): LocalTrack {
		const wish = wishFor(kind, raw.getSettings().deviceId, this.#height);
		return kind === 'camera'
			? new LocalVideoTrack(raw, wish, false)
			: new LocalAudioTrack(raw, wish, false);
	}

	#closeCamera(): void {
		this.#kept.camera?.stop();
		this.#kept.camera = null;
	}

	async #publishScreen(screen: MediaStreamTrack): Promise<void> {
		if (this.#room?.state !== 'connected') return;
		const track = new LocalVideoTrack(screen, undefined, true);
		await this.#room.localParticipant.publishTrack(track, { source: Track.Source.ScreenShare });
	}
}
