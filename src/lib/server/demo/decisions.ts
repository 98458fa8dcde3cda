import { catalogueDate } from '../../catalogue/catalogue.ts';
import type { Council } from '../../cast/council.ts';
import { rejectedTool } from '../../plan/rejected.ts';
import { planSessions } from '../sessions/planning.ts';
import type { Db } from '../db/open.ts';
import type { DecisionMade } from '../sessions/decisions.ts';
import * as sessions from '../sessions/sessions.ts';

/**
 * What the invented chairs decided, on what their pages showed. Codes alone are kept of the reasons:
 * sentences are for people's own decisions.
 */
export async function decisionsOf(
	db: Db,
	council: Council,
	now: string,
): Promise<readonly DecisionMade[]> {
	const decided = council.sessions.flatMap(({ id, decided }) => (decided ? [{ id, decided }] : []));
	const records = await Promise.all(decided.map(({ id }) => sessions.read(db, id)));
	const planned = await planSessions(
		db,
		records.filter((record) => record !== null),
	);
	return planned.flatMap(({ session, attendees, plan, inputsHash }) => {
		const taken = decided.find(({ id }) => id === session.id)?.decided;
		if (!taken) return [];
		const rejected = plan.tools
			.filter(({ toolId }) => toolId !== taken.toolId)
			.map((tool) => rejectedTool(tool));
		const chair = attendees.find(({ personId }) => personId === taken.byPersonId);
		return {
			sessionId: session.id,
			toolId: taken.toolId,
			rejected,
			note: taken.note,
			decidedBy: taken.byPersonId,
			decidedByName: chair?.name ?? '',
			decidedAt: now,
			catalogueDate,
			inputsHash,
		};
	});
}
