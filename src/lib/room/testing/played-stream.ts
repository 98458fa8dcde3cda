import { vi } from 'vitest';

/** The browser's end of streams, which a test speaks on. */
export class PlayedStream extends EventTarget {
	/** All that were opened, the newest last. */
	static opened: PlayedStream[] = [];

	readonly address: string;
	readyState = 0;
	onmessage: ((event: MessageEvent) => void) | null = null;
	onerror: (() => void) | null = null;

	/** From here on pages find streams, none of them open yet. */
	static play(): void {
		PlayedStream.opened = [];
		vi.stubGlobal('EventSource', PlayedStream);
	}

	static get last(): PlayedStream {
		const last = PlayedStream.opened.at(-1);
		if (!last) throw new Error('no stream was opened');
		return last;
	}

	constructor(address: string) {
		super();
		this.address = address;
		PlayedStream.opened.push(this);
	}

	close(): void {
		this.readyState = 2;
	}

	say(number: number, data: object): void {
		this.readyState = 1;
		const init = { data: JSON.stringify(data), lastEventId: String(number) };
		this.onmessage?.(new MessageEvent('message', init));
	}

	end(why: string): void {
		this.dispatchEvent(new MessageEvent('end', { data: why }));
	}

	/** The line breaks: the browser opens the stream again by itself, unless it was refused. */
	break(isRefused = false): void {
		this.readyState = isRefused ? 2 : 0;
		this.onerror?.();
	}
}
