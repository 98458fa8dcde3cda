import { addDays, beginningOf, dayOf } from '$lib/council/time.ts';
import { config } from '$lib/server/config.ts';
import { planSessions } from '$lib/server/planning.ts';
import { requireStaff } from '$lib/server/request.ts';
import { reachOf } from '$lib/server/staff.ts';
import { db } from '$lib/server/store/db.ts';
import * as decisions from '$lib/server/store/decisions.ts';
import * as sessions from '$lib/server/store/sessions.ts';
import { metAhead } from './blocks/met.server.ts';
import { invitedOnce, todayView } from './today.server.ts';

const daysAhead = 42;

export const load = async ({ locals }) => {
	const staff = requireStaff(locals);
	const now = new Date().toISOString();
	const today = dayOf(now);
	const next = await sessions.list(
		db(),
		beginningOf(today),
		beginningOf(addDays(today, daysAhead)),
	);
	const [planned, decided] = await Promise.all([
		planSessions(db(), next),
		decisions.list(
			db(),
			next.map(({ id }) => id),
		),
	]);
	// The newest come first, and hold.
	const current = new Map(decided.toReversed().map(({ sessionId, toolId }) => [sessionId, toolId]));
	const reach = reachOf(staff);
	const blocks = await metAhead(db(), invitedOnce(planned, reach), reach, today);
	return {
		now,
		blocks,
		...todayView(planned, current, {
			reach,
			hasRoom: config().livekit !== null,
		}),
	};
};
