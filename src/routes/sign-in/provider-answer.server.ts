import type { RequestEvent } from '@sveltejs/kit';
import {
	providerCookieName,
	providerCookieOptions,
	sealProvider,
} from '$lib/server/access/provider-cookie.ts';
import type { ProviderAnswer, ProviderWay } from '$lib/server/access/provider-cookie.ts';
import { signInPath } from '$lib/server/request.ts';

/** Has the browser keep it. */
export async function keep(event: RequestEvent, what: ProviderWay | ProviderAnswer): Promise<void> {
	const sealed = await sealProvider(what);
	event.cookies.set(providerCookieName(), sealed, providerCookieOptions());
}

/** Says on the sign-in page why somebody is not signed in. */
export async function answerOnPage(
	event: RequestEvent,
	{ next, ...answer }: Omit<ProviderAnswer, 'kind'> & { readonly next: string },
): Promise<Response> {
	await keep(event, { kind: 'answer', ...answer });
	return new Response(null, { status: 303, headers: { location: signInPath(null, next) } });
}
