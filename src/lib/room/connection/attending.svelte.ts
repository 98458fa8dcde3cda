import type { Stage } from '$lib/meeting/stage.ts';
import type { Arrival, Ticket } from '$lib/meeting/attendee-page.ts';
import { browserKey } from '../browser-storage.ts';
import type { Call } from '../call/call.svelte.ts';
import { PreviewMedia } from '../media/preview-media.svelte.ts';
import type { AttendeeApi } from './attendee-api.ts';
import type { Ending } from './connection.ts';
import type { enter, LoadedRoom } from './enter.ts';
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
	#ticket: { readonly ticket: Ticket; readonly at: number } | null = null;
	#fetching = false;

	constructor(arrival: Arrival, { api, timers, load }: AttendingPorts) {
		this.arrival = arrival;
		this.stage = arrival.stage;
		this.#api = api;
		this.#timers = timers;
		this.#load = load;
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
		const refresh = () => void this.refresh();
		const stop = this.#timers.every(pollEveryMs, refresh);
		document.addEventListener('visibilitychange', refresh);
		return () => {
			stop();
			document.removeEventListener('visibilitychange', refresh);
		};
	}

	async refresh(): Promise<void> {
		if (this.room || document.visibilityState === 'hidden') return;
		const status = await this.#api.status();
		if (this.room) return;
		if (typeof status === 'string') {
			if (status === 'gone') this.stage = 'gone';
			else this.reach = 'offline';
			return;
		}
		this.stage = status.stage;
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
