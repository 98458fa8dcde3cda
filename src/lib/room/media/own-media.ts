import { LocalAudioTrack, LocalVideoTrack, Track } from 'livekit-client';
import type { LocalTrack, LocalTrackPublication, Room } from 'livekit-client';
import { picked, pickedName, rememberPicked, rememberWants } from '../browser-storage.ts';
import { idOf, mediaErrorOf, NoLongerWanted, open } from './capture.ts';
import type { MediaTrouble } from './capture.ts';
import { mediaKinds } from './media-kind.ts';
import type { MediaKind } from './media-kind.ts';
import { SharedPicture } from './shared-picture.ts';
import { whyEnded } from './why-ended.ts';

const sources = { camera: Track.Source.Camera, microphone: Track.Source.Microphone } as const;

/** Opened by the preview and handed over, so that nothing is opened twice. */
export type PreviewTracks = Readonly<Record<MediaKind, MediaStreamTrack | null>>;

export interface OwnMediaListener {
	/** The own camera, microphone or screen has changed. */
	changed(): void;
	/** One could not be opened, or was taken away; it is switched off now. */
	failed(kind: MediaKind, trouble: MediaTrouble): void;
	/** Another one is open than the attendee had or picked; by the names the browser gives. */
	replaced(kind: MediaKind, was: string, by: string): void;
}

/**
 * The attendee's own camera, microphone and shared screen, across all the rooms of one call. What is
 * wanted is kept apart from what is open, and that from what is published, which follows as soon as a
 * room is connected. What is switched off is never published into a new room, so that no reconnect
 * makes it heard. LiveKit opens nothing by itself: it would not know when the attendee is done.
 */
export class OwnMedia {
	readonly wanted: Record<MediaKind, boolean>;
	readonly #open: Record<MediaKind, MediaStreamTrack | null> = { camera: null, microphone: null };
	readonly #asking: Record<MediaKind, AbortController | null> = { camera: null, microphone: null };
	readonly #busy: Record<MediaKind, boolean> = { camera: false, microphone: false };
	readonly #height: number;
	readonly #listener: OwnMediaListener;
	readonly #shared: SharedPicture;
	#room: Room | null = null;
	#isOver = false;

	/** @param height of the own picture */
	constructor(
		tracks: PreviewTracks,
		wanted: Readonly<Record<MediaKind, boolean>>,
		height: number,
		listener: OwnMediaListener,
	) {
		this.wanted = { ...wanted };
		this.#height = height;
		this.#listener = listener;
		this.#shared = new SharedPicture(() => listener.changed());
		for (const kind of mediaKinds) this.#take(kind, tracks[kind]);
	}

	get screen(): MediaStreamTrack | null {
		return this.#shared.track;
	}

	/** The attendee's own view of their picture; `null`: there is none. */
	get camera(): MediaStreamTrack | null {
		const camera = this.#open.camera;
		return this.wanted.camera && camera?.readyState === 'live' ? camera : null;
	}

	/** Id of the one that is open; `null`: none is. */
	openId(kind: MediaKind): string | null {
		const track = this.#open[kind];
		return track?.readyState === 'live' ? idOf(track) : null;
	}

	/** Unplugged, or taken by the system. */
	hasEnded(kind: MediaKind): boolean {
		return this.#open[kind]?.readyState === 'ended';
	}

	want(kind: MediaKind, on: boolean): void {
		this.wanted[kind] = on;
		rememberWants(kind, on);
		if (!on) this.#silence(kind);
		this.#listener.changed();
		void this.#reconcile(kind);
	}

	/** Publishes into a newly connected room. */
	enterRoom(room: Room): void {
		this.#room = room;
		for (const kind of mediaKinds) void this.#reconcile(kind);
		this.#shared.enterRoom(room);
	}

	/** The room is given up; what is open stays open for the next. */
	leaveRoom(): void {
		this.#room = null;
		this.#shared.leaveRoom();
	}

	/** @param id empty: the browser is to choose */
	async pick(kind: MediaKind, id: string, name: string): Promise<void> {
		rememberPicked(kind, id, name);
		this.#asking[kind]?.abort();
		this.#close(kind);
		await this.#reconcile(kind);
	}

	/** Must be called from a tap. */
	async share(): Promise<void> {
		await this.#shared.ask();
	}

	unshare(): void {
		this.#shared.end();
	}

