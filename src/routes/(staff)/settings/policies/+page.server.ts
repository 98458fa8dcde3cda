import { cityRecheck, isDue } from '$lib/catalogue/recheck.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { actingAs } from '$lib/server/request.ts';
import * as toolPolicies from '$lib/server/register/tool-policies.ts';
import { toolOf } from '$lib/catalogue/tool-of.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'toolPolicy.edit');
	const today = dayOf(by.now);
	const decisions = await toolPolicies.list(by.db);
	return {
		decisions: decisions.map((decision) => ({
			...decision,
			tool: toolOf(decision.toolId).name,
			isDue: isDue(cityRecheck(decision), today),
		})),
	};
};
