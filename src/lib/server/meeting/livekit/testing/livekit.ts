import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { afterAll, vi } from 'vitest';

/** One browser of somebody in a room, with what it sends. */
export interface BrowserInRoom {
	readonly identity: string;
	/** Of this connection alone. */
	readonly sid: string;
	/** As its token says. */
	readonly attributes?: Readonly<Record<string, string>>;
	readonly tracks: { readonly sid: string; readonly source: string; muted: boolean }[];
}

/** What LiveKit's room service is asked: each method takes some of these. */
const Asked = v.object({
	name: v.optional(v.string(), ''),
	room: v.optional(v.string(), ''),
	identity: v.optional(v.string(), ''),
	trackSid: v.optional(v.string(), ''),
	muted: v.optional(v.boolean(), false),
	attributes: v.optional(v.record(v.string(), v.string()), {}),
});
type Asked = v.InferOutput<typeof Asked>;

/** Rooms at a LiveKit server, for tests to fill and to look at. */
export class LivekitRooms {
	/** By name. */
	readonly connections = new Map<string, BrowserInRoom[]>();
	/** When rooms were made, in seconds since 1970; what does not stand here was made just now. */
	readonly created = new Map<string, number>();
	/** Does not answer; what connects is cut off. */
	isAway = false;
	/** Happens while a room is being created. */
	whileCreating: () => Promise<void> = async () => {};

	get names(): readonly string[] {
		return [...this.connections.keys()];
	}

	/** Somebody comes in with one browser; its connection goes by "PA_" and the identity. */
	enter(
		room: string,
		identity: string,
		tracks: BrowserInRoom['tracks'] = [],
		attributes: BrowserInRoom['attributes'] = {},
	): void {
		const sid = `PA_${identity}`;
		this.connections.set(room, [...this.#in(room), { identity, sid, tracks, attributes }]);
	}

	identities(room: string): readonly string[] {
		return this.#in(room).map(({ identity }) => identity);
	}

	/** Which tracks of a connection are muted. */
	mutedTracks(room: string, identity: string): readonly string[] {
		const own = this.#in(room).filter((one) => one.identity === identity);
		return own.flatMap(({ tracks }) => tracks.filter(({ muted }) => muted).map(({ sid }) => sid));
	}

	/** As LiveKit does it. @returns `null`: there is no such room */
	async answer(method: string, asked: Asked): Promise<object | null> {
		if (method === 'CreateRoom') {
			await this.whileCreating();
			this.connections.set(asked.name, this.#in(asked.name));
			return { name: asked.name };
		}
		if (method === 'ListRooms') return { rooms: this.names.map((name) => this.#listed(name)) };
		if (!this.connections.has(asked.room)) return null;
		const present = this.#in(asked.room);
		if (method === 'ListParticipants') return { participants: present };
		if (method === 'DeleteRoom') this.connections.delete(asked.room);
		if (method === 'RemoveParticipant') {
			const others = present.filter(({ identity }) => identity !== asked.identity);
			this.connections.set(asked.room, others);
		}
		if (method === 'UpdateParticipant') {
			const updated = present.map((one) =>
				one.identity === asked.identity
					? { ...one, attributes: { ...one.attributes, ...asked.attributes } }
					: one,
			);
			this.connections.set(asked.room, updated);
		}
		if (method === 'MutePublishedTrack') {
			const tracks = present.filter(({ identity }) => identity === asked.identity);
			const track = tracks.flatMap((one) => one.tracks).find(({ sid }) => sid === asked.trackSid);
			if (track) track.muted = asked.muted;
		}
		return {};
	}

	#listed(name: string): object {
		const seconds = this.created.get(name) ?? Date.now() / 1000;
		return { name, creationTime: String(Math.floor(seconds)) };
	}

	#in(room: string): BrowserInRoom[] {
		return this.connections.get(room) ?? [];
	}
}

/**
 * A stand-in for LiveKit's room service, at the address that the configuration gives: what is tested
 * asks it by HTTP as it asks LiveKit. For a file of tests, before anything reads the configuration.
 */
export async function standInLivekit(): Promise<() => LivekitRooms> {
	let rooms = new LivekitRooms();
	const server = createServer(async (request, response) => {
		if (rooms.isAway) return void request.socket.destroy();
		const method = request.url?.split('/').at(-1) ?? '';
		const answer = await rooms.answer(method, await askedOf(request));
		response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
		response.end(JSON.stringify(answer ?? { code: 'not_found', msg: 'no such room' }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	vi.stubEnv('LIVEKIT_URL', `ws://127.0.0.1:${port}`);
	vi.stubEnv('LIVEKIT_API_KEY', 'vz');
	vi.stubEnv('LIVEKIT_API_SECRET', 's'.repeat(32));
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return () => (rooms = new LivekitRooms());
}

const askedOf = async (request: IncomingMessage): Promise<Asked> =>
	v.parse(Asked, JSON.parse(await text(request)));
