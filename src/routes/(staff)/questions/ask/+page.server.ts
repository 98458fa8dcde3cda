import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as deviceLinks from '$lib/server/links/device-links.ts';
import * as audit from '$lib/server/db/audit.ts';
import { actingAs } from '$lib/server/request.ts';
import { readAsking } from './ask.server.ts';

export const load = async ({ locals, setHeaders }) => {
	const by = actingAs(locals, 'person.sendLink');
	setHeaders({ 'cache-control': 'no-store' });
	const people = await readAsking(by);
	await audit.recordDaily(by, 'person.showLinks', '');
	return { people, unasked: people.filter(({ asked }) => asked === null).length };
};

export const actions = {
	/** Who has a link that holds keeps it: a new one would end it. */
	issue: async ({ locals }) => {
		const by = actingAs(locals, 'person.sendLink');
		for (const { id, asked } of await readAsking(by)) {
			if (asked === null) await deviceLinks.issue(by, id);
		}
		redirect(303, resolve('/questions/ask'));
	},
};
