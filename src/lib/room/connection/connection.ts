import {
	ConnectionError,
	ConnectionErrorReason,
	DisconnectReason,
	RoomEvent,
} from 'livekit-client';
import type { Room } from 'livekit-client';
import type { Ticket } from '$lib/meeting/attendee-page.ts';
import { browserKey, rememberBrowserKey } from '../browser-storage.ts';
import { afterDisconnect } from './after-disconnect.ts';
import type { AttendeeApi, JoinRefusal } from './attendee-api.ts';
import { connectModes, connectOptions, roomOptions } from './options.ts';
import type { ConnectionPorts } from './ports.ts';
import type { Timers } from './timers.ts';
import { Watchdog } from './watchdog.ts';

const tickEveryMs = 500;
/**
 * Time limits of consecutive attempts. A network that has carried a call connects soon or the attempt
 * hangs; the last limit exceeds the client's own for signal and media together.
 */
const attemptsMs = [4000, 8000, 14_000] as const;
const longestMs = attemptsMs[2];

/** Why the call is over for this page. */
export type Ending = 'left' | 'elsewhere' | Exclude<JoinRefusal, 'open' | 'away' | 'offline'>;

export interface ConnectionListener {
	/** A room is about to connect; the one before is given up. */
	replaced(room: Room): void;
	/** The first room, or another, is connected. */
	connected(room: Room, ticket: Ticket): void;
	/** The room is lost, for so many milliseconds; `why` is known once our server was asked. */
	lost(why: 'unknown' | 'away' | 'offline', forMs: number): void;
	/** The client has reconnected the same room. */
	regained(): void;
	ended(ending: Ending): void;
}

/** Keeps this page in the call: joins a room, and joins another whenever one is lost. */
export class Connection {
	readonly #api: AttendeeApi;
	readonly #path: string;
	readonly #sends720p: boolean;
	readonly #listener: ConnectionListener;
	readonly #ports: ConnectionPorts;
	readonly #watchdog = new Watchdog();
	#room: Room | null = null;
	#modeIndex = 0;
	/** Failures since the last success; before the first the network is unknown, so the limit is longest. */
	#failures: number = attemptsMs.length;
	#gaveUp = true;
	#busy = false;
	#isOver = false;
	#wasConnected = false;
	/** Put out by our server, which says why only when it is asked for a ticket. */
	#isPutOut = false;
	#stopTicking = () => {};

	/**
	 * @param path of the personal link, under which the browser's key is stored
	 */
	constructor(
		api: AttendeeApi,
		path: string,
		sends720p: boolean,
		ports: ConnectionPorts,
		listener: ConnectionListener,
	) {
		this.#api = api;
		this.#path = path;
		this.#sends720p = sends720p;
		this.#ports = ports;
		this.#listener = listener;
	}

	/** @param ticket fetched beforehand, if it is fresh enough */
	start(ticket: Ticket | null): void {
		this.#stopTicking = this.#ports.timers.every(tickEveryMs, () => void this.tick());
		this.#watchdog.tick(this.#ports.timers.now(), false);
		void this.#exclusively(() => this.#attempt(ticket));
	}

	/** Called by the timer and when the page becomes visible, because timers of hidden pages sleep. */
	async tick(): Promise<void> {
		const connected = this.#room?.state === 'connected';
		if (connected && !this.#wasConnected && !this.#busy) {
			this.#wasConnected = true;
			this.#listener.regained();
		}
		const shouldAsk = this.#watchdog.tick(this.#ports.timers.now(), connected);
		if (shouldAsk) await this.#exclusively(() => this.#askAndAct());
	}

