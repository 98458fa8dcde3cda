import { config } from '$lib/server/process/config.ts';
import { actingAs } from '$lib/server/request.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { metAhead } from './blocks/met.server.ts';
import { askingView } from './questions/questions.server.ts';
import { invitedOnce, todayView } from '$lib/views/today/today.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'session.view');
	const { now, today, planned, decided } = await planAhead();
	const reach = by.scope;
	const viewer = { reach, hasRoom: config().livekit !== null, today };
	return {
		now,
		blocks: await metAhead(by.db, invitedOnce(planned, reach), reach, today),
		...todayView(planned, decided, askingView(planned, decided, viewer).batches, viewer),
	};
};
