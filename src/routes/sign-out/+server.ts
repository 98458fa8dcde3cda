import * as clock from '$lib/server/process/clock.ts';
import { requireStaff, setCookies } from '$lib/server/request.ts';
import { signOut } from '$lib/server/access/sign-in.ts';
import { redirect } from '@sveltejs/kit';

export const POST = async (event) => {
	const staff = requireStaff(event.locals);
	setCookies(event, await signOut(event.request.headers, staff, clock.now()));
	redirect(303, '/sign-in');
};
