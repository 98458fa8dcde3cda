import type { StaffActor } from '../../access/actor.ts';
import { leads } from '../../access/acts.ts';
import { everything } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import { sessionQuestions } from '../../plan/ask-next.ts';
import type { SessionQuestions } from '../../plan/ask-next.ts';
import type { SessionPlan } from '../../plan/session-plan.ts';
import type { PlannedSession } from './planning.ts';

/** By the plan, which is kept as long as nothing changes, and what else the questions hang on. */
const known = new WeakMap<SessionPlan, Map<string, SessionQuestions>>();

/** What is worth asking before a session; worked out once for each plan. */
export function questionsFor(
	{ inputs, plan }: PlannedSession,
	decidedId: string | null,
	roomAvailable: boolean,
): SessionQuestions {
	const key = `${decidedId} ${roomAvailable}`;
	const ofPlan = known.get(plan) ?? new Map<string, SessionQuestions>();
	const found = ofPlan.get(key) ?? sessionQuestions(inputs, plan, decidedId, roomAvailable);
	ofPlan.set(key, found);
	known.set(plan, ofPlan);
	return found;
}

/** Sessions with what is worth asking before each, given the tool that is decided for it. */
export const questionsOf = (
	planned: readonly PlannedSession[],
	decided: ReadonlyMap<string, string>,
	roomAvailable: boolean,
) =>
	planned.map((one) => ({
		one,
		found: questionsFor(one, decided.get(one.session.id) ?? null, roomAvailable),
	}));

/**
 * Before which of the sessions somebody may ask, and whom: a chair everybody before those that they
 * lead, all others whom their scope includes.
 */
export function askable(
	{ actor, scope }: { readonly actor: StaffActor; readonly scope: Scope },
	planned: readonly PlannedSession[],
): { readonly planned: readonly PlannedSession[]; readonly reach: Scope } {
	if (actor.role !== 'chair') return { planned, reach: scope };
	const led = planned.filter(({ session: { committeeId }, inputs: { day } }) =>
		leads(actor, { committeeId, day }),
	);
	return { planned: led, reach: everything };
}
