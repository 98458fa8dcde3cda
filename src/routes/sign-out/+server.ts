import { actingAs, setCookies } from '$lib/server/request.ts';
import { signOut } from '$lib/server/access/sign-in.ts';
import { isTied } from '$lib/server/access/provider-sign-in.ts';

export const POST = async (event) => {
	const by = actingAs(event.locals, 'ownAccount.edit');
	setCookies(event, await signOut(event.request.headers, by.actor));
	// There they may still be signed in: the page says how that ends.
	const location = (await isTied(by.actor.id)) ? '/sign-in?ended=provider' : '/sign-in';
	return new Response(null, {
		status: 303,
		// Also what Back would show. Not cookies: by one of them the account knows this browser.
		headers: { location, 'clear-site-data': '"cache", "storage"' },
	});
};
