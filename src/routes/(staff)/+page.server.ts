import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { actingAs } from '$lib/server/request.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { metAhead } from './blocks/met.server.ts';
import { askingView } from './questions/questions.server.ts';
import { invitedPeople } from '$lib/views/today/invited-people.ts';
import { todayView } from '$lib/views/today/today.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'session.view');
	const { now, today, planned, decided } = await planAhead();
	const reach = by.scope;
	const viewer = { reach, hasRoom: config().livekit !== null, today };
	const { batches } = askingView(planned, decided, viewer);
	return {
		now,
		blocks: await metAhead(by.db, invitedPeople(planned, by.scope), reach, today),
		...todayView(planned, decided, batches, viewer, getLocale()),
	};
};
