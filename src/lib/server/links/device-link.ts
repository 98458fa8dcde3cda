import { readsAll } from '../acting.ts';
import { refuse } from './failures.ts';
import { deviceLinkFor, isCut, parseDeviceLink } from './sign.ts';
import * as deviceLinks from './device-links.ts';
import type { Db } from '../db/open.ts';
import * as people from '../register/people.ts';
import type { PersonRecord } from '../register/people.ts';

/** What a device link opens: one person, no session. */
export interface OpenedDeviceLink {
	readonly person: PersonRecord;
	/** The path of the link: "/d/…" */
	readonly path: string;
	/** UTC, ISO 8601. */
	readonly expiresAt: string;
}

/** Why a device link opens nothing. `expired`: its time is up. */
export type DeviceLinkRefusal = 'unknown' | 'incomplete' | 'renewed' | 'expired' | 'tooMany';

/**
 * Opens a device link; changes nothing, for mail scanners open links too. Failures are counted as
 * those of session links.
 *
 * @param token what stands in the address behind "/d/"
 * @param address where the request comes from
 */
export async function open(
	db: Db,
	token: string,
	address: string,
	now: string,
): Promise<OpenedDeviceLink | DeviceLinkRefusal> {
	const said = parseDeviceLink(token);
	const link = said && (await deviceLinks.readByLink(db, said.id));
	if (!said || !link) return refuse(isCut(token) ? 'incomplete' : 'unknown', token, address);
	if (link.generation !== said.generation) return refuse('renewed', token, address);
	if (now >= link.expiresAt) return 'expired';
	const person = await people.read(readsAll(db), link.personId);
	if (!person) return refuse('unknown', token, address);
	return { person, path: deviceLinkFor(said), expiresAt: link.expiresAt };
}
