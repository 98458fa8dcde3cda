import type { Stage } from '$lib/meeting/stage.ts';
import type { Arrival, Status, Ticket } from '$lib/meeting/attendee-page.ts';
import { browserKey } from '../browser-storage.ts';
import type { Call } from '../call/call.svelte.ts';
import type { Coming } from '../call/call-entry.ts';
import { PreviewMedia } from '../media/preview-media.svelte.ts';
import type { AttendeeApi } from './attendee-api.ts';
import type { Ending } from './connection.ts';
import type { enter, LoadedRoom } from './enter.ts';
import { Following } from './following.ts';
import type { Timers } from './timers.ts';

const pollEveryMs = 3000;
/** How old a ticket fetched beforehand may be. */
const freshMs = 60_000;
/** How long entering waits for one; then the room's own attempts go on, and say what is missing. */
const patienceMs = 2000;

const isStage = (ending: Ending): ending is Exclude<Ending, 'left' | 'elsewhere' | 'gone'> =>
	!['left', 'elsewhere', 'gone'].includes(ending);

/** What the page needs of our server and of the browser. */
export interface AttendingPorts {
	readonly api: AttendeeApi;
	readonly timers: Timers;
	/** Loads what the room needs, livekit-client with it. */
	readonly load: () => Promise<{ readonly enter: typeof enter }>;
}

/** The page of a personal link, from the preview into the room and out again. */
export class Attending {
	readonly arrival: Arrival;
	readonly preview: PreviewMedia;
	stage: Stage | 'gone' = $state('notOpen');
	/** Whether our server and LiveKit answer. */
	reach: 'both' | 'away' | 'offline' = $state('both');
	/** The session has another day, hour or place than the page says. */
	isMoved = $state(false);
	/** How the attendee left the room. */
	ending: 'left' | 'elsewhere' | null = $state(null);
	room: LoadedRoom | null = $state.raw(null);
	/** Waiting for the room's code, or for our server to open the room. */
	entering = $state(false);
	/** Why entering failed; empty if no sentence says why. */
	failed: string | null = $state(null);
	/** They are in with another device: whether instead of it or beside it is theirs to say. */
	isElsewhere = $state(false);

	readonly #api: AttendeeApi;
	readonly #timers: Timers;
	readonly #load: AttendingPorts['load'];
	readonly #following: Following;
	#ticket: { readonly ticket: Ticket; readonly at: number } | null = null;
	#fetching: Promise<void> | null = null;

