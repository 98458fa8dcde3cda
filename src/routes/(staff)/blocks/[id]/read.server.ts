import { dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { actingAs, found } from '$lib/server/request.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import * as devices from '$lib/server/register/devices.ts';
import { spanWord } from '$lib/wording/restrictions.ts';
import { hitsOf } from '../hits.server.ts';
import { namesOf } from '../names.server.ts';
import { toldOf } from '../told.server.ts';
import { blockTitle, devicesWords, stateOf } from '../words.ts';

/** A block with whom it means; an office finds those that mean its own people. */
export async function readShown(locals: App.Locals, id: string) {
	const by = actingAs(locals, 'restriction.view');
	const reach = by.scope;
	const block = found(await blocks.read(by.db, id));
	const today = dayOf(by.now);
	const state = stateOf(block, today);
	const day = state === 'coming' ? block.from : today;
	const hits = hitsOf(block, await devices.list(by), day);
	found(reach.offices !== null && hits.length === 0 ? null : block);
	const names = (await namesOf(by.db, [block], reach))(block);
	return {
		...{ by, reach, block, today, hits },
		told: await toldOf(by.db, state === 'past' ? [] : hits, reach, today),
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
