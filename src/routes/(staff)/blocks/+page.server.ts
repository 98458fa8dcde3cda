import { dayOf } from '$lib/calendar/wall-clock.ts';
import * as clock from '$lib/server/process/clock.ts';
import { requireStaff } from '$lib/server/request.ts';
import { isOneOf, reachOf, registrars } from '$lib/server/access/roles.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import { countsOf, hitsOf } from './hits.server.ts';
import { linesOf } from './names.server.ts';

export const load = async ({ locals }) => {
	const staff = requireStaff(locals);
	const reach = reachOf(staff);
	const today = dayOf(clock.now());
	const [all, inventory] = await Promise.all([blocks.list(db()), devices.list(db(), reach)]);
	const lines = await linesOf(db(), all, reach, today);
	const counted = all.flatMap((block, place) => {
		const line = lines[place];
		if (!line) return [];
		const hits = hitsOf(block, inventory, line.state === 'coming' ? block.from : today);
		// An office is shown what concerns its own people.
		if (reach !== 'everyOffice' && hits.length === 0) return [];
		return [{ ...line, counts: countsOf(hits) }];
	});
	return { blocks: counted, maySet: isOneOf(staff, registrars) };
};
