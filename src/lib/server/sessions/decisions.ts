import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { RejectedTool } from '../../plan/rejected.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import { forgottenStaff } from './forgotten.ts';
import * as proposals from './proposals.ts';

export interface Decision {
	readonly id: string;
	readonly sessionId: string;
	readonly toolId: string;
	readonly rejected: readonly RejectedTool[];
	readonly note: string;
	readonly decidedByName: string;
	readonly decidedAt: string;
	readonly catalogueDate: string;
	readonly inputsHash: string;
}

/** As it was made, with the id of who decided. */
export interface DecisionMade extends Omit<Decision, 'id'> {
	readonly decidedBy: string;
}

export interface NewDecision {
	readonly toolId: string;
	readonly rejected: readonly RejectedTool[];
	readonly note: string;
	/** Address or number of the chosen tool; empty for the own room or while nobody knows it. */
	readonly joinUrl: string;
	readonly catalogueDate: string;
	readonly inputsHash: string;
}

const Stored = v.array(
	v.object({
		toolId: v.string(),
		certain: v.number(),
		possible: v.number(),
		out: v.number(),
		reasons: v.array(
			v.object({
				code: v.string(),
				count: v.number(),
				said: v.optional(v.object({ de: v.string(), en: v.string() })),
			}),
		),
	}),
);

/** All decisions of the sessions, the newest first; the first one holds. */
export async function list(db: Db, sessionIds: readonly string[]): Promise<readonly Decision[]> {
	if (sessionIds.length === 0) return [];
	const rows = await db
		.selectFrom('decision')
		.select([
			'id',
			'sessionId',
			'toolId',
			'rejected',
			'note',
			'decidedByName',
			'decidedAt',
			'catalogueDate',
			'inputsHash',
		])
		.where('sessionId', 'in', sessionIds)
		.orderBy('decidedAt', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...row, rejected: v.parse(Stored, JSON.parse(row.rejected)) }));
}

/** The decision that holds, or `null` while nothing is decided. */
export async function read(db: Db, sessionId: string): Promise<Decision | null> {
	return (await list(db, [sessionId]))[0] ?? null;
}

/** Takes a tool for a session and says where it is joined; earlier decisions stay as history. */
export async function create(
	by: Acting,
	sessionId: string,
	{ joinUrl, rejected, ...decision }: NewDecision,
): Promise<void> {
	await inTransaction(by, async (by) => {
		const { id: decidedBy, name: decidedByName } = by.actor;
		const decided = { decidedBy, decidedByName, decidedAt: by.now };
		await createAll(by.db, [{ sessionId, rejected, ...decision, ...decided }]);
		await proposals.updateJoinUrl(by.db, sessionId, decision.toolId, joinUrl);
		await audit.record(by, 'session.decide', sessionId, {
			toolId: decision.toolId,
			rejected: rejected.map(({ toolId }) => toolId),
		});
	});
}

/** Puts decisions down; the caller writes the audit entries. */
export async function createAll(db: Db, decisions: readonly DecisionMade[]): Promise<void> {
	if (decisions.length === 0) return;
	const rows = decisions.map(({ rejected, ...decision }) => ({
		...decision,
		id: randomUUID(),
		rejected: JSON.stringify(rejected),
	}));
	await db.insertInto('decision').values(rows).execute();
}

/** Forgets who decided in a session, and what they wrote freely; what was decided stays. */
export async function forget(db: Db, sessionId: string): Promise<void> {
	await db
		.updateTable('decision')
		.set({ decidedBy: '', decidedByName: forgottenStaff, note: '' })
		.where('sessionId', '=', sessionId)
		.execute();
}
