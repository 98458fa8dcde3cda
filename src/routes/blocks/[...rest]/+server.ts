import { redirect } from '@sveltejs/kit';

/** The address of restrictions as first released: for good at another, and forms that are still open too. */
export const fallback = ({ url }) =>
	redirect(308, url.pathname.replace('/blocks', '/restrictions') + url.search);