	/** The page is being left, perhaps for the back-forward cache; the others see that at once. */
	suspend(): void {
		this.#stopTicking();
		const [key, sid] = [browserKey(this.#path), this.#room?.localParticipant.sid];
		if (key !== null && sid && !this.#isOver) this.#api.goodbye(key, sid);
		this.#retire();
	}

	/** Ends the call for this page. */
	end(ending: Ending): void {
		if (this.#isOver) return;
		this.#isOver = true;
		this.#stopTicking();
		this.#retire();
		this.#listener.ended(ending);
	}

	async #exclusively(work: () => Promise<void>): Promise<void> {
		if (this.#busy || this.#isOver) return;
		this.#busy = true;
		try {
			await work();
		} finally {
			this.#busy = false;
		}
	}

	async #askAndAct(): Promise<void> {
		const status = await this.#api.status();
		if (this.#isOver || this.#room?.state === 'connected') return;
		if (status === 'offline') return this.#lost('offline');
		if (status === 'gone') return this.end('gone');
		if (status.stage !== 'open') return this.end(status.stage);
		if (!status.livekit) {
			this.#watchdog.sawServerAway();
			return this.#lost('away');
		}
		this.#lost('unknown');
		if (this.#watchdog.shouldReplace(this.#ports.timers.now(), this.#gaveUp))
			await this.#attempt(null);
	}

	#lost(why: 'unknown' | 'away' | 'offline'): void {
		this.#wasConnected = false;
		this.#listener.lost(why, this.#watchdog.lostForMs(this.#ports.timers.now()));
	}

	async #attempt(fetched: Ticket | null): Promise<void> {
		const ticket = fetched ?? (await this.#api.ticket(browserKey(this.#path)));
		if (this.#isOver) return;
		if (typeof ticket === 'string') {
			this.#watchdog.attemptFailed(this.#ports.timers.now());
			if (ticket === 'away') this.#watchdog.sawServerAway();
			if (ticket === 'away' || ticket === 'offline') return this.#lost(ticket);
			// Opened between the two requests: the next tick tries again.
			return ticket === 'open' ? undefined : this.end(ticket);
		}
		// Not by the chair, then: the attendee has gone on with another device.
		if (this.#isPutOut && ticket.elsewhere) return this.end('elsewhere');
		this.#isPutOut = false;
		rememberBrowserKey(this.#path, ticket.key);
		this.#retire();
		const modeIndex = this.#modeIndex;
		const mode = connectModes[modeIndex] ?? 'onePeerConnection';
		const room = this.#ports.makeRoom(roomOptions(mode, this.#sends720p));
		this.#room = room;
		this.#gaveUp = false;
		room.on(RoomEvent.Disconnected, (reason) => this.#disconnected(room, reason));
		this.#listener.replaced(room);
		const limitMs = attemptsMs[this.#failures] ?? longestMs;
		try {
			const attempt = room.connect(ticket.url, ticket.token, connectOptions(mode));
			await within(limitMs, attempt, this.#ports.timers);
			if (this.#isOver || room !== this.#room) return;
			this.#wasConnected = true;
			this.#failures = 0;
			this.#watchdog.tick(this.#ports.timers.now(), true);
			this.#listener.connected(room, ticket);
		} catch (error) {
			if (room !== this.#room) return;
			const cutShort = error === tooLong && limitMs < longestMs;
			if (!cutShort && mediaFailed(error) && modeIndex === this.#modeIndex) this.#nextMode();
			this.#failures += 1;
			this.#gaveUp = true;
			this.#watchdog.attemptFailed(this.#ports.timers.now());
			this.#lost('unknown');
		}
	}

	#disconnected(room: Room, reason: DisconnectReason | undefined): void {
		if (room !== this.#room || this.#isOver) return;
		const after = reason === undefined ? 'rejoin' : afterDisconnect[reason];
		if (after === 'elsewhere') return this.end('elsewhere');
		if (after === 'otherMode') this.#nextMode();
		this.#isPutOut = reason === DisconnectReason.PARTICIPANT_REMOVED;
		this.#gaveUp = true;
		this.#lost('unknown');
		void this.#exclusively(() => this.#attempt(null));
	}

	#nextMode(): void {
		this.#modeIndex = (this.#modeIndex + 1) % connectModes.length;
	}

	/**
	 * Not awaited: a room whose server is dead takes its time. Disconnects before it removes listeners,
	 * because LiveKit has some of its own on the room.
	 */
	#retire(): void {
		const room = this.#room;
		this.#room = null;
		if (!room) return;
		void room.disconnect(false).finally(() => room.removeAllListeners());
	}
}

const tooLong = ConnectionError.timeout('the attempt took too long');

async function within<Result>(ms: number, work: Promise<Result>, timers: Timers): Promise<Result> {
	let cancel = () => {};
	const late = new Promise<never>((_, reject) => {
		cancel = timers.after(ms, () => reject(tooLong));
	});
	return await Promise.race([work, late]).finally(() => cancel());
}

/** The server let us in, but media found no way. */
function mediaFailed(error: unknown): boolean {
	if (!(error instanceof ConnectionError)) return true;
	return (
		error.reason === ConnectionErrorReason.InternalError ||
		error.reason === ConnectionErrorReason.Timeout
	);
}
