import type { MediaErrorCode } from '$lib/check/reasons.ts';
import { picked, rememberPicked, rememberWants, wants } from '../browser-storage.ts';
import { listChoices, mediaErrorOf, open, openBoth } from './capture.ts';
import type { MediaChoices } from './capture.ts';
import { mediaKinds } from './media-kind.ts';
import type { MediaKind } from './media-kind.ts';
import type { PreviewTracks } from './own-media.ts';

type MediaErrors = Readonly<Record<MediaKind, MediaErrorCode | null>>;

/** Camera and microphone before the room: opened on a tap, seen and heard by the attendee alone. */
export class PreviewMedia {
	/** `asking`: the browser asks for permission. */
	state: 'idle' | 'asking' | 'ready' = $state('idle');
	camera: MediaStreamTrack | null = $state.raw(null);
	microphone: MediaStreamTrack | null = $state.raw(null);
	wanted: Readonly<Record<MediaKind, boolean>> = $state.raw({
		camera: wants('camera'),
		microphone: wants('microphone'),
	});
	mediaErrors: MediaErrors = $state.raw({ camera: null, microphone: null });
	choices: MediaChoices = $state.raw({ cameras: [], microphones: [], speakers: [] });

	readonly #height: number;

	constructor(height: number) {
		this.#height = height;
	}

	/** Must be called from a tap: nothing is opened before the attendee agrees. */
	async start(): Promise<void> {
		this.stop();
		this.state = 'asking';
		const ids = { camera: picked('camera'), microphone: picked('microphone') };
		const captured = await openBoth(ids, this.#height);
		for (const kind of mediaKinds) {
			const got = captured[kind];
			const opened = typeof got !== 'string';
			this[kind] = opened ? got : null;
			this.mediaErrors = { ...this.mediaErrors, [kind]: opened ? null : got };
			if (!opened) this.wanted = { ...this.wanted, [kind]: false };
		}
		this.state = 'ready';
		if (!this.wanted.camera) this.#close('camera');
		if (this.microphone) this.microphone.enabled = this.wanted.microphone;
		await this.refreshChoices();
	}

	/** Continues without asking for permission; both can be switched on later. */
	without(): void {
		this.wanted = { camera: false, microphone: false };
		this.state = 'ready';
	}

	async want(kind: MediaKind, on: boolean): Promise<void> {
		this.wanted = { ...this.wanted, [kind]: on };
		this.mediaErrors = { ...this.mediaErrors, [kind]: null };
		rememberWants(kind, on);
		if (kind === 'microphone' && this.microphone) this.microphone.enabled = on;
		else if (on) await this.#open(kind, picked(kind));
		else this.#close(kind);
	}

	async pick(kind: MediaKind, id: string): Promise<void> {
		rememberPicked(kind, id);
		this.#close(kind);
		if (this.wanted[kind]) await this.#open(kind, id);
	}

	async refreshChoices(): Promise<void> {
		this.choices = await listChoices();
	}

	/** Hands over what is open; the room stops it. */
	handOver(): PreviewTracks {
		const { camera, microphone } = this;
		this.camera = null;
		this.microphone = null;
		this.state = 'idle';
		return { camera, microphone };
	}

	stop(): void {
		for (const kind of mediaKinds) this.#close(kind);
	}

	async #open(kind: MediaKind, id: string | null): Promise<void> {
		try {
			const track = await open(kind, id, this.#height);
			// Switched off, or another one was picked, while the browser opened this one.
			if (!this.wanted[kind] || this[kind]) return track.stop();
			this[kind] = track;
			await this.refreshChoices();
		} catch (error) {
			this.wanted = { ...this.wanted, [kind]: false };
			this.mediaErrors = { ...this.mediaErrors, [kind]: mediaErrorOf(error) };
		}
	}

	#close(kind: MediaKind): void {
		this[kind]?.stop();
		this[kind] = null;
	}
}
