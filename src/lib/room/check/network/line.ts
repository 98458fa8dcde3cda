import { ConnectionError, ConnectionErrorReason, Room } from 'livekit-client';
import type { CheckGuest, CheckTicket, ReasonCode } from '$lib/council/checking.ts';
import { connectOptions, roomOptions } from '../../connection/options.ts';
import type { Path as Rung } from '../../connection/options.ts';
import { pathIn } from './path.ts';
import type { Path } from './path.ts';
import { until } from '../steps/waiting.ts';

/** Browsers may begin on the slower way and change to the better one. */
const settleMs = 2500;

/** The connections of one check to its throw-away room. */
export class Line {
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
	 * Connects as the room would: once more in another way where media find none, as some Firefoxes need.
	 *
	 * @returns why not
	 */
	async connect(): Promise<Room | ReasonCode> {
		for (const rung of ['onePeerConnection', 'twoPeerConnections'] as const) {
			const room = await this.join('sender', rung);
			if (typeof room !== 'string') this.#sender = room;
			if (room !== 'mediaBlocked') return room;
		}
		return 'mediaBlocked';
	}

	async join(guest: CheckGuest, rung: Rung): Promise<Room | ReasonCode> {
		const options = { ...roomOptions(rung, false), adaptiveStream: false, dynacast: false };
		const room = new Room(options);
		this.#rooms.push(room);
		try {
			await room.connect(this.#ticket.url, this.#ticket.tokens[guest], connectOptions(rung));
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

	/** How media travel; where it is not the wanted way that is waited for a little. */
	async pathOf(
		room: Room,
		wanted: Path['way'],
		ms = settleMs,
		gone: AbortSignal,
	): Promise<Path | null> {
		let seen: Path | null = null;
		const there = await until(
			async () => {
				const path = await currentPath(room);
				seen = path ?? seen;
				return path?.way === wanted ? path : null;
			},
			ms,
			gone,
		);
		return there ?? seen;
	}

	/** Whether the server offers relays. */
	hasTurn(room: Room): boolean {
		const servers = room.engine.latestJoinResponse?.iceServers ?? [];
		return servers.some(({ urls }) => urls.some((url) => /^turns?:/.test(url)));
	}

	/** Tracks stay open: they belong to the check. */
	leave(): void {
		for (const room of this.#rooms) {
			void room.disconnect(false).finally(() => room.removeAllListeners());
		}
	}
}

/** Statistics of a room's connections, of which a browser may have one or two. */
export async function statisticsOf(room: Room): Promise<readonly Record<string, unknown>[]> {
	const { pcManager } = room.engine;
	const reports = await Promise.all([
		pcManager?.publisher.getStats(),
		pcManager?.subscriber?.getStats(),
	]);
	return reports.flatMap((report) => (report ? [...report.values()] : []));
}

async function currentPath(room: Room): Promise<Path | null> {
	const { pcManager } = room.engine;
	for (const transport of [pcManager?.publisher, pcManager?.subscriber]) {
		const report = await transport?.getStats();
		const path = report ? pathIn(report.values()) : null;
		if (path) return path;
	}
	return null;
}

/** Signalling was tried before, so what is left is the token or the way of the media. */
function refusedBecause(error: unknown): ReasonCode {
	const refused =
		error instanceof ConnectionError && error.reason === ConnectionErrorReason.NotAllowed;
	return refused ? 'tokenRefused' : 'mediaBlocked';
}
