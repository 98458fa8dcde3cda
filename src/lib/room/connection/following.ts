import { silenceMs } from '$lib/meeting/following.ts';
import type { StreamEnd } from '$lib/meeting/following.ts';
import type { Timers } from './timers.ts';

/** So often in a row a stream may fail; then the page asks, as it does where there are no streams … */
const mostFailures = 3;
/** … and tries again after so many milliseconds: it may have been a restart that took longer. */
const pauseMs = 60_000;

export interface FollowingPorts {
	readonly timers: Pick<Timers, 'now'>;
	readonly heard: (data: string) => void;
	/** The server ended the stream; only after `restart` another is opened. */
	readonly ended: (why: StreamEnd) => void;
}

/** Keeps a stream open that says how things are, and says when the page has to ask instead. */
export class Following {
	readonly #address: string;
	readonly #ports: FollowingPorts;
	/** The stream has said something since it was opened or broke. */
	isHeard = false;
	#stream: EventSource | null = null;
	#since = 0;
	#failures = 0;
	#notBefore = 0;
	#number = '';

	constructor(address: string, ports: FollowingPorts) {
		this.#address = address;
		this.#ports = ports;
	}

	/**
	 * Opens a stream if there is none. To be called every few seconds while the page is in front.
	 *
	 * @returns whether the page has to ask: no stream says anything
	 */
	tick(): boolean {
		const now = this.#ports.timers.now();
		if (this.#stream && now - this.#since >= silenceMs) this.#fail();
		if (!this.#stream && now >= this.#notBefore && typeof EventSource === 'function') this.#open();
		return !this.isHeard;
	}

	/** While nobody looks. The next tick opens another stream, which goes on behind the last number. */
	close(): void {
		this.#stream?.close();
		this.#stream = null;
		this.isHeard = false;
	}

	#open(): void {
		const stream = new EventSource(`${this.#address}?after=${this.#number}`);
		this.#stream = stream;
		this.#since = this.#ports.timers.now();
		stream.onmessage = ({ data, lastEventId }) => {
			this.#since = this.#ports.timers.now();
			this.isHeard = true;
			this.#failures = 0;
			this.#number = lastEventId;
			this.#ports.heard(data);
		};
		stream.onerror = () => {
			this.isHeard = false;
			// Else the browser opens it again by itself.
			if (stream.readyState === 2) this.#fail();
		};
		stream.addEventListener('end', ({ data }) => {
			this.close();
			if (data !== 'restart') this.#notBefore = Infinity;
			this.#ports.ended(data);
		});
	}

	#fail(): void {
		this.close();
		this.#failures += 1;
		if (this.#failures >= mostFailures) this.#notBefore = this.#ports.timers.now() + pauseMs;
	}
}
