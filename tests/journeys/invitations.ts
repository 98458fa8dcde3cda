import { acting } from '../../src/lib/server/testing/acting.ts';
import { join } from 'node:path';
import { readKeys } from '../../src/lib/server/process/keys.ts';
import { linkFor } from '../../src/lib/server/links/sign.ts';
import { system } from '../../src/lib/access/actor.ts';
import * as attendees from '../../src/lib/server/sessions/attendees.ts';
import * as decisions from '../../src/lib/server/sessions/decisions.ts';
import { open } from '../../src/lib/server/db/open.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import * as proposals from '../../src/lib/server/sessions/proposals.ts';
import type { Product } from './product.ts';

/** Works on the product's store as the staff pages would, while the product runs. */
async function inStore<Result>(
	product: Product,
	work: (db: Db, linkOf: (id: string) => Promise<string>) => Promise<Result>,
): Promise<Result> {
	const db = open(join(product.data, 'vollzaehlig.sqlite'));
	const { links } = readKeys(product.data);
	const linkOf = async (id: string) => {
		const attendee = await attendees.read(db, id);
		if (!attendee) throw new Error('there is no such attendee');
		const { linkId, linkGeneration } = attendee;
		return product.address + linkFor({ id: linkId, generation: linkGeneration }, links);
	};
	return await work(db, linkOf).finally(() => db.destroy());
}

async function undecidedSession(db: Db): Promise<string> {
	const session = await db
		.selectFrom('session')
		.select('id')
		.where('id', 'not in', db.selectFrom('decision').select('sessionId'))
		.where('startsAt', '>', new Date().toISOString())
		.orderBy('startsAt')
		.executeTakeFirstOrThrow();
	return session.id;
}

async function someone(db: Db, sessionId: string): Promise<string> {
	const [attendee] = await attendees.list(db, [sessionId]);
	return attendee?.id ?? '';
}

/** A link to a session for which nothing is decided yet. */
export const undecided = (product: Product): Promise<string> =>
	inStore(product, async (db, linkOf) => linkOf(await someone(db, await undecidedSession(db))));

/** A link to a session for which another tool than our room was decided. */
export const decided = (product: Product, joinUrl: string): Promise<string> =>
	inStore(product, async (db, linkOf) => {
		const sessionId = await undecidedSession(db);
		const proposed = await proposals.list(db, [sessionId]);
		const toolId = proposed.find((proposal) => proposal.toolId !== 'livekit-room')?.toolId ?? '';
		const reasons = { rejected: [], note: '', catalogueDate: '2026-11-23', inputsHash: '' };
		const decision = { toolId, joinUrl, ...reasons };
		await decisions.create(
			acting(db, { actor: system, now: new Date().toISOString() }),
			sessionId,
			decision,
		);
		return linkOf(await someone(db, sessionId));
	});

/** A link that was replaced by a new one. */
export const renewed = (product: Product): Promise<string> =>
	inStore(product, async (db, linkOf) => {
		const id = await someone(db, await undecidedSession(db));
		const old = await linkOf(id);
		await attendees.renewLink(acting(db, { actor: system, now: new Date().toISOString() }), id);
		return old;
	});

/** A link to a session of last week. */
export const over = (product: Product): Promise<string> =>
	inStore(product, async (db, linkOf) => {
		const sessionId = await undecidedSession(db);
		const startsAt = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString();
		await db.updateTable('session').set({ startsAt }).where('id', '=', sessionId).execute();
		return linkOf(await someone(db, sessionId));
	});
