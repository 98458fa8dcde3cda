import { RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { config } from '../../process/config.ts';

/** How to speak to the LiveKit server: address as a browser is given it (ws:// or wss://), key, secret. */
export interface Livekit {
	readonly url: string;
	readonly key: string;
	readonly secret: string;
}

/** There is no LiveKit server, or it does not answer. The room is kept; joining works later. */
export class Unreachable extends Error {
	override readonly name = 'Unreachable';
}

/** The same address for HTTP. */
export function httpAddress(livekit: Livekit): string {
	return livekit.url.replace(/^ws/, 'http');
}

let made: { livekit: Livekit; service: RoomServiceClient } | undefined;

/** @throws {Unreachable} when no server is configured */
export function service(livekit: Livekit | null = config().livekit): RoomServiceClient {
	if (!livekit) throw new Unreachable('no LiveKit server is configured');
	if (made?.livekit !== livekit) {
		const { key, secret } = livekit;
		made = {
			livekit,
			service: new RoomServiceClient(httpAddress(livekit), key, secret, { requestTimeout: 3 }),
		};
	}
	return made.service;
}

/**
 * Runs one call to LiveKit. What is not there (any more) is no failure: removing a room twice is fine.
 *
 * @returns `undefined` when LiveKit does not know the room or the person
 * @throws {Unreachable} when it did not answer or refused
 */
export async function ask<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await call;
	} catch (error) {
		if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
		throw new Unreachable('LiveKit did not do what it was asked', { cause: error });
	}
}

/** Whether a connection's microphone is on. */
export const isHeard = ({ tracks }: Pick<ParticipantInfo, 'tracks'>): boolean =>
	tracks.some(({ source, muted }) => source === TrackSource.MICROPHONE && !muted);
