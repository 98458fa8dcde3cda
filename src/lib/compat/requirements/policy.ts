import type { Constraint } from '../tool/constraint.ts';
import { ask, blocked, fine, worst } from './check.ts';
import type { Check, CheckResult, CheckInput } from './check.ts';

/** Settings of the organiser or the tenant that open or close a way in. */
export const policy: Check = (input) =>
	worst(
		input.tool.constraints.flatMap((constraint) =>
			constraint.kind === 'policy' && concerns(constraint, input)
				? [allowed(constraint, input)]
				: [],
		),
	);

function concerns(
	{ ways, role, unlessHas }: Constraint<'policy'>,
	{ support, attendee }: CheckInput,
) {
	return (
		(ways === undefined || ways.includes(support.way)) &&
		(role === undefined || role === attendee.role) &&
		!(unlessHas ?? []).some((account) => attendee.accounts?.includes(account))
	);
}

function allowed(
	{ settledBy: setting, unlessHas = [] }: Constraint<'policy'>,
	{ call, attendee }: CheckInput,
): CheckResult {
	if (setting === undefined) return fine;
	const isAllowed = call.arrangement[setting];
	if (isAllowed === null) return ask([setting]);
	if (isAllowed) return fine;
	if (attendee.accounts === null && unlessHas.length > 0) return ask(unlessHas);
	return blocked({ code: 'notAllowed', setting });
}
