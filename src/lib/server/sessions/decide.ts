import { catalogueDate } from '../../catalogue/catalogue.ts';
import type { OutdatedChoice } from '../../views/session/outdated-choice.ts';
import { rejectedToolInWords } from '../../views/session/rejected-tool.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as decisions from './decisions.ts';
import type { PlannedSession } from './planning.ts';
import * as sessions from './sessions.ts';

export interface ToolChoice {
	readonly toolId: string;
	readonly note: string;
	readonly joinUrl: string;
	/** The decision and the digest of inputs on the page, so that nobody decides on old ones. */
	readonly seenDecision: string;
	readonly seenInputs: string;
}

/**
 * Takes one of the planned tools for a session.
 *
 * @returns why the page it was chosen on is outdated, and then nothing is kept; `null`: it is decided
 */
export async function decide(
	by: Acting,
	{ session, plan, inputsHash }: PlannedSession,
	{ toolId, note, joinUrl, seenDecision, seenInputs }: ToolChoice,
): Promise<OutdatedChoice | null> {
	const others = plan.tools.filter((tool) => tool.toolId !== toolId);
	const rejected = others.map(rejectedToolInWords);
	return inTransaction(by, async (by) => {
		await sessions.lock(by.db, session.id);
		const current = await decisions.read(by.db, session.id);
		if (current !== null && current.id !== seenDecision) {
			return { kind: 'decided', toolId: current.toolId, decidedByName: current.decidedByName };
		}
		if (inputsHash !== seenInputs) return { kind: 'inputsChanged' };
		const decision = { toolId, note, joinUrl, catalogueDate, inputsHash, rejected };
		await decisions.create(by, session.id, decision);
		return null;
	});
}
