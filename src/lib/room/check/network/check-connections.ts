import { ConnectionError, ConnectionErrorReason, Room } from 'livekit-client';
import type { CheckGuest, CheckTicket } from '$lib/check/protocol.ts';
import type { StepReason } from '$lib/check/reasons.ts';
import { connectOptions, roomOptions } from '../../connection/options.ts';
import type { ConnectMode } from '../../connection/options.ts';
import { pollUntil } from '../steps/waiting.ts';
import { pathIn } from './path.ts';
import type { MediaPath } from './path.ts';

/** Browsers may start on a slower way and change to a better one. */
const pathChangeMs = 2500;

/** The connections of one check to its temporary room. */
export class CheckConnections {
	readonly #ticket: CheckTicket;
	readonly #rooms: Room[] = [];
	#sender: Room | null = null;

	constructor(ticket: CheckTicket) {
		this.#ticket = ticket;
	}

	get sender(): Room | null {
		return this.#sender;
	}

	/**
	 * Connects as the room would: if media fail once more with two peer connections, as some Firefoxes need.
	 *
	 * @returns the room, or why there is none
	 */
	async connect(): Promise<Room | StepReason> {
		for (const mode of ['onePeerConnection', 'twoPeerConnections'] as const) {
			const room = await this.join('sender', mode);
			if (typeof room !== 'string') this.#sender = room;
			if (room !== 'mediaBlocked') return room;
		}
		return 'mediaBlocked';
	}

	async join(guest: CheckGuest, mode: ConnectMode): Promise<Room | StepReason> {
		const options = { ...roomOptions(mode, false), adaptiveStream: false, dynacast: false };
		const room = new Room(options);
		this.#rooms.push(room);
		try {
			await room.connect(this.#ticket.url, this.#ticket.tokens[guest], connectOptions(mode));
			return room;
		} catch (error) {
			void room.disconnect(false);
			return refusedBecause(error);
		}
	}

	/** Sends this connection's media over TCP from now on. */
	async forceTcp(room: Room): Promise<void> {
		await room.simulateScenario('force-tcp');
	}

	/** How media travel; waits up to `ms` for the wanted way. */
	async pathOf(
		room: Room,
		wanted: MediaPath['way'],
		ms = pathChangeMs,
		signal: AbortSignal,
	): Promise<MediaPath | null> {
		let seen: MediaPath | null = null;
		const reached = await pollUntil(
			async () => {
				const path = await currentPath(room);
				seen = path ?? seen;
				return path?.way === wanted ? path : null;
			},
			ms,
			signal,
		);
		return reached ?? seen;
	}

	/** Whether the server offers TURN relays. */
	hasTurn(room: Room): boolean {
		const servers = room.engine.latestJoinResponse?.iceServers ?? [];
		return servers.some(({ urls }) => urls.some((url) => /^turns?:/.test(url)));
	}

	/** Tracks stay open; the check stops them. */
	leave(): void {
		for (const room of this.#rooms) {
			void room.disconnect(false).finally(() => room.removeAllListeners());
		}
	}
}

/** Statistics of a room's one or two peer connections. */
export async function statisticsOf(room: Room): Promise<readonly Record<string, unknown>[]> {
	const { pcManager } = room.engine;
	const reports = await Promise.all([
		pcManager?.publisher.getStats(),
		pcManager?.subscriber?.getStats(),
	]);
	return reports.flatMap((report) => (report ? [...report.values()] : []));
}

async function currentPath(room: Room): Promise<MediaPath | null> {
	const { pcManager } = room.engine;
	for (const transport of [pcManager?.publisher, pcManager?.subscriber]) {
		const report = await transport?.getStats();
		const path = report ? pathIn(report.values()) : null;
		if (path) return path;
	}
	return null;
}

/** Signalling has passed before, so the cause is the token or the media. */
function refusedBecause(error: unknown): StepReason {
	const refused =
		error instanceof ConnectionError && error.reason === ConnectionErrorReason.NotAllowed;
	return refused ? 'tokenRefused' : 'mediaBlocked';
}
