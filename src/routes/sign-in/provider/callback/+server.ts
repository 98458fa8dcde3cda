import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import {
	openProvider,
	providerCookieName,
	providerCookieOptions,
} from '$lib/server/access/provider-cookie.ts';
import type { ProviderRefusal } from '$lib/server/access/provider-cookie.ts';
import { provider, signInByProvider } from '$lib/server/access/provider-sign-in.ts';
import { addressOf } from '$lib/server/process/address.ts';
import { realNow } from '$lib/server/process/clock.ts';
import { failures } from '$lib/server/process/limits.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { requireStore, setCookies, signInPath } from '$lib/server/request.ts';
import { answerOnPage } from '../../provider-answer.server.ts';
import type { RequestEvent } from './$types.js';

/** Somebody comes back from the city's provider, by an address that it leads them to. */
export const GET = async (event) => {
	requireStore(event.locals);
	const oidc = provider();
	if (!oidc) error(404, m.error_notFound());
	const address = addressOf(event);
	const now = realNow();
	const limit = failures('providerNetwork', address);
	const way = await openProvider(event.cookies.get(providerCookieName()));
	const next = way?.kind === 'way' ? way.next : '/';
	const refuse = (refusal: ProviderRefusal, code: string | null, staffId: string | null) => {
		noteRefused(event, refusal, staffId);
		return answerOnPage(event, { refusal, code, next });
	};
	if (limit.wait(now) > 0) return refuse('limited', null, null);
	limit.note(now);
	// Nothing is asked of the provider for a browser that it was not asked for.
	if (way?.kind !== 'way') return refuse('invalid', null, null);
	const result = await signInByProvider(oidc, way, event.url.search, {
		...{ address, headers: event.request.headers },
		knownBy: event.cookies.get(knownBrowserName()),
	});
	if (result.state === 'refused') {
		if (result.refusal !== 'invalid') limit.takeBack(now);
		return refuse(result.refusal, result.code, result.staffId);
	}
	limit.takeBack(now);
	event.cookies.delete(providerCookieName(), providerCookieOptions());
	setCookies(event, result.cookies);
	const location = result.lacks === null ? next : signInPath(result.lacks, next);
	return new Response(null, { status: 303, headers: { location } });
};

/** Why, as a security event says it; what lies with the provider is none. */
function noteRefused(event: RequestEvent, refusal: ProviderRefusal, id: string | null): void {
	if (refusal === 'unreachable' || refusal === 'misconfigured') return;
	if (refusal === 'limited') return noteRequest(event, 'signInLimited', {});
	const reason = `provider${refusal.charAt(0).toUpperCase()}${refusal.slice(1)}`;
	noteRequest(event, 'providerRefused', {
		reason,
		about: id === null ? null : { by: 'staff', id },
	});
}
