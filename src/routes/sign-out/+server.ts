import { actingAs, setCookies } from '$lib/server/request.ts';
import { signOut } from '$lib/server/access/sign-in.ts';

export const POST = async (event) => {
	const by = actingAs(event.locals, 'ownAccount.edit');
	setCookies(event, await signOut(event.request.headers, by.actor));
	return new Response(null, {
		status: 303,
		// Also what Back would show. Not cookies: by one of them the account knows this browser.
		headers: { location: '/sign-in', 'clear-site-data': '"cache", "storage"' },
	});
};
