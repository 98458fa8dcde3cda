import { picked, pickedName, rememberPicked, rememberWants, wants } from '../browser-storage.ts';
import { idOf, listChoices, mediaErrorOf, NoLongerWanted, open, openBoth } from './capture.ts';
import type { MediaChoices, MediaTrouble } from './capture.ts';
import { mediaKinds } from './media-kind.ts';
import type { MediaKind } from './media-kind.ts';
import type { PreviewTracks } from './own-media.ts';
import type { Replaced } from './replaced.ts';

type Troubles = Readonly<Record<MediaKind, MediaTrouble | null>>;

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
	mediaErrors: Troubles = $state.raw({ camera: null, microphone: null });
	/** Where another one is open than the attendee had or picked. */
	replaced: Readonly<Record<MediaKind, Replaced | null>> = $state.raw({
		camera: null,
		microphone: null,
	});
	choices: MediaChoices = $state.raw({ cameras: [], microphones: [], speakers: [] });

	readonly #height: number;
	/** What the browser is asked for: aborted when the attendee is done with it. */
	#asking: Record<MediaKind, AbortController> = fresh();

	constructor(height: number) {
		this.#height = height;
	}

	/** Must be called from a tap: nothing is opened before the attendee agrees. */
	async start(): Promise<void> {
		this.stop();
		this.state = 'asking';
		const asking = new AbortController();
		this.#asking = { camera: asking, microphone: asking };
		const ids = { camera: picked('camera'), microphone: picked('microphone') };
		const captured = await openBoth(ids, this.#height, asking.signal);
		if (asking.signal.aborted) return;
		for (const kind of mediaKinds) {
			const got = captured[kind];
			const opened = typeof got !== 'string';
			this.#take(kind, opened ? got : null, pickedName(kind));
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
		this.stop();
		this.wanted = { camera: false, microphone: false };
		this.state = 'ready';
	}

	async want(kind: MediaKind, on: boolean): Promise<void> {
		this.wanted = { ...this.wanted, [kind]: on };
		this.mediaErrors = { ...this.mediaErrors, [kind]: null };
		rememberWants(kind, on);
		if (kind === 'microphone' && this.microphone) this.microphone.enabled = on;
		else if (on) await this.#open(kind);
		else this.#close(kind);
	}

	/** @param id empty: the browser is to choose */
	async pick(kind: MediaKind, id: string, name: string): Promise<void> {
		rememberPicked(kind, id, name);
		this.replaced = { ...this.replaced, [kind]: null };
		this.#close(kind);
		if (this.wanted[kind]) await this.#open(kind);
	}

	async refreshChoices(): Promise<void> {
		this.choices = await listChoices();
	}

	/** Hands over what is open; the room stops it. What the browser still asks for is asked there anew. */
	handOver(): PreviewTracks {
		const { camera, microphone } = this;
		this.camera = null;
		this.microphone = null;
		this.stop();
		return { camera, microphone };
	}

	/** Closes what is open, and what the attendee allows only later. */
	stop(): void {
		for (const kind of mediaKinds) this.#close(kind);
		this.replaced = { camera: null, microphone: null };
		this.state = 'idle';
	}

	async #open(kind: MediaKind, expected = pickedName(kind)): Promise<void> {
		this.#asking[kind].abort();
		const asking = new AbortController();
		this.#asking = { ...this.#asking, [kind]: asking };
		try {
			const track = await open(kind, picked(kind), this.#height, asking.signal);
			this.#take(kind, track, expected);
			await this.refreshChoices();
		} catch (error) {
			if (!(error instanceof NoLongerWanted)) this.#giveUp(kind, mediaErrorOf(error));
		}
	}

	/** @param expected name of the one that was to be opened, as far as somebody knows it */
	#take(kind: MediaKind, track: MediaStreamTrack | null, expected: string | null): void {
		this[kind] = track;
		const by = track?.label ?? '';
		const id = track && idOf(track);
		track?.addEventListener('ended', () => void this.#ended(kind, track, id ?? ''));
		const isOther = expected !== null && by !== '' && by !== expected;
		this.replaced = { ...this.replaced, [kind]: isOther ? { was: expected, by } : null };
	}

	/** It ended by itself. Where it was unplugged another one takes its place. */
	async #ended(kind: MediaKind, track: MediaStreamTrack, id: string): Promise<void> {
		if (this[kind] !== track) return;
		// Rare, and the page has to be light.
		const { whyEnded } = await import('./why-ended.ts');
		const why = await whyEnded(kind, id);
		if (this[kind] !== track) return;
		this.#close(kind);
		if (!this.wanted[kind]) return;
		if (why === 'revoked') this.#giveUp(kind, 'revoked');
		else await this.#open(kind, track.label);
	}

	#giveUp(kind: MediaKind, trouble: MediaTrouble): void {
		this.wanted = { ...this.wanted, [kind]: false };
		this.mediaErrors = { ...this.mediaErrors, [kind]: trouble };
	}

	#close(kind: MediaKind): void {
		this.#asking[kind].abort();
		this[kind]?.stop();
		this[kind] = null;
	}
}

const fresh = (): Record<MediaKind, AbortController> => ({
	camera: new AbortController(),
	microphone: new AbortController(),
});
