import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Arrangement } from '../../compat/tool/arrangement.ts';
import type { Db } from '../db/open.ts';

/** A tool that is proposed for a session, and how it would be set up. */
export interface ProposalRecord {
	readonly id: string;
	readonly sessionId: string;
	readonly toolId: string;
	readonly arrangement: Arrangement;
	/** Address or number to join by; empty until somebody knows it. */
	readonly joinUrl: string;
}

export interface NewProposal {
	/** Where it has one already. */
	readonly id?: string;
	readonly toolId: string;
	readonly arrangement: Arrangement;
}

const told = v.optional(v.nullable(v.boolean()), null);
const Stored = v.object({
	dialIn: told,
	webClientAllowed: told,
	anonymousJoinAllowed: told,
	thirdPartyCookies: told,
	e2ee: told,
	server: v.object({
		own: told,
		moderatorSignIn: told,
		sip: told,
		turnTls443: told,
		tcpPort: v.optional(v.nullable(v.number()), null),
	}),
});

/** What is proposed for the sessions, in the order in which it was proposed. */
export async function list(
	db: Db,
	sessionIds: readonly string[],
): Promise<readonly ProposalRecord[]> {
	if (sessionIds.length === 0) return [];
	const rows = await db
		.selectFrom('proposal')
		.select(['id', 'sessionId', 'toolId', 'arrangement', 'joinUrl'])
		.where('sessionId', 'in', sessionIds)
		.orderBy('position')
		.orderBy('toolId')
		.execute();
	return rows.map((row) => ({
		...row,
		arrangement: v.parse(Stored, JSON.parse(row.arrangement)),
	}));
}

/** Part of a deed that is in the audit already, as are the two below. */
export async function createAll(
	db: Db,
	sessionId: string,
	proposed: readonly NewProposal[],
): Promise<void> {
	await replace(db, sessionId, proposed);
}

/** From now on exactly these are proposed, in this order; what stays keeps its join address. */
export async function replace(
	db: Db,
	sessionId: string,
	proposed: readonly NewProposal[],
): Promise<void> {
	const kept = proposed.map(({ toolId }) => toolId);
	let gone = db.deleteFrom('proposal').where('sessionId', '=', sessionId);
	if (kept.length > 0) gone = gone.where('toolId', 'not in', kept);
	await gone.execute();
	for (const [position, { id, toolId, arrangement }] of proposed.entries()) {
		const told = { arrangement: JSON.stringify(arrangement), position };
		await db
			.insertInto('proposal')
			.values({ id: id ?? randomUUID(), sessionId, toolId, joinUrl: '', ...told })
			.onConflict((conflict) => conflict.columns(['sessionId', 'toolId']).doUpdateSet(told))
			.execute();
	}
}

/** Says where a proposed tool is joined. */
export async function updateJoinUrl(
	db: Db,
	sessionId: string,
	toolId: string,
	joinUrl: string,
): Promise<void> {
	await db
		.updateTable('proposal')
		.set({ joinUrl })
		.where('sessionId', '=', sessionId)
		.where('toolId', '=', toolId)
		.execute();
}
