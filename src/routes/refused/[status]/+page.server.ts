import { m } from '$lib/paraglide/messages.js';
import { error } from '@sveltejs/kit';

const sentences: ReadonlyMap<string, () => string> = new Map([
	['400', m.error_addressUnreadable],
	['404', m.error_notFound],
	['413', m.import_bodyTooLarge],
	['414', m.error_addressUnreadable],
]);

/** What the hook shows of a request that reached no page: the house's page on errors, which only a route brings. */
export const load = ({ params }): never => {
	const sentence = sentences.get(params.status);
	if (!sentence) error(404, m.error_notFound());
	error(Number(params.status), sentence());
};
