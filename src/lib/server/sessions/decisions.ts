import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as proposals from './proposals.ts';

/** Why a tool was not taken, as it stood when the decision was made. */
export interface Rejected {
	readonly toolId: string;
	readonly certain: number;
	readonly possible: number;
	readonly out: number;
	/** Reason codes of those left out, and of the meeting, each with how many it held for. */
	readonly reasons: readonly {
		readonly code: string;
		readonly count: number;
		/** The reason in words, as it read then. */
		readonly said?: { readonly de: string; readonly en: string } | undefined;
	}[];
}

export interface Decision {
	readonly id: string;
	readonly sessionId: string;
	readonly toolId: string;
	readonly rejected: readonly Rejected[];
	readonly note: string;
	readonly decidedByName: string;
	readonly decidedAt: string;
	readonly catalogueDate: string;
	readonly inputsHash: string;
}

export interface NewDecision {
	readonly toolId: string;
	readonly rejected: readonly Rejected[];
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
	db: Db,
	actor: Actor,
	sessionId: string,
	{ joinUrl, rejected, ...decision }: NewDecision,
	now: string,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto('decision')
			.values({
				id: randomUUID(),
				sessionId,
				...decision,
				rejected: JSON.stringify(rejected),
				decidedBy: actor.id,
				decidedByName: actor.name,
				decidedAt: now,
			})
			.execute();
		await proposals.updateJoinUrl(trx, sessionId, decision.toolId, joinUrl);
		await audit.create(
			trx,
			actor,
			{
				action: 'session.decide',
				subjectKind: 'session',
				subjectId: sessionId,
				detail: { toolId: decision.toolId, rejected: rejected.map(({ toolId }) => toolId) },
			},
			now,
		);
	});
}