	/** Stops every track, so that camera lights go out; also what the attendee allows only later. */
	stop(): void {
		this.#isOver = true;
		this.leaveRoom();
		for (const kind of mediaKinds) {
			this.#asking[kind]?.abort();
			this.#close(kind);
		}
		this.#shared.stop();
	}

	/** A phone call, another app or sleep may have taken camera or microphone while the page was hidden. */
	restartEnded(): void {
		for (const kind of mediaKinds) {
			const track = this.#open[kind];
			if (!track || !this.wanted[kind]) continue;
			// On phones LiveKit's client stops the picture of a page in the background.
			track.enabled = true;
			if (track.readyState === 'ended') void this.#reconcile(kind);
		}
	}

	#take(kind: MediaKind, track: MediaStreamTrack | null): void {
		this.#open[kind] = track;
		if (!track) return;
		const id = idOf(track);
		track.addEventListener('ended', () => void this.#ended(kind, track, id));
	}

	#close(kind: MediaKind): void {
		this.#open[kind]?.stop();
		this.#open[kind] = null;
	}

	/** It ended by itself. Where it was unplugged another one takes its place. */
	async #ended(kind: MediaKind, track: MediaStreamTrack, id: string): Promise<void> {
		const isOurs = () => !this.#isOver && this.#open[kind] === track && this.wanted[kind];
		if (!isOurs()) return;
		this.#listener.changed();
		const why = await whyEnded(kind, id);
		if (!isOurs()) return;
		// During a phone call nothing can be opened; when the page is in front again, it is tried.
		if (why === 'unknown' && document.visibilityState === 'hidden') return;
		// Asking again at once would disregard who has just taken the permission back.
		if (why === 'revoked') this.#giveUp(kind, 'revoked');
		else await this.#reconcile(kind);
	}

	#publication(kind: MediaKind): LocalTrackPublication | undefined {
		return this.#room?.localParticipant.getTrackPublication(sources[kind]);
	}

	/** Takes effect before LiveKit has muted the publication, and before the browser has an answer. */
	#silence(kind: MediaKind): void {
		this.#asking[kind]?.abort();
		const track = this.#open[kind];
		if (track) track.enabled = false;
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
			if (!gone && !this.#isOver) this.#giveUp(kind, mediaErrorOf(error));
		} finally {
			this.#busy[kind] = false;
			this.#listener.changed();
		}
	}

	#giveUp(kind: MediaKind, trouble: MediaTrouble): void {
		this.wanted[kind] = false;
		this.#silence(kind);
		this.#listener.failed(kind, trouble);
		this.#listener.changed();
	}

	/** @returns whether another step may be needed */
	async #step(kind: MediaKind): Promise<boolean> {
		if (this.#isOver) return false;
		const publication = this.#publication(kind);
		if (!this.wanted[kind]) {
			if (publication && !publication.isMuted) {
				await publication.mute();
				return true;
			}
			// A microphone stays open: closing it switches the audio profile of Bluetooth headsets.
			if (kind === 'camera') this.#close(kind);
			return false;
		}
		const track = this.#open[kind];
		if (track?.readyState !== 'live') {
			await this.#openNow(kind);
			return true;
		}
		track.enabled = true;
		if (publication?.track) {
			if (publication.track.mediaStreamTrack !== track) {
				await publication.track.replaceTrack(track, true);
				return true;
			}
			if (!publication.isMuted) return false;
			await publication.unmute();
			return true;
		}
		if (this.#room?.state !== 'connected') return false;
		const source = sources[kind];
		await this.#room.localParticipant.publishTrack(wrap(kind, track), { source });
		return true;
	}

	async #openNow(kind: MediaKind): Promise<void> {
		const expected = this.#open[kind]?.label ?? pickedName(kind);
		const asking = new AbortController();
		this.#asking[kind] = asking;
		try {
			const track = await open(kind, picked(kind), this.#height, asking.signal);
			this.#take(kind, track);
			const isOther = expected !== null && track.label !== '' && track.label !== expected;
			if (isOther) this.#listener.replaced(kind, expected, track.label);
		} catch (error) {
			if (!(error instanceof NoLongerWanted)) throw error;
		}
	}
}

const wrap = (kind: MediaKind, track: MediaStreamTrack): LocalTrack =>
	kind === 'camera'
		? new LocalVideoTrack(track, undefined, true)
		: new LocalAudioTrack(track, undefined, true);
