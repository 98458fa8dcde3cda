import { randomUUID } from 'node:crypto';
import { inspect } from '../../detect/inspect.ts';
import type { Signals } from '../../detect/signals.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { registrationView } from '../../views/device/registration.ts';
import type { RegistrationView } from '../../views/device/registration.ts';
import { knownDeviceView } from '../../views/device/known-device.ts';
import type { KnownDeviceView } from '../../views/device/known-device.ts';
import { qrAddress } from '../links/qr.ts';
import { config } from '../process/config.ts';
import * as devices from './devices.ts';
import type { DeviceRecord } from './devices.ts';
import * as noDevice from './no-device.ts';
import type { RegistrationContext } from './registration-context.ts';
import { acceptedHints, signalsOf } from './signals.ts';
import { rememberThisDevice, thisDevice } from './this-device.ts';
import type { CookieJar } from './this-device.ts';

/** What a browser sends to the page that registers it. */
export interface RegistrationRequest {
	readonly request: Request;
	readonly url: URL;
	readonly cookies: CookieJar;
}

/** Headers of the page: it is never kept, and asks Chromium for more than that sends unasked. */
export const registrationHeaders = { 'cache-control': 'no-store', 'accept-ch': acceptedHints };

/** Opens the page that registers; it changes nothing, for mail scanners open links too. */
export async function openRegistration(
	context: RegistrationContext,
	{ request, url, cookies }: RegistrationRequest,
	locale: Locale,
) {
	const seen = await readRegistration(context, cookies, signalsOf(request.headers, null), locale);
	const address = config().origin + context.home;
	return {
		seen,
		saved: seen.owned.find(({ id }) => id === url.searchParams.get('saved'))?.label ?? null,
		address,
		code: qrAddress(address),
	};
}

/** The page again, with what its script has found out. Nothing is saved. */
export async function redetect(
	context: RegistrationContext,
	{ request, cookies }: RegistrationRequest,
	locale: Locale,
) {
	const posted = String((await request.formData()).get('signals') ?? '');
	const signals = signalsOf(request.headers, posted);
	return { seen: await readRegistration(context, cookies, signals, locale) };
}

export async function readRegistration(
	{ by, owner, home }: RegistrationContext,
	cookies: CookieJar,
	signals: Signals,
	locale: Locale,
): Promise<RegistrationView> {
	const { name, hasNoDevice } = owner;
	const here = await thisDevice(by.db, cookies, owner.id);
	const owned = await ownedDevices({ by, owner });
	const mayHaveNone = owner.is.hallId === null;
	const registrant = { home, name, hasNoDevice, mayHaveNone, owned, here };
	return registrationView(registrant, inspect(signals), randomUUID(), by.now, locale);
}

/** All that belong to whom the page registers for. */
export const ownedDevices = ({
	by,
	owner: { id, is },
}: Pick<RegistrationContext, 'by' | 'owner'>) =>
	devices.list(
		by,
		is.personId !== null
			? { personIds: [id] }
			: is.hallId !== null
				? { hallIds: [id] }
				: { attendeeIds: [id] },
	);

/** @returns `null` if it is none of the owner's */
export async function ownDevice(
	{ by, owner }: RegistrationContext,
	id: string,
): Promise<DeviceRecord | null> {
	const device = await devices.read(by, id);
	return device && devices.ownerIdOf(device) === owner.id ? device : null;
}

/** @returns `null` if the device is none of the owner's */
export async function openKnownDevice(
	context: RegistrationContext,
	cookies: CookieJar,
	id: string,
): Promise<KnownDeviceView | null> {
	const device = await ownDevice(context, id);
	if (!device) return null;
	const here = await thisDevice(context.by.db, cookies, context.owner.id);
	return knownDeviceView(device, here?.id === device.id);
}

/** From now on this browser is that device. @returns false if it is none of the owner's */
export async function identifyBrowser(
	context: RegistrationContext,
	cookies: CookieJar,
	id: string,
): Promise<boolean> {
	const device = await ownDevice(context, id);
	if (device) rememberThisDevice(cookies, context.owner.id, device.id);
	return device !== null;
}

/** @returns false if a device of theirs is registered; then nothing is changed */
export const declareNoDevice = (
	{ by, owner }: RegistrationContext,
	hasNoDevice: boolean,
): Promise<boolean> =>
	owner.is.attendeeId
		? noDevice.declareOfGuest(by, owner.id, hasNoDevice)
		: noDevice.declare(by, owner.id, hasNoDevice);
