import type { Constraint } from '../tool/constraint.ts';
import { ask, blocked, fine, worst } from './check.ts';
import type { Check, Finding, Trial } from './check.ts';

/** Settings of the organiser or the tenant that open or close a way in. */
export const policy: Check = (trial) =>
	worst(
		trial.tool.constraints.flatMap((constraint) =>
			constraint.kind === 'policy' && concerns(constraint, trial)
				? [allowed(constraint, trial)]
				: [],
		),
	);

function concerns({ ways, role, unlessHas }: Constraint<'policy'>, { row, attendee }: Trial) {
	return (
		(ways === undefined || ways.includes(row.way)) &&
		(role === undefined || role === attendee.role) &&
		!(unlessHas ?? []).some((account) => attendee.accounts?.includes(account))
	);
}

function allowed(
	{ settledBy: setting, unlessHas = [] }: Constraint<'policy'>,
	{ call, attendee }: Trial,
): Finding {
	if (setting === undefined) return fine;
	const isAllowed = call.arrangement[setting];
	if (isAllowed === null) return ask([setting]);
	if (isAllowed) return fine;
	if (attendee.accounts === null && unlessHas.length > 0) return ask(unlessHas);
	return blocked({ code: 'notAllowed', setting });
}
