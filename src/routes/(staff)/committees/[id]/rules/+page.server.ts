import { may } from '$lib/access/acts.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { ruleOn } from '$lib/council/rules/local-rule.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import * as committeeRules from '$lib/server/register/committee-rules.ts';
import * as committees from '$lib/server/register/committees.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { ruleView } from '$lib/views/rules/rule-view.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.view');
	const { id, name } = found(await committees.read(by.db, params.id));
	const rules = await committeeRules.list(by.db, [id]);
	const today = dayOf(by.now);
	const inForce = ruleOn(rules, today);
	return {
		committee: { id, name },
		today,
		view: ruleView(inForce, getLocale()),
		inForceId: inForce.local?.id ?? null,
		states: rules.map((rule) => ({
			...{ id: rule.id, validFrom: rule.validFrom },
			line: ruleView(ruleOn([rule], rule.validFrom), getLocale()).line,
		})),
		mayEdit: may(by.actor, 'committee.edit'),
	};
};
