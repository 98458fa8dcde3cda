import type { Config } from './config.ts';

/**
 * What browsers must hold to. The page's address may be a personal link: `same-origin` keeps it from
 * every other site, while `no-referrer` would also take the origin from our own forms, which are
 * then refused as foreign.
 */
export function secure(headers: Headers, { origin, livekit }: Config): void {
	headers.set('referrer-policy', 'same-origin');
	headers.set('x-content-type-options', 'nosniff');
	headers.set(
		'permissions-policy',
		'camera=(self), microphone=(self), display-capture=(self), geolocation=()',
	);
	headers.set('cross-origin-opener-policy', 'same-origin');
	if (origin.startsWith('https:')) {
		headers.set('strict-transport-security', 'max-age=31536000');
	}
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
	const isPersonal = isSignedIn || /^\/(?:\(staff\)|j|d)(?:\/|$)/.test(route ?? '');
	if (!isPersonal || headers.get('cache-control')?.startsWith('public')) return;
	headers.set('cache-control', 'no-store');
}
