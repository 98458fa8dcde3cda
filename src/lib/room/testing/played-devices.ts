import { vi } from 'vitest';

/** A camera's or microphone's track without a camera or microphone. */
export class PlayedTrack extends EventTarget implements Pick<MediaStreamTrack, 'label' | 'stop'> {
	readonly label: string;
	readonly kind: 'video' | 'audio';
	readonly #id: string;
	readyState: MediaStreamTrackState = 'live';
	enabled = true;

	constructor(kind: 'video' | 'audio', id: string) {
		super();
		this.kind = kind;
		this.#id = id;
		this.label = `name of ${id}`;
	}

	stop(): void {
		this.readyState = 'ended';
	}

	/** Unplugged, or taken by the system: unlike after `stop()`, the page hears of it. */
	end(): void {
		this.readyState = 'ended';
		this.dispatchEvent(new Event('ended'));
	}

	/** As in Firefox, which says nothing of one that has ended. */
	getSettings(): MediaTrackSettings {
		return this.readyState === 'live' ? { deviceId: this.#id } : {};
	}
}

interface Question {
	readonly wish: MediaStreamConstraints;
	readonly answer: (tracks: readonly PlayedTrack[]) => void;
	readonly refuse: (error: unknown) => void;
}

/** What is plugged in, and the questions that the browser asks; a test answers them. */
export class PlayedDevices {
	/** Ids, the browser's own choice first. */
	cameras: string[] = ['camera 1', 'camera 2'];
	microphones: string[] = ['microphone 1'];
	permission: PermissionState = 'granted';
	/** `false`: each question waits until `allow` or `deny`. */
	answersItself = true;
	/** All tracks that were ever given. */
	readonly given: PlayedTrack[] = [];
	readonly #questions: Question[] = [];

	/** From here on the page finds them; after `openPage`. */
	constructor() {
		vi.stubGlobal('navigator', {
			userAgent: '',
			permissions: { query: async () => ({ state: this.permission }) },
			mediaDevices: Object.assign(new EventTarget(), {
				getUserMedia: (wish: MediaStreamConstraints) => this.#ask(wish),
				enumerateDevices: async () => this.#list(),
			}),
		});
	}

	/** What is still open. */
	get live(): readonly string[] {
		return this.given.filter(({ readyState }) => readyState === 'live').map(({ label }) => label);
	}

	get asked(): number {
		return this.#questions.length;
	}

	/** The person answers the oldest question. */
	allow(): void {
		const question = this.#questions.shift();
		question?.answer(this.#tracksFor(question.wish));
	}

	deny(): void {
		this.#questions.shift()?.refuse(new DOMException('Permission denied', 'NotAllowedError'));
	}

	#ask(wish: MediaStreamConstraints): Promise<unknown> {
		return new Promise((resolve, refuse) => {
			const answer = (tracks: readonly PlayedTrack[]) =>
				resolve({
					getTracks: () => tracks,
					getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
					getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
				});
			const missing = !this.#has(wish);
			if (missing) refuse(new DOMException('Requested device not found', 'NotFoundError'));
			else if (this.answersItself) answer(this.#tracksFor(wish));
			else this.#questions.push({ wish, answer, refuse });
		});
	}

	#wished({ video, audio }: MediaStreamConstraints) {
		return [
			...(video ? [{ kind: 'video' as const, wish: video, there: this.cameras }] : []),
			...(audio ? [{ kind: 'audio' as const, wish: audio, there: this.microphones }] : []),
		].map(({ kind, wish, there }) => {
			const id = typeof wish === 'object' ? wish.deviceId : undefined;
			const exact = typeof id === 'object' && 'exact' in id ? String(id.exact) : null;
			return { kind, there, exact };
		});
	}

	#has(wish: MediaStreamConstraints): boolean {
		return this.#wished(wish).every(({ there, exact }) =>
			exact === null ? there.length > 0 : there.includes(exact),
		);
	}

	#tracksFor(wish: MediaStreamConstraints): readonly PlayedTrack[] {
		const tracks = this.#wished(wish).map(
			({ kind, there, exact }) => new PlayedTrack(kind, exact ?? there[0] ?? ''),
		);
		this.given.push(...tracks);
		return tracks;
	}

	#list() {
		const isTold = this.permission === 'granted';
		const of = (kind: string, ids: readonly string[]) =>
			ids.map((id) => ({
				kind,
				deviceId: isTold ? id : '',
				label: isTold ? `name of ${id}` : '',
			}));
		return [...of('videoinput', this.cameras), ...of('audioinput', this.microphones)];
	}
}
