import { dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import * as clock from '$lib/server/process/clock.ts';
import { found, requireStaff } from '$lib/server/request.ts';
import { reachOf } from '$lib/server/access/roles.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import { spanWord } from '$lib/wording/restrictions.ts';
import { hitsOf } from '../hits.server.ts';
import { namesOf } from '../names.server.ts';
import { toldOf } from '../told.server.ts';
import { blockTitle, devicesWords, stateOf } from '../words.ts';

/** A block with whom it means; an office finds those that mean its own people. */
export async function readShown(locals: App.Locals, id: string) {
	const staff = requireStaff(locals);
	const reach = reachOf(staff);
	const block = found(await blocks.read(db(), id));
	const today = dayOf(clock.now());
	const state = stateOf(block, today);
	const day = state === 'coming' ? block.from : today;
	const hits = hitsOf(block, await devices.list(db(), reach), day);
	found(reach !== 'everyOffice' && hits.length === 0 ? null : block);
	const names = (await namesOf(db(), [block], reach))(block);
	return {
		...{ staff, reach, block, today, hits },
		told: await toldOf(db(), state === 'past' ? [] : hits, reach, today),
		shown: {
			id: block.id,
			title: blockTitle(block, names),
			devices: devicesWords(block, names),
			effect: block.effect,
			reason: block.reason,
			span: spanWord(block, getLocale()),
			until: block.until,
			state,
			setAt: block.setAt,
			setByName: block.setByName,
			revision: block.revision,
		},
	};
}