	constructor(arrival: Arrival, { api, timers, load }: AttendingPorts) {
		this.arrival = arrival;
		this.stage = arrival.stage;
		this.#api = api;
		this.#timers = timers;
		this.#load = load;
		this.#following = new Following(arrival.path + '/events', {
			timers,
			heard: (data) => void this.#take(JSON.parse(data)),
			ended: (why) => {
				if (why === 'gone') this.#stand('gone');
			},
		});
		// The chair, whom everybody watches, sends 720p.
		this.preview = new PreviewMedia(arrival.leads ? 720 : 360);
	}

	/** From the first tap: fetches what the room needs while the attendee looks at the preview. */
	async prepare(open: () => void | Promise<void>): Promise<void> {
		this.#load().catch(() => {});
		void this.#fetchTicket();
		await open();
	}

	/** @returns a function that stops it */
	watch(): () => void {
		const following = this.#following;
		const close = () => following.close();
		const look = () => {
			if (this.#isAside()) close();
			else if (following.tick()) void this.refresh();
		};
		// The page has just been made: there is nothing to ask yet.
		if (!this.#isAside()) following.tick();
		const stop = this.#timers.every(pollEveryMs, look);
		document.addEventListener('visibilitychange', look);
		// A page with an open stream does not go into the back-forward cache.
		window.addEventListener('pagehide', close);
		return () => {
			stop();
			close();
			document.removeEventListener('visibilitychange', look);
			window.removeEventListener('pagehide', close);
		};
	}

	/** In the room LiveKit says who is muted or put out, also while the screen is off. */
	#isAside(): boolean {
		return this.room !== null || this.stage === 'gone' || document.visibilityState === 'hidden';
	}

	async refresh(): Promise<void> {
		if (this.#isAside()) return;
		const status = await this.#api.status();
		// What a stream said meanwhile is newer.
		if (this.room || this.#following.isHeard) return;
		if (typeof status === 'object') return this.#take(status);
		if (status === 'gone') this.#stand('gone');
		else this.reach = 'offline';
	}

	/** The room is, or may become, the way in for this attendee. */
	get previews(): boolean {
		return this.stage === 'open' || this.stage === 'notOpen' || this.stage === 'closed';
	}

	/** Where there is no preview any more, nothing stays open behind it. */
	#stand(stage: Stage | 'gone'): void {
		this.stage = stage;
		if (!this.previews) this.preview.stop();
	}

	async #take(status: Status): Promise<void> {
		if (this.room) return;
		this.#stand(status.stage);
		this.isMoved = status.revision !== this.arrival.revision;
		this.reach = status.stage === 'open' && !status.livekit ? 'away' : 'both';
		if (this.preview.state === 'ready') await this.#fetchTicket();
	}

	/**
	 * Must be called from a tap: only then does the browser play the others' sound.
	 *
	 * @param coming what they said when they were asked, because they are in with another device
	 */
	async enter(coming: Coming = 'alone'): Promise<void> {
		if (this.entering) return;
		this.entering = true;
		this.failed = null;
		try {
			if (this.stage !== 'open') {
				this.failed = await this.#api.moderate('open');
				if (this.failed !== null) return;
				this.stage = 'open';
			}
			const { enter } = await this.#load();
			const ticket = await this.#freshTicket();
			this.isElsewhere = coming === 'alone' && (ticket?.elsewhere ?? false);
			if (this.isElsewhere) return;
			this.#ticket = null;
			const tracks = this.preview.handOver();
			const isBeside = coming === 'beside';
			if (isBeside) tracks.microphone?.stop();
			this.room = enter(
				{
					api: this.#api,
					path: this.arrival.path,
					attendeeId: this.arrival.attendeeId,
					name: this.arrival.name,
					session: this.arrival.session,
					leads: this.arrival.leads,
					coming,
					ticket,
					wanted: { ...this.preview.wanted, ...(isBeside && { microphone: false }) },
					tracks: { ...tracks, ...(isBeside && { microphone: null }) },
					height: this.arrival.leads ? 720 : 360,
				},
				(ending, call) => this.#ended(ending, call),
			);
			this.ending = null;
		} catch {
			this.failed = '';
		} finally {
			this.entering = false;
		}
	}

	/** @returns `null`: there is none to be had now, which the room sees to */
	async #freshTicket(): Promise<Ticket | null> {
		const isFresh = () => this.#ticket && this.#timers.now() - this.#ticket.at < freshMs;
		if (!isFresh()) {
			this.#ticket = null;
			const late = new Promise<void>((resolve) => this.#timers.after(patienceMs, resolve));
			await Promise.race([this.#fetchTicket(), late]);
		}
		return this.#ticket?.ticket ?? null;
	}

	#fetchTicket(): Promise<void> {
		const held = this.#ticket;
		const fresh = held && this.#timers.now() - held.at < freshMs / 2;
		if (fresh || this.stage !== 'open') return Promise.resolve();
		this.#fetching ??= this.#fetchAnother(held === null).finally(() => (this.#fetching = null));
		return this.#fetching;
	}

	async #fetchAnother(isFirst: boolean): Promise<void> {
		const ticket = await this.#api.ticket(browserKey(this.arrival.path));
		if (typeof ticket === 'string') return;
		this.#ticket = { ticket, at: this.#timers.now() };
		if (isFirst) warm(ticket.url);
	}

	#ended(ending: Ending, call: Call): void {
		this.room = null;
		if (isStage(ending)) this.stage = ending;
		else if (ending === 'gone') this.stage = 'gone';
		else this.ending = ending;
		this.isElsewhere = false;
		this.preview.wanted = call.wanted;
		void this.refresh();
	}
}

/** DNS, TLS and proxy are resolved before the tap that joins. */
function warm(url: string): void {
	fetch(url.replace(/^ws/, 'http'), { method: 'HEAD', mode: 'no-cors' }).catch(() => {});
}
