import { LocalAudioTrack, LocalVideoTrack, Track } from 'livekit-client';
import type { LocalTrack, LocalTrackPublication, Room } from 'livekit-client';
import type { MediaErrorCode } from '$lib/check/reasons.ts';
import { picked, rememberPicked, rememberWants } from '../browser-storage.ts';
import { constraintsFor, mediaErrorOf, open } from './capture.ts';
import { mediaKinds } from './media-kind.ts';
import type { MediaKind } from './media-kind.ts';

const sources = { camera: Track.Source.Camera, microphone: Track.Source.Microphone } as const;

/** Opened by the preview and handed over, so that nothing is opened twice. */
export type PreviewTracks = Readonly<Record<MediaKind, MediaStreamTrack | null>>;

export interface OwnMediaListener {
	/** The own camera, microphone or screen has changed. */
	changed(): void;
	/** One could not be opened; it is switched off now. */
	failed(kind: MediaKind, error: MediaErrorCode): void;
}

/**
 * The attendee's own camera, microphone and shared screen, across all the rooms of one call. What is
 * wanted is kept apart from what is published, which follows as soon as a room is connected. What is
 * switched off is never published into a new room, so that no reconnect makes it heard.
 */
export class OwnMedia {
	readonly wanted: Record<MediaKind, boolean>;
	readonly #captured: Record<MediaKind, MediaStreamTrack | null>;
	readonly #busy: Record<MediaKind, boolean> = { camera: false, microphone: false };
	readonly #height: number;
	readonly #listener: OwnMediaListener;
	#screen: MediaStreamTrack | null = null;
	#room: Room | null = null;

	/** @param height of the own picture */
	constructor(
		tracks: PreviewTracks,
		wanted: Readonly<Record<MediaKind, boolean>>,
		height: number,
		listener: OwnMediaListener,
	) {
		this.#captured = { ...tracks };
		this.wanted = { ...wanted };
		this.#height = height;
		this.#listener = listener;
	}

	get screen(): MediaStreamTrack | null {
		return this.#screen;
	}

	/** The attendee's own view of their picture. */
	get camera(): MediaStreamTrack | null {
		return this.wanted.camera ? this.#raw('camera') : null;
	}

	/** Unplugged, or taken by the system. */
	hasEnded(kind: MediaKind): boolean {
		return this.#raw(kind)?.readyState === 'ended';
	}

	want(kind: MediaKind, on: boolean): void {
		this.wanted[kind] = on;
		rememberWants(kind, on);
		this.#disable(kind);
		this.#listener.changed();
		void this.#reconcile(kind);
	}

	/** Publishes into a newly connected room. */
	enterRoom(room: Room): void {
		this.#room = room;
		for (const kind of mediaKinds) void this.#reconcile(kind);
		if (this.#screen) void this.#publishScreen(this.#screen);
	}

	/** The room is given up; what is open stays open for the next. */
	leaveRoom(): void {
		for (const kind of mediaKinds) this.#captured[kind] = this.#raw(kind);
		this.#room = null;
	}

	async pick(kind: MediaKind, id: string): Promise<void> {
		rememberPicked(kind, id);
		try {
			const track = this.#publication(kind)?.track;
			if (track) {
				await track.setDeviceId({ exact: id });
			} else {
				this.#captured[kind]?.stop();
				this.#captured[kind] = null;
				await this.#reconcile(kind);
			}
		} catch (error) {
			this.#listener.failed(kind, mediaErrorOf(error));
		}
		this.#listener.changed();
	}

	/** Must be called from a tap. */
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
			// Cancelled by the attendee or refused by the system: nothing is shared, as before.
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

	/** Stops every track, so that camera lights go out. */
	stop(): void {
		this.leaveRoom();
		for (const track of [this.#captured.camera, this.#captured.microphone, this.#screen])
			track?.stop();
	}

	/** A phone call or another app may have taken camera or microphone while the page was hidden. */
	async restartEnded(): Promise<void> {
		for (const kind of mediaKinds) {
			if (!this.wanted[kind] || this.#raw(kind)?.readyState !== 'ended') continue;
			const track = this.#publication(kind)?.track;
			if (track) await track.restartTrack().catch(() => {});
			else await this.#reconcile(kind);
		}
		this.#listener.changed();
	}

	/** LiveKit replaces the tracks it restarts, so its own come first. */
	#raw(kind: MediaKind): MediaStreamTrack | null {
		return this.#publication(kind)?.track?.mediaStreamTrack ?? this.#captured[kind];
	}

	#publication(kind: MediaKind): LocalTrackPublication | undefined {
		return this.#room?.localParticipant.getTrackPublication(sources[kind]);
	}

	/** Takes effect before LiveKit has muted the publication. */
	#disable(kind: MediaKind): void {
		const raw = this.#raw(kind);
		if (raw && !this.wanted[kind]) raw.enabled = false;
	}

	/** Repeats until what is published is what is wanted, which may change during a step. */
	async #reconcile(kind: MediaKind): Promise<void> {
		if (this.#busy[kind]) return;
		this.#busy[kind] = true;
		try {
			while (await this.#step(kind));
		} catch (error) {
			// Not an error if the room was lost meanwhile: the next one publishes again.
			const gone = this.#room !== null && this.#room.state !== 'connected';
			if (!gone) this.#giveUp(kind, error);
		} finally {
			this.#busy[kind] = false;
			this.#listener.changed();
		}
	}

	#giveUp(kind: MediaKind, error: unknown): void {
		this.wanted[kind] = false;
		this.#disable(kind);
		this.#listener.failed(kind, mediaErrorOf(error));
	}

	/** @returns whether another step may be needed */
	async #step(kind: MediaKind): Promise<boolean> {
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
		const raw = this.#captured[kind];
		if (raw?.readyState !== 'live') {
			this.#captured[kind] = await open(kind, picked(kind), this.#height);
			return true;
		}
		if (this.#room?.state !== 'connected') return false;
		raw.enabled = true;
		const source = sources[kind];
		await this.#room.localParticipant.publishTrack(this.#wrap(kind, raw), { source });
		return true;
	}

	#wrap(kind: MediaKind, raw: MediaStreamTrack): LocalTrack {
		const constraints = constraintsFor(kind, raw.getSettings().deviceId, this.#height);
		return kind === 'camera'
			? new LocalVideoTrack(raw, constraints, false)
			: new LocalAudioTrack(raw, constraints, false);
	}

	#closeCamera(): void {
		this.#captured.camera?.stop();
		this.#captured.camera = null;
	}

	async #publishScreen(screen: MediaStreamTrack): Promise<void> {
		if (this.#room?.state !== 'connected') return;
		const track = new LocalVideoTrack(screen, undefined, true);
		await this.#room.localParticipant.publishTrack(track, { source: Track.Source.ScreenShare });
	}
}
