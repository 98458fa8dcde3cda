import { addMs, dayMs, hourMs } from '../../calendar/moment.ts';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { keys, openingKeys } from '../process/keys.ts';

/**
 * Personal links: a random public id and a generation, signed. The signature is computed and never
 * stored, so the same link can be shown again and a stolen database gives none away. Raising the
 * generation kills the old link.
 */
export interface Link {
	/** The `linkId` of an attendee, or of a person. */
	readonly id: string;
	readonly generation: number;
}

/**
 * The session link is one attendee's for one session, the device link one person's for none. Signed
 * along, so that a link of one kind never opens what another kind opens.
 */
type Kind = 'session' | 'device';

/** Half of the digest, as RFC 2104 (5) allows: the link stays short enough for a small QR code. */
const signatureBytes = 16;
const shape = /^([\w-]{8,64})\.([0-9a-z]{1,6})\.[\w-]{22}$/;

function sign(kind: Kind, { id, generation }: Link, key: string): string {
	const signature = createHmac('sha256', key)
		.update(`${kind}\n${id}\n${generation}`)
		.digest()
		.subarray(0, signatureBytes)
		.toString('base64url');
	return `${id}.${generation.toString(36)}.${signature}`;
}

/** @returns the path of the attendee's page, to be put behind the origin */
export function linkFor(link: Link, key = keys().links): string {
	return `/j/${sign('session', link, key)}`;
}

/** @returns the path where a person registers devices, to be put behind the origin */
export function deviceLinkFor(link: Link, key = keys().links): string {
	return `/d/${sign('device', link, key)}`;
}

/**
 * @param token what stands in the address behind "/j/"
 * @returns what the link says, or `null` when we have not signed it; whether its generation is the
 * current one is for the caller to compare
 * @param opening keys of which one has signed it
 */
export function parse(token: string, opening = openingKeys(keys())): Link | null {
	return read('session', token, opening);
}

/** As `parse`, of what stands in the address behind "/d/". */
export function parseDeviceLink(token: string, opening = openingKeys(keys())): Link | null {
	return read('device', token, opening);
}

function read(kind: Kind, token: string, opening: readonly string[]): Link | null {
	const [, id, generation] = shape.exec(token) ?? [];
	if (id === undefined || generation === undefined) return null;
	const link = { id, generation: parseInt(generation, 36) };
	const theirs = Buffer.from(token);
	const isSigned = opening.some((key) => {
		const ours = Buffer.from(sign(kind, link, key));
		return ours.length === theirs.length && timingSafeEqual(ours, theirs);
	});
	return isSigned ? link : null;
}

/**
 * The token that a mail program or a messenger has opened together with what stood around it: a full stop, a
 * bracket, a space of no width. `null`: nothing stands around it, or it is no token.
 */
export function tokenWithin(text: string): string | null {
	const [, token] = /^[^\w-]*([\w-]{8,64}\.[0-9a-z]{1,6}\.[\w-]{22})(?![\w-])/.exec(text) ?? [];
	return token === undefined || token === text ? null : token;
}

/** Whether something was cut off the end of what stands in an address: it begins as a link does, and ends too soon. */
export const isCut = (token: string): boolean =>
	/^[\w-]{8,64}(?:\.(?:[0-9a-z]{1,6}(?:\.[\w-]{0,21})?)?)?$/.test(token);

/** The id a link claims, signed or not: what failures are counted by. */
export function claimedId(token: string): string {
	return token.split('.')[0]?.slice(0, 64) ?? '';
}

export const linkHours = 48;

/** From then on the link says that the session is over. Council meetings may run past midnight. */
export function expiresAt(startsAt: string): string {
	return addMs(startsAt, linkHours * hourMs);
}

/** A device link lives so long after it was issued: over a summer, but not over a term. */
export const deviceLinkDays = 90;

export function deviceLinkExpiresAt(issuedAt: string): string {
	return addMs(issuedAt, deviceLinkDays * dayMs);
}

/** When a device link was issued that holds until then. */
export const deviceLinkIssuedAt = (expiresAt: string): string =>
	addMs(expiresAt, -deviceLinkDays * dayMs);
