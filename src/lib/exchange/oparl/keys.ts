/**
 * What an object is known by: its id without the scheme, because the same server writes "http:" in
 * one place and "https:" in another. The host counts in small letters, the rest as it stands.
 */
export function keyOf(id: string): string {
	const [, host, rest = ''] = /^https?:\/\/([^/?#]+)(.*)/is.exec(id.trim()) ?? [];
	return host === undefined ? id.trim() : host.toLowerCase() + rest;
}

/** The host within a key; empty where the id is no address. */
export const hostOf = (key: string): string =>
	/^([\w.-]+\.[\w-]+|localhost|[\d.]+)(:\d+)?\//.exec(key)?.[0].slice(0, -1) ?? '';
