import { dayOf } from '$lib/calendar/wall-clock.ts';
import { actingAs } from '$lib/server/request.ts';
import { may } from '$lib/access/acts.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import * as devices from '$lib/server/register/devices.ts';
import { countsOf, hitsOf } from './hits.server.ts';
import { linesOf } from './names.server.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'restriction.view');
	const reach = by.scope;
	const today = dayOf(by.now);
	const [all, inventory] = await Promise.all([blocks.list(by.db), devices.list(by)]);
	const lines = await linesOf(by.db, all, reach, today);
	const counted = all.flatMap((block, place) => {
		const line = lines[place];
		if (!line) return [];
		const hits = hitsOf(block, inventory, line.state === 'coming' ? block.from : today);
		// An office is shown what concerns its own people.
		if (reach.offices !== null && hits.length === 0) return [];
		return [{ ...line, counts: countsOf(hits) }];
	});
	return { blocks: counted, maySet: may(by.actor, 'restriction.edit') };
};
