import { listChoices, open, openBoth, troubleOf } from './capture.ts';
import type { Choices, Trouble } from './capture.ts';
import { picked, rememberPicked, rememberWants, wants } from '../browser-storage.ts';
import type { Kind } from '../browser-storage.ts';
import type { Handed } from './own-media.ts';

type Troubles = Readonly<Record<Kind, Trouble | null>>;

/** Camera and microphone before the room: opened on a tap, seen and heard by the person alone. */
export class PreviewMedia {
	/** `idle`: nothing was asked yet. `asking`: the browser asks the person. */
	state: 'idle' | 'asking' | 'ready' = $state('idle');
	camera: MediaStreamTrack | null = $state.raw(null);
	microphone: MediaStreamTrack | null = $state.raw(null);
	wanted: Readonly<Record<Kind, boolean>> = $state.raw({
		camera: wants('camera'),
		microphone: wants('microphone'),
	});
	troubles: Troubles = $state.raw({ camera: null, microphone: null });
	choices: Choices = $state.raw({ cameras: [], microphones: [], speakers: [] });

	readonly #height: number;

	constructor(height: number) {
		this.#height = height;
	}

	/** To be called from a tap: nothing is opened before the person says so. */
	async start(): Promise<void> {
		this.stop();
		this.state = 'asking';
		const ids = { camera: picked('camera'), microphone: picked('microphone') };
		const captured = await openBoth(ids, this.#height);
		for (const kind of ['camera', 'microphone'] as const) {
			const got = captured[kind];
			const opened = typeof got !== 'string';
			this[kind] = opened ? got : null;
			this.troubles = { ...this.troubles, [kind]: opened ? null : got };
			if (!opened) this.wanted = { ...this.wanted, [kind]: false };
		}
		this.state = 'ready';
		if (!this.wanted.camera) this.#close('camera');
		if (this.microphone) this.microphone.enabled = this.wanted.microphone;
		await this.refreshChoices();
	}

	/** Goes on without asking the browser; both can be switched on later. */
	without(): void {
		this.wanted = { camera: false, microphone: false };
		this.state = 'ready';
	}

	async want(kind: Kind, on: boolean): Promise<void> {
		this.wanted = { ...this.wanted, [kind]: on };
		this.troubles = { ...this.troubles, [kind]: null };
		rememberWants(kind, on);
		if (kind === 'microphone' && this.microphone) this.microphone.enabled = on;
		else if (on) await this.#open(kind, picked(kind));
		else this.#close(kind);
	}

	async pick(kind: Kind, id: string): Promise<void> {
		rememberPicked(kind, id);
		this.#close(kind);
		if (this.wanted[kind]) await this.#open(kind, id);
	}

	async refreshChoices(): Promise<void> {
		this.choices = await listChoices();
	}

	/** Gives away what is open; the room ends it. */
	hand(): Handed {
		const { camera, microphone } = this;
		this.camera = null;
		this.microphone = null;
		this.state = 'idle';
		return { camera, microphone };
	}

	stop(): void {
		for (const kind of ['camera', 'microphone'] as const) this.#close(kind);
	}

	async #open(kind: Kind, id: string | null): Promise<void> {
		try {
			const track = await open(kind, id, this.#height);
			// Switched off, or another one picked, while the browser opened this one.
			if (!this.wanted[kind] || this[kind]) return track.stop();
			this[kind] = track;
			await this.refreshChoices();
		} catch (error) {
			this.wanted = { ...this.wanted, [kind]: false };
			this.troubles = { ...this.troubles, [kind]: troubleOf(error) };
		}
	}

	#close(kind: Kind): void {
		this[kind]?.stop();
		this[kind] = null;
	}
}
