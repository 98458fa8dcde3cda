import { isIP } from 'node:net';
import { isPrivateAddress } from './private-addresses.ts';
import { FetchError } from './fetch-errors.ts';

/** Where a source may be, by configuration. */
export interface Reachable {
	/** Hosts, with their port where it is not the usual one, that may be private and without https. */
	readonly privateHosts: readonly string[];
}

const mayBePrivate = ({ hostname, host }: URL, { privateHosts }: Reachable) =>
	privateHosts.includes(hostname) || privateHosts.includes(host);

/**
 * An address as somebody typed it, or as a server wrote it, as one that may be asked.
 *
 * @param source the address the import began with; `null`: this is it
 * @throws {FetchError}
 */
export function allowedAddress(text: string, source: URL | null, reachable: Reachable): URL {
	const trimmed = text.trim();
	const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) || source ? trimmed : `https://${trimmed}`;
	if (!URL.canParse(whole, source?.href)) throw new FetchError('badAddress');
	const url = new URL(whole, source?.href);
	if (!['https:', 'http:'].includes(url.protocol) || url.hostname === '') {
		throw new FetchError('badAddress');
	}
	if (url.username !== '' || url.password !== '') throw new FetchError('withPassword');
	if (source) {
		// Servers behind https write "http:" into their ids; on the same host that is upgraded.
		const isUsualPort = url.port === '' && source.port === '';
		if (source.protocol === 'https:' && url.hostname === source.hostname && isUsualPort) {
			url.protocol = 'https:';
		}
		if (url.host !== source.host) throw new FetchError('otherHost', url.host);
		if (url.protocol !== source.protocol) throw new FetchError('notHttps');
	}
	if (!mayBePrivate(url, reachable)) {
		if (url.protocol !== 'https:') throw new FetchError('notHttps');
		const literal = url.hostname.replace(/^\[|\]$/g, '');
		if (isIP(literal) !== 0 && isPrivateAddress(literal))
			throw new FetchError('privateAddress', literal);
	}
	url.hash = '';
	return url;
}

/** Whether every address of its name must be public. */
export const mustBePublic = (url: URL, reachable: Reachable): boolean =>
	!mayBePrivate(url, reachable);
