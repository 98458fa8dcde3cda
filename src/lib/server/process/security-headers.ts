import { subscribe } from 'node:diagnostics_channel';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
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
		'camera=(self), microphone=(self), display-capture=(self), geolocation=(), hid=(), midi=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), serial=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
};
/** Of what is no page, opened by itself or in a frame; a page has its own: svelte.config.js. */
const nothingInIt =
	"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
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
		complete(response);
	});
}

/**
 * Gives an answer what Kit leaves out here and there, or browsers would guess: what it is, that text is UTF-8, and a
 * policy. Not where nothing was changed: browsers would put the policy in the place of the page's own. A stream of events
 * is UTF-8 anyhow, and proxies know it by this name alone.
 */
function complete(response: ServerResponse): void {
	const write = response.writeHead.bind(response);
	const writeHead = (status: number, headers: OutgoingHttpHeaders = {}) => {
		for (const [name, value] of Object.entries(headers)) {
			if (value !== undefined) response.setHeader(name, value);
		}
		const type = response.getHeader('content-type') ?? (status >= 400 ? 'text/plain' : null);
		if (typeof type === 'string' && /^(?:text\/(?!event-stream)|image\/svg\+xml)[^;]*$/.test(type))
			response.setHeader('content-type', `${type}; charset=utf-8`);
		if (status !== 304 && !response.hasHeader('content-security-policy'))
			response.setHeader('content-security-policy', nothingInIt);
		return write(status);
	};
	// Nobody here gives a sentence for the status, or a list of headers.
	Object.assign(response, { writeHead });
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
