import { randomBytes } from 'node:crypto';
import { AccessToken, TrackSource } from 'livekit-server-sdk';
import type { ParticipantInfo } from 'livekit-server-sdk';
import type { BrowserThere } from '../../../meeting/endings.ts';
import type { Livekit } from './service.ts';

/**
 * Minted per join. LiveKit adds a minute's leeway and drops nobody when it is over: a connected
 * client is given refreshed ones.
 */
export const tokenSeconds = 120;

export interface Guest {
	readonly attendeeId: string;
	readonly name: string;
	readonly role: string;
	/** Of the link they come by: when it is renewed, they are put out. */
	readonly linkGeneration: number;
}

/**
 * One browser of one attendee. With the key kept in that browser a reload replaces the old
 * connection at once, while two devices of one person stand side by side.
 */
export function identityOf(attendeeId: string, key: string): string {
	return `${attendeeId}.${key}`;
}

/**
 * @param identity as LiveKit reports it, also "identity#x" of a second publishing connection
 * @returns whose connection it is
 */
export function attendeeIdOf(identity: string): string {
	return identity.split('.')[0] ?? '';
}

const keyShape = /^[\w-]{16,32}$/;

/** @param kept what the browser says it was given before, or nothing */
export function browserKey(kept: string | null): string {
	return kept !== null && keyShape.test(kept) ? kept : randomBytes(12).toString('base64url');
}

const attributesOf = ({ attendeeId, role, linkGeneration }: Guest) => ({
	...{ attendeeId, role },
	linkGeneration: String(linkGeneration),
});

/** A connection, as its token says. */
export function connectionOf({
	identity,
	attributes,
}: Pick<ParticipantInfo, 'identity' | 'attributes'>): BrowserThere {
	const { role = '', linkGeneration } = attributes;
	const attendeeId = attendeeIdOf(identity);
	const generation = linkGeneration === undefined ? null : Number(linkGeneration);
	return { identity, attendeeId, role, linkGeneration: generation };
}

/** A token for this attendee, this browser and this room only. */
export async function mint(
	livekit: Livekit,
	guest: Guest,
	key: string,
	room: string,
): Promise<string> {
	const token = new AccessToken(livekit.key, livekit.secret, {
		identity: identityOf(guest.attendeeId, key),
		name: guest.name,
		ttl: tokenSeconds,
		attributes: attributesOf(guest),
	});
	token.addGrant({
		roomJoin: true,
		room,
		canPublish: true,
		canPublishSources: [
			TrackSource.CAMERA,
			TrackSource.MICROPHONE,
			TrackSource.SCREEN_SHARE,
			TrackSource.SCREEN_SHARE_AUDIO,
		],
		canSubscribe: true,
		// Votes, hands and moderation go over HTTPS; nobody may send data to the others.
		canPublishData: false,
		canUpdateOwnMetadata: false,
	});
	return await token.toJwt();
}
