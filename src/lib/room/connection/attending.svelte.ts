import type { Arrival, Stage, Ticket } from '$lib/council/joining.ts';
import type { Call } from '../call/call.svelte.ts';
import type { Ending } from './connection.ts';
import { Door } from './attendee-api.ts';
import type { Opened } from './enter.ts';
import { browserKey } from '../browser-storage.ts';
import { PreviewMedia } from '../media/preview-media.svelte.ts';

const askEveryMs = 3000;
/** A ticket fetched beforehand has to be good for a minute more. */
const freshMs = 60_000;

const isStage = (ending: Ending): ending is Exclude<Ending, 'left' | 'elsewhere' | 'gone'> =>
	!['left', 'elsewhere', 'gone'].includes(ending);

/** The page of a personal link, from the preview into the room and out again. */
export class Attending {
	readonly arrival: Arrival;
	readonly preview: PreviewMedia;
	stage: Stage | 'gone' = $state('waiting');
	/** Whether our server and LiveKit answer. */
	reach: 'both' | 'away' | 'offline' = $state('both');
	/** How the person came out of the room. */
	ending: 'left' | 'elsewhere' | null = $state(null);
	room: Opened | null = $state.raw(null);
	/** Waiting for the room's code, or for the chair's room to open. */
	entering = $state(false);
	/** The room could not be opened or its code not be loaded. */
	failed: string | null = $state(null);

	readonly #door: Door;
	#ticket: { readonly ticket: Ticket; readonly at: number } | null = null;
	#fetching = false;

	constructor(arrival: Arrival) {
		this.arrival = arrival;
		this.stage = arrival.stage;
		this.#door = new Door(arrival.path);
		// The chair, whom everybody watches, sends 720p.
		this.preview = new PreviewMedia(arrival.leads ? 720 : 360);
	}

	/** The first tap: what the room will need is fetched while the person looks at the preview. */
	async prepare(open: () => void | Promise<void>): Promise<void> {
		load().catch(() => {});
		void this.#fetchTicket();
		await open();
	}

	/** @returns ends it */
	watch(): () => void {
		const look = () => void this.look();
		const timer = setInterval(look, askEveryMs);
		document.addEventListener('visibilitychange', look);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', look);
		};
	}

	async look(): Promise<void> {
		if (this.room || document.visibilityState === 'hidden') return;
		const status = await this.#door.status();
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

	/** Has to be called from a tap: then the browser plays the others' sound. */
	async enter(): Promise<void> {
		if (this.entering) return;
		this.entering = true;
		this.failed = null;
		try {
			if (this.stage !== 'open') {
				this.failed = await this.#door.moderate('open');
				if (this.failed !== null) return;
			}
			const { enter } = await load();
			this.room = enter(
				{
					door: this.#door,
					path: this.arrival.path,
					attendeeId: this.arrival.attendeeId,
					name: this.arrival.name,
					session: this.arrival.session,
					leads: this.arrival.leads,
					ticket: this.#freshTicket(),
					wanted: this.preview.wanted,
					handed: this.preview.hand(),
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
		return held && performance.now() - held.at < freshMs ? held.ticket : null;
	}

	async #fetchTicket(): Promise<void> {
		const held = this.#ticket;
		const fresh = held && performance.now() - held.at < freshMs / 2;
		if (this.#fetching || fresh || this.stage !== 'open') return;
		this.#fetching = true;
		const ticket = await this.#door.ticket(browserKey(this.arrival.path));
		this.#fetching = false;
		if (typeof ticket === 'string') return;
		this.#ticket = { ticket, at: performance.now() };
		if (!held) warm(ticket.url);
	}

	#ended(ending: Ending, call: Call): void {
		this.room = null;
		if (isStage(ending)) this.stage = ending;
		else if (ending === 'gone') this.stage = 'gone';
		else this.ending = ending;
		this.preview.wanted = call.wanted;
		this.preview.state = 'idle';
		void this.look();
	}
}

const load = () => import('./enter.ts');

/** Name, TLS and proxy are found before the tap that joins. */
function warm(url: string): void {
	fetch(url.replace(/^ws/, 'http'), { method: 'HEAD', mode: 'no-cors' }).catch(() => {});
}
