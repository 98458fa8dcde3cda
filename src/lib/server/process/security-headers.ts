import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import type { Config } from './config.ts';

/**
 * What browsers must hold to. The page's address may be a personal link: `same-origin` keeps it from
 * every other site, while `no-referrer` would also take the origin from our own forms, which are
 * then refused as foreign.
 */
const always: Readonly<Record<string, string>> = {
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'permissions-policy':
		'camera=(self), microphone=(self), display-capture=(self), geolocation=(), hid=(), midi=(), payment=(), serial=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
};
const behindTls = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

const headersFor = (origin: string) =>
	Object.entries({ ...always, ...(origin.startsWith('https:') ? behindTls : {}) });

/**
 * Gives these to every answer of this process, also to those that Kit makes before or without our hook: files, a body
 * that is too large, a form from elsewhere. Node says when a request begins.
 */
export function secureEveryAnswer(origin: string): void {
	const headers = headersFor(origin);
	subscribe('http.server.request.start', (message) => {
		const { response } = message as { readonly response: ServerResponse };
		for (const [name, value] of headers) response.setHeader(name, value);
	});
}

/** As above, of a page, with its content security policy. */
export function secure(headers: Headers, { origin, livekit }: Config): void {
	for (const [name, value] of headersFor(origin)) headers.set(name, value);
	const policy = headers.get('content-security-policy');
	if (policy && livekit) {
		// Its client asks by http why a WebSocket was refused.
		const { protocol, host } = new URL(livekit.url);
		const plain = protocol === 'wss:' ? 'https:' : 'http:';
		headers.set(
			'content-security-policy',
			policy.replace(/connect-src [^;]*/, `$& ${protocol}//${host} ${plain}//${host}`),
		);
	}
}

/**
 * Keeps what was made for one person out of every cache, also that of going back: nothing of it is to be seen after
 * signing out, or by whoever has the browser next. What a page calls public stays so.
 *
 * @param route as Kit calls it; `null`: there is no such page
 */
export function keepOut(headers: Headers, route: string | null, isSignedIn: boolean): void {
	const isPersonal = isSignedIn || /^\/(?:\(staff\)|j|d|sign-in)(?:\/|$)/.test(route ?? '');
	if (!isPersonal || headers.get('cache-control')?.startsWith('public')) return;
	headers.set('cache-control', 'no-store');
}
