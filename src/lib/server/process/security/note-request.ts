import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { SecurityKind } from '../../../audit/security-kinds.ts';
import { addressOf } from '../address.ts';
import type { AddressedRequest } from '../address.ts';
import type { Concerned } from './event-minutes.ts';
import { note } from './note.ts';

/** A request, as far as an event tells of it. */
export interface NotedRequest extends AddressedRequest {
	/** As Kit calls it: what stands in a link's place is not in it. */
	readonly route: { readonly id: string | null };
}

/** Notes that something of a request was refused. */
export function noteRequest(
	visit: NotedRequest,
	kind: SecurityKind,
	{ reason = '', about = null }: { readonly reason?: string; readonly about?: Concerned | null },
): void {
	const route = visit.route.id?.replace(/\/\([^)]*\)/g, '') || visit.route.id;
	note({ kind, network: addressOf(visit), route, reason, about });
}

/** How a try to sign in ended, and where it came from. */
interface SignInEnd {
	/** In small letters. */
	readonly email: string;
	readonly address: string;
	/** Of `knownBrowser` */
	readonly browser: string | null;
	/** `signedIn`, `refused`, `limited`, or a step between. */
	readonly state: string;
}

/** A sign-in counts where it may follow guesses: from a browser that never signed in to the account. */
export function noteSignIn({ email, address, browser, state }: SignInEnd): void {
	const known = { refused: 'signInRefused', limited: 'signInLimited' } as const;
	const kind = state === 'refused' || state === 'limited' ? known[state] : 'signInAfterRefusals';
	if (kind === 'signInAfterRefusals' && (state !== 'signedIn' || browser !== null)) return;
	const about = { by: 'email', email } as const;
	note({ kind, network: address, route: '/sign-in', reason: '', about });
}

/** What Kit refuses as a form of another website, before any of our code is asked. */
export function isForeignForm(
	method: string | undefined,
	headers: IncomingMessage['headers'],
	origin: string,
): boolean {
	const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
	const isForm = [
		...['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'],
		'application/x-sveltekit-formdata',
	].includes(type);
	const changes = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method ?? '');
	return isForm && changes && headers.origin !== origin;
}

/** Beginnings of our addresses; what comes behind may be a link, or anything that somebody made up. */
export const areas = [
	...[
		'',
		'arms',
		'blocks',
		'committees',
		'd',
		'devices',
		'halls',
		'healthz',
		'imports',
		'j',
		'language',
	],
	...[
		'offices',
		'people',
		'privacy',
		'questions',
		'refused',
		'register',
		'restrictions',
		'sessions',
	],
	...['settings', 'sign-in', 'sign-out', 'tools'],
] as const;

/** In which part of the product an address lies; `null`: in none. */
export function areaOf(url: string | undefined): string | null {
	const first = url?.split(/[/?#]/, 2)[1];
	return areas.some((area) => area === first) ? `/${first}` : null;
}

/** Notes forms of other websites for this process: Node says when a request begins. */
export function noteForeignForms(origin: string): void {
	subscribe('http.server.request.start', (message) => {
		const { request } = message as { readonly request: IncomingMessage };
		const { method, headers, socket } = request;
		if (!isForeignForm(method, headers, origin)) return;
		const plain = Object.entries(headers).flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value] as [string, string]] : [],
		);
		const visit = {
			request: { headers: new Headers(plain) },
			getClientAddress: () => socket.remoteAddress ?? '',
			route: { id: areaOf(request.url) },
		};
		noteRequest(visit, 'foreignOrigin', {});
	});
}
