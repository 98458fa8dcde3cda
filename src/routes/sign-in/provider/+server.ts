import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { provider } from '$lib/server/access/provider-sign-in.ts';
import { ProviderError } from '$lib/server/access/provider.ts';
import { ownPath } from '$lib/server/process/own-path.ts';
import { signInPath } from '$lib/server/request.ts';
import { answerOnPage, keep } from '../provider-answer.server.ts';

/** Leads to the city's provider. Not from another site: whoever is signed in there would be here, too, unasked. */
export const GET = async (event) => {
	const oidc = provider();
	if (!oidc) error(404, m.error_notFound());
	const next = ownPath(event.url.searchParams.get('next')) ?? '/';
	const site = event.request.headers.get('sec-fetch-site') ?? 'none';
	if (!['same-origin', 'none'].includes(site)) return ledTo(signInPath(null, next));
	try {
		const { url, flow } = await oidc.begin(getLocale());
		await keep(event, { kind: 'way', next, ...flow });
		return ledTo(url.href);
	} catch (thrown) {
		if (!(thrown instanceof ProviderError)) throw thrown;
		return await answerOnPage(event, { refusal: thrown.failure, code: null, next });
	}
};

const ledTo = (location: string) => new Response(null, { status: 303, headers: { location } });
