import { endOf, messageOf, opening } from '../../../meeting/following.ts';
import type { StreamEnd } from '../../../meeting/following.ts';

/** So many messages wait for a client that does not read; with one more it is given up. */
const mostWaiting = 16;

const encoder = new TextEncoder();

export interface StreamOptions {
	/** The number of the last event that the page has seen: no lower one is sent. */
	readonly after: number;
	/** The stream is over, however that came. */
	readonly closed: () => void;
	/** Ends the connection of a client that does not read: it would not see the end of the answer. */
	readonly abandon: () => void;
}

/** The body of an answer that goes on: numbered messages, and a last one that says why it ends. */
export class Stream {
	readonly body: ReadableStream<Uint8Array>;
	readonly #options: StreamOptions;
	#controller: ReadableStreamDefaultController<Uint8Array> | null = null;
	#last: number;

	constructor(options: StreamOptions) {
		this.#options = options;
		this.#last = options.after;
		this.body = new ReadableStream<Uint8Array>(
			{
				start: (controller) => {
					this.#controller = controller;
					controller.enqueue(encoder.encode(opening));
				},
				cancel: () => void this.#over(),
			},
			new CountQueuingStrategy({ highWaterMark: mostWaiting }),
		);
	}

	/** @param number of the last event that the data knows of; what is older than the last is left out */
	send(number: number, data: object): void {
		if (number < this.#last) return;
		this.#last = number;
		this.#put(messageOf(number, data));
	}

	end(why: StreamEnd): void {
		this.#put(endOf(why));
		this.#over()?.close();
	}

	#put(text: string): void {
		const controller = this.#controller;
		if (!controller) return;
		if ((controller.desiredSize ?? 0) > 0) return controller.enqueue(encoder.encode(text));
		this.#over()?.error(new Error('the client does not read'));
		this.#options.abandon();
	}

	#over(): ReadableStreamDefaultController<Uint8Array> | null {
		const controller = this.#controller;
		this.#controller = null;
		if (controller) this.#options.closed();
		return controller;
	}
}
