import type { Stage } from '$lib/meeting/stage.ts';
import type { Arrival, Status, Ticket } from '$lib/meeting/attendee-page.ts';
import { browserKey } from '../browser-storage.ts';
import type { Call } from '../call/call.svelte.ts';
import { PreviewMedia } from '../media/preview-media.svelte.ts';
import type { AttendeeApi } from './attendee-api.ts';
import type { Ending } from './connection.ts';
import type { enter, LoadedRoom } from './enter.ts';
import { Following } from './following.ts';
import type { Timers } from './timers.ts';

const pollEveryMs = 3000;
/** How old a ticket fetched beforehand may be. */
const freshMs = 60_000;

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

	readonly #api: AttendeeApi;
	readonly #timers: Timers;
	readonly #load: AttendingPorts['load'];
	readonly #following: Following;
	#ticket: { readonly ticket: Ticket; readonly at: number } | null = null;
	#fetching = false;

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
				if (why === 'gone') this.stage = 'gone';
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
		if (status === 'gone') this.stage = 'gone';
		else this.reach = 'offline';
	}

	async #take(status: Status): Promise<void> {
		if (this.room) return;
		this.stage = status.stage;
		this.isMoved = status.revision !== this.arrival.revision;
		this.reach = status.stage === 'open' && !status.livekit ? 'away' : 'both';
		if (this.preview.state === 'ready') await this.#fetchTicket();
	}

	/** Must be called from a tap: only then does the browser play the others' sound. */
	async enter(): Promise<void> {
		if (this.entering) return;
		this.entering = true;
		this.failed = null;
		try {
			if (this.stage !== 'open') {
				this.failed = await this.#api.moderate('open');
				if (this.failed !== null) return;
			}
			const { enter } = await this.#load();
			this.room = enter(
				{
					api: this.#api,
					path: this.arrival.path,
					attendeeId: this.arrival.attendeeId,
					name: this.arrival.name,
					session: this.arrival.session,
					leads: this.arrival.leads,
					ticket: this.#freshTicket(),
					wanted: this.preview.wanted,
					tracks: this.preview.handOver(),
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

	#freshTicket(): Ticket | null {
		const held = this.#ticket;
		this.#ticket = null;
		return held && this.#timers.now() - held.at < freshMs ? held.ticket : null;
	}

	async #fetchTicket(): Promise<void> {
		const held = this.#ticket;
		const fresh = held && this.#timers.now() - held.at < freshMs / 2;
		if (this.#fetching || fresh || this.stage !== 'open') return;
		this.#fetching = true;
		const ticket = await this.#api.ticket(browserKey(this.arrival.path));
		this.#fetching = false;
		if (typeof ticket === 'string') return;
		this.#ticket = { ticket, at: this.#timers.now() };
		if (!held) warm(ticket.url);
	}

	#ended(ending: Ending, call: Call): void {
		this.room = null;
		if (isStage(ending)) this.stage = ending;
		else if (ending === 'gone') this.stage = 'gone';
		else this.ending = ending;
		this.preview.wanted = call.wanted;
		this.preview.state = 'idle';
		void this.refresh();
	}
}

/** DNS, TLS and proxy are resolved before the tap that joins. */
function warm(url: string): void {
	fetch(url.replace(/^ws/, 'http'), { method: 'HEAD', mode: 'no-cors' }).catch(() => {});
}
