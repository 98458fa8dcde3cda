import { actingAs, setCookies } from '$lib/server/request.ts';
import { signOut } from '$lib/server/access/sign-in.ts';
import { redirect } from '@sveltejs/kit';

export const POST = async (event) => {
	const by = actingAs(event.locals, 'ownAccount.edit');
	setCookies(event, await signOut(event.request.headers, by.actor));
	redirect(303, '/sign-in');
};
