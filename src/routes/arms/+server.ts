import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { db } from '$lib/server/db/db.ts';
import * as city from '$lib/server/register/city.ts';

/** The city's arms, for every page; its address names the picture, so that a browser may keep it. */
export const GET = async () => {
	const arms = await city.readArms(db());
	if (!arms) error(404, m.error_notFound());
	return new Response(Uint8Array.from(arms.bytes), {
		headers: {
			'content-type': arms.type,
			'cache-control': 'public, max-age=31536000, immutable',
		},
	});
};
