import { setImmediate as pause } from 'node:timers/promises';
import { asSystem } from '../../acting.ts';
import { record } from '../audit.ts';
import { isPostgres } from '../open.ts';
import type { Db } from '../open.ts';
import { commitmentsOf, hashOf, noHash } from './line-hash.ts';

const headId = 'head';
/** In one transaction, which holds others up for less than 20 ms. */
const mostLines = 80;

export interface AuditHead {
	readonly position: number;
	readonly hash: string;
}

/** The last line that is sealed. */
export async function readHead(db: Db): Promise<AuditHead> {
	const row = await db
		.selectFrom('auditHead')
		.select(['position', 'hash'])
		.where('id', '=', headId)
		.executeTakeFirst();
	return row ?? { position: 0, hash: noHash };
}

/** Holds the head until the transaction ends: one process at a time seals, erases or cuts. */
export async function holdHead(trx: Db): Promise<AuditHead & { readonly hasBegun: boolean }> {
	await trx
		.insertInto('auditHead')
		.values({ id: headId, position: 0, hash: noHash, hasBegun: 0 })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	const { position, hash, hasBegun } = await trx
		.selectFrom('auditHead')
		.select(['position', 'hash', 'hasBegun'])
		.where('id', '=', headId)
		// On SQLite a transaction is the only one that writes.
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirstOrThrow();
	return { position, hash, hasBegun: hasBegun === 1 };
}

/** How many lines are not sealed yet. */
export async function countUnsealed(db: Db): Promise<number> {
	const { lines } = await db
		.selectFrom('audit')
		.select(({ fn }) => fn.countAll().as('lines'))
		.where('position', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(lines);
}

async function needsSealing(db: Db): Promise<boolean> {
	const unsealed = db.selectFrom('audit').select('id').where('position', 'is', null).limit(1);
	if (await unsealed.executeTakeFirst()) return true;
	const begun = db.selectFrom('auditHead').select('id').where('hasBegun', '=', 1);
	return (await begun.executeTakeFirst()) === undefined;
}

/** Seals some lines whose transactions are over. @returns how many */
async function sealSome(db: Db): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const head = await holdHead(trx);
		const lines = await trx
			.selectFrom('audit')
			.select(['id', 'at', 'actorKind', 'actorId', 'actorName', 'action'])
			.select(['subjectKind', 'subjectId', 'detail'])
			.where('position', 'is', null)
			.orderBy('at')
			.orderBy('id')
			.limit(mostLines)
			.execute();
		let { position, hash } = head;
		for (const line of lines) {
			const commitments = commitmentsOf(line);
			hash = hashOf(hash, ++position, line, commitments);
			await trx
				.updateTable('audit')
				.set({ position, hash, commitments: JSON.stringify(commitments) })
				.where('id', '=', line.id)
				.execute();
		}
		await trx.updateTable('auditHead').set({ position, hash }).where('id', '=', headId).execute();
		return lines.length;
	});
}

/** The line with which the chain begins: its hash covers all that were there before. */
async function begin(db: Db, now: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const { hasBegun, position, hash } = await holdHead(trx);
		if (hasBegun) return;
		await trx.updateTable('auditHead').set({ hasBegun: 1 }).where('id', '=', headId).execute();
		await record(asSystem(trx, now), 'audit.begin', '', { earlier: position, hash });
	});
}

/** Seals every line whose transaction is over; several processes may at once. */
export async function sealAll(db: Db, now: string): Promise<void> {
	while (await needsSealing(db)) {
		if ((await sealSome(db)) === 0) await begin(db, now);
		await pause();
	}
}
