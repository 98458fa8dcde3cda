import type { App } from './app.ts';

/** One message of a stream, as the HTML standard reads it. */
export interface StreamMessage {
	/** Of the last event; 0: it has none. */
	readonly number: number;
	/** "message", unless it says so otherwise. */
	readonly type: string;
	readonly data: string;
	/** When it came, as `performance.now()` says. */
	readonly at: number;
}

/** An open stream, read as a program would. */
export interface OpenStream {
	readonly response: Response;
	readonly messages: readonly StreamMessage[];
	/**
	 * Waits for a message that is so. Of those that came already none counts, unless it says from where.
	 *
	 * @param from how many are left out
	 */
	next(
		isSo?: (message: StreamMessage) => boolean,
		withinMs?: number,
		from?: number,
	): Promise<StreamMessage>;
	/** Resolves when the answer is over, however. */
	readonly over: Promise<void>;
	close(): void;
}

const fieldOf = (block: string, name: string) =>
	new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';

export async function openStream(
	app: Pick<App, 'address'>,
	path: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<OpenStream> {
	const stop = new AbortController();
	const accept = { accept: 'text/event-stream', ...headers };
	const address = app.address + path;
	const init = { headers: accept, signal: stop.signal, redirect: 'manual' } as const;
	const response = await fetch(address, init);
	const messages: StreamMessage[] = [];
	let waiting = () => {};
	const read = async () => {
		let text = '';
		const decoder = new TextDecoder();
		for await (const part of response.body ?? []) {
			text += decoder.decode(part, { stream: true });
			const blocks = text.split('\n\n');
			text = blocks.pop() ?? '';
			for (const block of blocks.filter((block) => /^data:/m.test(block))) {
				const [number, type] = [Number(fieldOf(block, 'id')), fieldOf(block, 'event') || 'message'];
				messages.push({ number, type, data: fieldOf(block, 'data'), at: performance.now() });
			}
			waiting();
		}
	};
	const over = read().catch(() => {});
	return {
		...{ response, messages, over },
		close: () => stop.abort(),
		next: (isSo = () => true, withinMs = 5000, from = messages.length) => {
			let seen = from;
			return new Promise((resolve, reject) => {
				const timer = setTimeout(
					() => reject(new Error(`nothing like it came: ${JSON.stringify(messages)}`)),
					withinMs,
				);
				waiting = () => {
					for (; seen < messages.length; seen++) {
						const message = messages[seen];
						if (!message || !isSo(message)) continue;
						clearTimeout(timer);
						waiting = () => {};
						return resolve(message);
					}
				};
				waiting();
			});
		},
	};
}
