import { config } from '$lib/server/process/config.ts';
import { requireStaff } from '$lib/server/request.ts';
import { reachOf } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { metAhead } from './blocks/met.server.ts';
import { askingView } from './questions/questions.server.ts';
import { invitedOnce, todayView } from '$lib/views/today/today.ts';

export const load = async ({ locals }) => {
	const staff = requireStaff(locals);
	const { now, today, planned, decided } = await planAhead();
	const reach = reachOf(staff);
	const viewer = { reach, hasRoom: config().livekit !== null, today };
	return {
		now,
		blocks: await metAhead(db(), invitedOnce(planned, reach), reach, today),
		...todayView(planned, decided, askingView(planned, decided, viewer).batches, viewer),
	};
};
