import { m } from '$lib/paraglide/messages.js';
import { actingAs, setCookies } from '$lib/server/request.ts';
import { signOut } from '$lib/server/access/sign-in.ts';
import { error } from '@sveltejs/kit';

export const POST = async (event) => {
	const by = actingAs(event.locals, 'ownAccount.edit');
	// Kit asks this of forms alone, and another site can post without one.
	if (event.request.headers.get('origin') !== event.url.origin) error(403, m.error_badRequest());
	setCookies(event, await signOut(event.request.headers, by.actor));
	return new Response(null, {
		status: 303,
		// Also what Back would show. Not cookies: by one of them the account knows this browser.
		headers: { location: '/sign-in', 'clear-site-data': '"cache", "storage"' },
	});
};
