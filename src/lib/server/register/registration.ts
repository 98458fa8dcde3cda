import { qrAddress } from '../links/qr.ts';
import { fail } from '@sveltejs/kit';
import { m } from '../../paraglide/messages.js';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import { acceptedHints, signalsOf } from './signals.ts';
import { db } from '../db/db.ts';
import * as noDevice from './no-device.ts';
import { rememberThisDevice } from './this-device.ts';
import type { CookieJar } from './this-device.ts';
import { actingAtPlace } from '../../../routes/d/registering/actor.ts';
import type { Place } from '../../../routes/d/registering/place.ts';
import { ownDevice } from './register-device.ts';
import { showRegistering } from '../../views/device/registration.ts';

/** Of Kit's event what is used here. */
export interface Visit {
	readonly request: Request;
	readonly url: URL;
	readonly cookies: CookieJar;
	setHeaders(headers: Record<string, string>): void;
}

/** Opens the page that registers; it changes nothing, for mail scanners open links too. */
export async function openRegistering(place: Place, { request, url, cookies, setHeaders }: Visit) {
	setHeaders({ 'cache-control': 'no-store', 'accept-ch': acceptedHints });
	const signals = signalsOf(request.headers, null);
	const seen = await showRegistering(place, cookies, signals, clock.now());
	const address = config().origin + place.home;
	return {
		seen,
		saved: seen.owned.find(({ id }) => id === url.searchParams.get('saved'))?.label ?? null,
		address,
		code: qrAddress(address),
	};
}

/** Says anew what is found, with what the page's script has asked. Nothing is written down. */
export async function lookAgain(place: Place, { request, cookies }: Visit) {
	const posted = String((await request.formData()).get('signals') ?? '');
	const signals = signalsOf(request.headers, posted);
	return { seen: await showRegistering(place, cookies, signals, clock.now()) };
}

export async function declareNoDevice(place: Place, hasNoDevice: boolean) {
	const by = actingAtPlace(db(), place, clock.now());
	const saved = await noDevice.declare(by, place.person.id, hasNoDevice);
	return saved ? { declared: true } : fail(409, { errors: { '': m.person_hasDevicesAlready() } });
}

/** From now on this browser is that device. @returns false if it is none of the person's */
export async function beThisDevice(place: Place, cookies: CookieJar, id: string): Promise<boolean> {
	const device = await ownDevice(place, id);
	if (device) rememberThisDevice(cookies, place.person.id, device.id);
	return device !== null;
}
