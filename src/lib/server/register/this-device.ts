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
const isSecure = () => config().origin.startsWith('https:');

/**
 * What the cookie is called, and what it was called by earlier versions. Of one with the prefix browsers know that no
 * neighbouring host has set it.
 */
export function cookieNamesOf(ownerId: string): readonly [name: string, earlier: string] {
	const plain = `device-${ownerId}`;
	return [isSecure() ? `__Host-${plain}` : plain, plain];
}

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
	const [name, earlier] = cookieNamesOf(ownerId);
	const id = cookies.get(name) ?? cookies.get(earlier);
	const device = id ? await devices.read(readsAll(db), id.slice(0, 64)) : null;
	return device && devices.ownerIdOf(device) === ownerId ? device : null;
}

/** From now on this browser is that device of the owner. */
export function rememberThisDevice(cookies: CookieJar, ownerId: string, deviceId: string): void {
	const [name] = cookieNamesOf(ownerId);
	cookies.set(name, deviceId, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(),
		maxAge,
	});
}
