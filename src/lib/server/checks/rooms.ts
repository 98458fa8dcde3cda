import { randomBytes } from 'node:crypto';
import { AccessToken, TrackSource } from 'livekit-server-sdk';
import { checkGuests } from '../../check/protocol.ts';
import type { CheckGuest, CheckTicket } from '../../check/protocol.ts';
import type { Db } from '../db/open.ts';
import { config } from '../process/config.ts';
import { ownRooms } from '../meeting/livekit/own-rooms.ts';
import type { OwnRooms } from '../meeting/livekit/own-rooms.ts';
import { ask, service, Unreachable } from '../meeting/livekit/service.ts';
import type { Livekit } from '../meeting/livekit/service.ts';
import { tokenSeconds } from '../meeting/livekit/tokens.ts';

/** Nobody needs one longer: a whole check takes about half a minute of it. */
const lifeSeconds = 5 * 60;

/**
 * Makes a room for one check, where the page meets nobody but itself. It goes when it is left, when
 * the check is over, or after five minutes. It is told from those of sessions by its name, and is in
 * nobody's books.
 *
 * @throws {Unreachable}
 */
export async function openCheckRoom(db: Db): Promise<CheckTicket> {
	const { livekit } = config();
	if (!livekit) throw new Unreachable('no LiveKit server is configured');
	const { checkPrefix } = await ownRooms(db);
	const room = checkPrefix + randomBytes(16).toString('base64url');
	await ask(
		service().createRoom({
			name: room,
			emptyTimeout: tokenSeconds,
			departureTimeout: 20,
			// Each of its connections, and one that is being replaced.
			maxParticipants: checkGuests.length + 1,
		}),
	);
	const tokens = await Promise.all(checkGuests.map((guest) => mintCheck(livekit, guest, room)));
	const [probe = '', sender = '', receiver = '', tcp = '', relay = ''] = tokens;
	return { url: livekit.url, room, tokens: { probe, sender, receiver, tcp, relay } };
}

async function mintCheck(livekit: Livekit, guest: CheckGuest, room: string): Promise<string> {
	const token = new AccessToken(livekit.key, livekit.secret, {
		identity: `check.${guest}`,
		ttl: tokenSeconds,
	});
	token.addGrant({
		roomJoin: true,
		room,
		canPublish: guest === 'sender',
		canPublishSources: [TrackSource.CAMERA, TrackSource.MICROPHONE],
		canSubscribe: guest === 'receiver',
		canPublishData: false,
		canUpdateOwnMetadata: false,
	});
	return await token.toJwt();
}

/**
 * Ends a room of a check. The name comes from a browser, so no other room can be ended by it; that of
 * another check is as hard to guess as a link.
 *
 * @throws {Unreachable}
 */
export async function closeCheckRoom(db: Db, name: string): Promise<void> {
	const { checkPrefix } = await ownRooms(db);
	if (name.startsWith(checkPrefix)) await ask(service().deleteRoom(name));
}

/**
 * Ends rooms whose time is up: who stays in one uses the city's server for a call of their own.
 *
 * @throws {Unreachable}
 */
export async function sweepCheckRooms(
	there: readonly { readonly name: string; readonly creationTime: bigint }[],
	{ checkPrefix }: OwnRooms,
	now: number,
): Promise<void> {
	const born = now / 1000 - lifeSeconds;
	for (const { name, creationTime } of there) {
		const isOld = name.startsWith(checkPrefix) && Number(creationTime) < born;
		if (isOld) await ask(service().deleteRoom(name));
	}
}
