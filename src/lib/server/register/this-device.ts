import { readsAll } from '../acting.ts';
import { config } from '../process/config.ts';
import * as devices from './devices.ts';
import type { DeviceRecord } from './devices.ts';
import type { Db } from '../db/open.ts';

/** Of Kit's cookies what is used here. */
export interface CookieJar {
	get(name: string): string | undefined;
	set(name: string, value: string, options: CookieOptions): void;
}
interface CookieOptions {
	readonly path: string;
	readonly httpOnly: boolean;
	readonly sameSite: 'lax';
	readonly secure: boolean;
	readonly maxAge: number;
}

/** A browser may mind the devices of several owners, so each has a cookie of their own. */
const earlierCookieOf = (ownerId: string): string => `device-${ownerId}`;
const isSecure = () => config().origin.startsWith('https:');
/** Of a cookie with this prefix browsers know that no neighbouring host has set it. */
const cookieOf = (ownerId: string): string =>
	(isSecure() ? '__Host-' : '') + earlierCookieOf(ownerId);

/** Browsers keep no cookie longer than 400 days. */
const maxAge = 400 * 24 * 60 * 60;

/**
 * Which of the devices of a person, a guest or a hall this browser has been registered as. The cookie only claims it: a
 * device that is another's, or is gone, is none.
 */
export async function thisDevice(
	db: Db,
	cookies: CookieJar,
	ownerId: string,
): Promise<DeviceRecord | null> {
	const id = cookies.get(cookieOf(ownerId)) ?? cookies.get(earlierCookieOf(ownerId));
	const device = id ? await devices.read(readsAll(db), id.slice(0, 64)) : null;
	return device && devices.ownerIdOf(device) === ownerId ? device : null;
}

/** From now on this browser is that device of the owner. */
export function rememberThisDevice(cookies: CookieJar, ownerId: string, deviceId: string): void {
	cookies.set(cookieOf(ownerId), deviceId, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(),
		maxAge,
	});
}
