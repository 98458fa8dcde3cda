import { cityRecheck, isDue } from '$lib/catalogue/recheck.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import * as clock from '$lib/server/process/clock.ts';
import { requireRole } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';
import * as toolPolicies from '$lib/server/register/tool-policies.ts';
import { toolOf } from '$lib/views/session/tool-summary.ts';

export const load = async ({ locals }) => {
	requireRole(locals, 'administrator');
	const today = dayOf(clock.now());
	const decisions = await toolPolicies.list(db());
	return {
		decisions: decisions.map((decision) => ({
			...decision,
			tool: toolOf(decision.toolId).name,
			isDue: isDue(cityRecheck(decision), today),
		})),
	};
};
