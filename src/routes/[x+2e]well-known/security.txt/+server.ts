import { config } from '$lib/server/process/config.ts';
import * as clock from '$lib/server/process/clock.ts';
import { addDays } from '$lib/calendar/day.ts';
import { m } from '$lib/paraglide/messages.js';
import { error } from '@sveltejs/kit';

/** Where weaknesses of this installation are reported (RFC 9116). */
export const GET = () => {
	const { securityContact, origin } = config();
	if (securityContact === null) error(404, m.error_notFound());
	const expires = addDays(clock.now().slice(0, 10), 90);
	const lines = [
		`Contact: ${securityContact}`,
		`Expires: ${expires}T00:00:00Z`,
		'Preferred-Languages: de, en',
		`Canonical: ${origin}/.well-known/security.txt`,
	];
	const headers = { 'content-type': 'text/plain; charset=utf-8' };
	return new Response(`${lines.join('\n')}\n`, { headers });
};
