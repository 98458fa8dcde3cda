import { ConnectionError, ConnectionErrorReason, Room, RoomEvent } from 'livekit-client';
import type { DisconnectReason } from 'livekit-client';
import type { Ticket } from '$lib/council/joining.ts';
import { browserKey, rememberBrowserKey } from '../browser-storage.ts';
import { afterDisconnect } from './after-disconnect.ts';
import type { AttendeeApi, JoinRefusal } from './attendee-api.ts';
import { connectModes, connectOptions, roomOptions } from './options.ts';
import { Watchdog } from './watchdog.ts';

const lookEveryMs = 500;
/**
 * How long the attempts in a row may take. A line that has carried a call gives the next one soon, or
 * the attempt hangs; the last is longer than the client's own limits for signal and media together.
 */
const attemptsMs = [4000, 8000, 14_000] as const;
const longestMs = attemptsMs[2];

/** Why the call is over for this page. */
export type Ending = 'left' | 'elsewhere' | Exclude<JoinRefusal, 'open' | 'away' | 'offline'>;

export interface ConnectionListener {
	/** A room is about to connect; the one before is out of service. */
	replaced(room: Room): void;
	/** It is connected, for the first time or again. */
	connected(room: Room, ticket: Ticket): void;
	/** The room was lost; `why` is known once our server was asked. */
	lost(why: 'unknown' | 'away' | 'offline', forMs: number): void;
	/** The client brought the room back by itself. */
	regained(): void;
	ended(ending: Ending): void;
}

/** Keeps this page in the room: joins, and joins again in a new room whenever one is lost. */
export class Connection {
	readonly #api: AttendeeApi;
	readonly #path: string;
	readonly #sends720p: boolean;
	readonly #listener: ConnectionListener;
	readonly #watchdog = new Watchdog();
	#room: Room | null = null;
	#modeIndex = 0;
	/** Failures since the last call; nothing is known of the line before the first. */
	#failures: number = attemptsMs.length;
	#gaveUp = true;
	#busy = false;
	#over = false;
	#wasConnected = false;
	#timer: ReturnType<typeof setInterval> | undefined;

	/**
	 * @param path of the personal link, by which the browser's key is kept
	 * @param sends720p send 720p
	 */
	constructor(api: AttendeeApi, path: string, sends720p: boolean, listener: ConnectionListener) {
		this.#api = api;
		this.#path = path;
		this.#sends720p = sends720p;
		this.#listener = listener;
	}

	/** @param ticket fetched beforehand, if it is fresh enough */
	start(ticket: Ticket | null): void {
		this.#timer = setInterval(() => void this.look(), lookEveryMs);
		this.#watchdog.tick(performance.now(), false);
		void this.#exclusively(() => this.#attempt(ticket));
	}

	/** What the timer does; also when the page becomes visible, for a hidden page's timers sleep. */
	async look(): Promise<void> {
		const connected = this.#room?.state === 'connected';
		if (connected && !this.#wasConnected && !this.#busy) {
			this.#wasConnected = true;
			this.#listener.regained();
		}
		const ask = this.#watchdog.tick(performance.now(), connected);
		if (ask) await this.#exclusively(() => this.#askAndAct());
	}

	/** The page is being left, perhaps only for a while: others need not wait to see that. */
	suspend(): void {
		clearInterval(this.#timer);
		this.#retire();
	}

	/** Ends it for good; LiveKit keeps some listeners of its own, so it disconnects before they go. */
	end(ending: Ending): void {
		if (this.#over) return;
		this.#over = true;
		clearInterval(this.#timer);
		this.#retire();
		this.#listener.ended(ending);
	}

	async #exclusively(work: () => Promise<void>): Promise<void> {
		if (this.#busy || this.#over) return;
		this.#busy = true;
		try {
			await work();
		} finally {
			this.#busy = false;
		}
	}

	async #askAndAct(): Promise<void> {
		const status = await this.#api.status();
		if (this.#over || this.#room?.state === 'connected') return;
		if (status === 'offline') return this.#lost('offline');
		if (status === 'gone') return this.end('gone');
		if (status.stage !== 'open') return this.end(status.stage);
		if (!status.livekit) {
			this.#watchdog.sawServerAway();
			return this.#lost('away');
		}
		this.#lost('unknown');
		if (this.#watchdog.shouldReplace(performance.now(), this.#gaveUp)) await this.#attempt(null);
	}

	#lost(why: 'unknown' | 'away' | 'offline'): void {
		this.#wasConnected = false;
		this.#listener.lost(why, this.#watchdog.lostForMs(performance.now()));
	}

	async #attempt(fetched: Ticket | null): Promise<void> {
		const ticket = fetched ?? (await this.#api.ticket(browserKey(this.#path)));
		if (this.#over) return;
		if (typeof ticket === 'string') {
			this.#watchdog.attemptFailed(performance.now());
			if (ticket === 'away') this.#watchdog.sawServerAway();
			if (ticket === 'away' || ticket === 'offline') return this.#lost(ticket);
			// Opened again between two questions: the next look tries.
			return ticket === 'open' ? undefined : this.end(ticket);
		}
		rememberBrowserKey(this.#path, ticket.key);
		this.#retire();
		const modeIndex = this.#modeIndex;
		const mode = connectModes[modeIndex] ?? 'onePeerConnection';
		const room = new Room(roomOptions(mode, this.#sends720p));
		this.#room = room;
		this.#gaveUp = false;
		room.on(RoomEvent.Disconnected, (reason) => this.#disconnected(room, reason));
		this.#listener.replaced(room);
		const limitMs = attemptsMs[this.#failures] ?? longestMs;
		try {
			await within(limitMs, room.connect(ticket.url, ticket.token, connectOptions(mode)));
			if (this.#over || room !== this.#room) return;
			this.#wasConnected = true;
			this.#failures = 0;
			this.#watchdog.tick(performance.now(), true);
			this.#listener.connected(room, ticket);
		} catch (error) {
			if (room !== this.#room) return;
			const cutShort = error === tooLong && limitMs < longestMs;
			if (!cutShort && mediaFailed(error) && modeIndex === this.#modeIndex) this.#nextMode();
			this.#failures += 1;
			this.#gaveUp = true;
			this.#watchdog.attemptFailed(performance.now());
			this.#lost('unknown');
		}
	}

	#disconnected(room: Room, reason: DisconnectReason | undefined): void {
		if (room !== this.#room || this.#over) return;
		const after = reason === undefined ? 'rejoin' : afterDisconnect[reason];
		if (after === 'elsewhere') return this.end('elsewhere');
		if (after === 'otherMode') this.#nextMode();
		this.#gaveUp = true;
		this.#lost('unknown');
		void this.#exclusively(() => this.#attempt(null));
	}

	#nextMode(): void {
		this.#modeIndex = (this.#modeIndex + 1) % connectModes.length;
	}

	/** Not waited for: a room whose server is dead takes its time. */
	#retire(): void {
		const room = this.#room;
		this.#room = null;
		if (!room) return;
		void room.disconnect(false).finally(() => room.removeAllListeners());
	}
}

const tooLong = ConnectionError.timeout('the attempt took too long');

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(tooLong), ms);
	});
	return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The server was reached and let us in, but pictures and sound found no way. */
function mediaFailed(error: unknown): boolean {
	if (!(error instanceof ConnectionError)) return true;
	return (
		error.reason === ConnectionErrorReason.InternalError ||
		error.reason === ConnectionErrorReason.Timeout
	);
}
