import type { Constraint } from '../tool/constraint.ts';
import { blocked, fine, unknown, worst } from './check.ts';
import type { Check, CheckResult } from './check.ts';

/** What the city has decided: forbidden, allowed on conditions, or approved to a day. */
export const cityPolicy: Check = ({ tool, call: { day } }) =>
	worst(
		tool.constraints.flatMap((constraint) =>
			constraint.kind === 'city-policy' ? [onDay(constraint, day)] : [],
		),
	);

function onDay({ rule, land, from, until }: Constraint<'city-policy'>, day: string): CheckResult {
	if (from !== undefined && day < from) return fine;
	const hasEnded = until !== undefined && day > until;
	if (rule === 'forbidden')
		return hasEnded ? fine : blocked({ code: 'forbiddenByCity', until: until ?? null });
	// Its conditions are for people to read and to keep.
	if (rule === 'conditions') return fine;
	return hasEnded
		? unknown({ code: 'approvalEnded', land: land ?? null, until }, { missing: ['cityApproval'] })
		: fine;
}
