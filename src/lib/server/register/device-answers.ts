import { claim } from '../../device/claim.ts';
import type { Claim } from '../../device/claim.ts';
import { browserNames, platforms } from '../../device/device.ts';
import { parseSystem } from '../../device/system.ts';
import { parseVersion, withPoints } from '../../device/version.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { fields, parts } from '../../views/device/form-values.ts';
import type { DeviceFormValues } from '../../views/device/form-values.ts';

/** What a person has typed, and what of it cannot be used. */
export interface DeviceAnswers {
	readonly typed: DeviceFormValues;
	/** What they say otherwise than the form has shown it. */
	readonly claims: readonly Claim[];
	readonly errors: Readonly<Record<string, string>>;
}

const longest = 100;

/** @param shown what the form held when it was opened: what is left as it was is no answer */
export function readAnswers(
	data: FormData,
	shown: DeviceFormValues,
	locale: Locale,
): DeviceAnswers {
	const typed: Record<string, string> = {};
	for (const name of fields) {
		const value = data.get(name);
		const text = typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ').trim() : '';
		typed[name] = text.slice(0, longest);
	}
	const get = (name: string) => typed[name] ?? '';
	const isNew = (name: string) => get(name) !== '' && get(name) !== (shown[name] ?? '');
	const claims: Claim[] = [];
	const errors: Record<string, string> = {};

	const platform = platforms.find((known) => known === get('platform'));
	if (platform !== undefined && isNew('platform')) claims.push(claim('platform', platform));
	const isOther = platform !== undefined && isNew('platform') && Boolean(shown.platform);
	// What was found for another system is nothing that is known of this one.
	if (isNew('os')) {
		const release = releaseOf(get('os'), (platform ?? shown.platform) === 'linux');
		if (release === null) errors.os = m.ownDevice_osMalformed({ typed: get('os') }, { locale });
		else claims.push(claim('os', release));
	} else if (isOther) claims.push(claim('os', null));
	if (isNew('model')) claims.push(claim('model', get('model')));
	else if (isOther && get('model') !== '') claims.push(claim('model', null));

	const browser = readBrowser(get, isNew);
	if (browser === 'malformed') {
		const typed = get('browserVersion');
		errors.browserVersion = m.ownDevice_versionMalformed({ typed }, { locale });
	} else if (browser !== null) claims.push(claim('browser', browser));
	for (const part of parts) {
		if (isNew(part) && ['yes', 'no'].includes(get(part)))
			claims.push(claim(part, get(part) === 'yes'));
	}
	return { typed, claims, errors };
}

/** "17,5", "iOS 17.5" and "Version 17.5" are 17.5; on Linux the name before it counts. */
function releaseOf(typed: string, isLinux: boolean): string | null {
	const plain = withPoints(typed);
	if (isLinux) return parseSystem(plain) ? plain : null;
	const [, number = ''] = /^(?:[A-Za-z]+\s+)*(\d[\d.]*)$/.exec(plain) ?? [];
	return parseVersion(number) ? number : null;
}

function readBrowser(get: (name: string) => string, isNew: (name: string) => boolean) {
	const name = browserNames.find((known) => known === get('browser'));
	if (name === undefined || (!isNew('browser') && !isNew('browserVersion'))) return null;
	// The version that was shown is that of the other browser.
	if (!isNew('browserVersion')) return { name, version: null };
	const version = withPoints(get('browserVersion'));
	return parseVersion(version) ? { name, version } : 'malformed';
}
