import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import { createHash } from 'node:crypto';
import { dayOf } from '../../../calendar/wall-clock.ts';
import { Collection } from '../../../exchange/oparl/collection.ts';
import { draft } from '../../../exchange/oparl/draft.ts';
import type { Drafts } from '../../../exchange/oparl/drafts.ts';
import type { Choices, Ours } from '../../../exchange/oparl/register-snapshot.ts';
import { changesSomething, plan } from '../../../exchange/oparl/diff.ts';
import type { Plan } from '../../../exchange/oparl/diff.ts';
import * as audit from '../../db/audit.ts';
import { applyPlan } from './apply-diff.ts';
import { readOurs } from './read-register.ts';
import type { Db } from '../../db/open.ts';
import * as sources from './sources.ts';
import { idsOf, sourceIdOf } from './ids.ts';

/** What was read from a server or a file, ready to be compared with the register. */
export interface Reading {
	readonly objects: Collection;
	readonly bodyKey: string;
	readonly includePast: boolean;
	/** Whether the objects of other bodies stand among them. */
	readonly hasOtherBodies: boolean;
	readonly source: Omit<sources.SourceChange, 'id' | 'bodyKey' | 'appliedAt'>;
}

export interface Preview {
	readonly plan: Plan;
	readonly ours: Ours;
	/** Of the register and the source as they are. */
	readonly fingerprint: string;
}

interface Look extends Preview {
	readonly sourceId: string;
	readonly drafts: Drafts;
	readonly objects: Collection;
	readonly known: sources.Known;
	readonly before: sources.SourceRecord | null;
}

/** Lays what was read over what is known of the source, and compares it with the register. */
async function look(db: Db, reading: Reading, choices: Choices, now: string): Promise<Look> {
	const { bodyKey } = reading;
	const sourceId = sourceIdOf(bodyKey);
	const before = await sources.read(db, sourceId);
	const known = await sources.readRecords(db, sourceId);
	const objects = new Collection();
	for (const object of known.objects) objects.put(object);
	for (const object of reading.objects.all()) objects.put(object);
	const today = dayOf(now);
	const drafts = draft(objects, {
		...{ today, includePast: reading.includePast },
		bodyKey: reading.hasOtherBodies ? bodyKey : null,
		known: new Set(known.links.map(({ key }) => key)),
	});
	const ours = await readOurs(db);
	const options = { idFor: idsOf(sourceId), today, sourceName: reading.source.name, choices };
	const planned = plan(drafts, ours, known.links, options);
	const fingerprint = fingerprintOf(ours, before);
	return { plan: planned, ours, fingerprint, sourceId, drafts, objects, known, before };
}

/** Equal as long as nobody changed the register, nor applied another import of the source. */
function fingerprintOf(ours: Ours, source: sources.SourceRecord | null): string {
	const hash = createHash('sha256').update(JSON.stringify(source));
	for (const records of Object.values(ours)) hash.update(JSON.stringify(records));
	return hash.digest('base64url');
}

/** The fingerprint that a preview would have now. */
export async function currentFingerprint(db: Db, { bodyKey }: Reading): Promise<string> {
	return fingerprintOf(await readOurs(db), await sources.read(db, sourceIdOf(bodyKey)));
}

/** What an import would do now. Nothing is written. */
export async function preview(
	db: Db,
	reading: Reading,
	choices: Choices,
	now: string,
): Promise<Preview> {
	const { plan, ours, fingerprint } = await look(db, reading, choices, now);
	return { plan, ours, fingerprint };
}

/**
 * `changed`: the register is not what it was in the preview; `officeMissing`: somebody new has no
 * office. In both cases nothing is written.
 */
export type Applied =
	| { readonly result: 'applied'; readonly plan: Plan }
	| { readonly result: 'changed' | 'officeMissing' };

/** Does all of it in one transaction, or nothing. */
export async function apply(
	by: Acting,
	reading: Reading,
	choices: Choices,
	fingerprint: string,
): Promise<Applied> {
	return inTransaction(by, async (by) => {
		const seen = await look(by.db, reading, choices, by.now);
		if (seen.fingerprint !== fingerprint) return { result: 'changed' };
		const { plan, sourceId, before } = seen;
		if (plan.wantsOffice) return { result: 'officeMissing' };
		const { source, bodyKey } = reading;
		await sources.save(by.db, {
			...source,
			...{ id: sourceId, bodyKey, appliedAt: by.now },
			// A file says nothing of the server, nor how far its lists were read.
			address: source.address || (before?.address ?? ''),
			walkedAt: source.walkedAt ?? before?.walkedAt ?? null,
		});
		const options = { sourceId, form: choices.form, today: dayOf(by.now) };
		await applyPlan(by, plan, options);
		await keep(by.db, seen);
		await audit.record(by, 'source.apply', sourceId, {
			name: source.name,
			changes: changesSomething(plan),
		});
		return { result: 'applied', plan };
	});
}

/** Remembers of each object what it became, and its text; of what is gone nothing. */
async function keep(trx: Db, { plan, sourceId, drafts, objects, known }: Look): Promise<void> {
	const links = new Map(known.links.map((link) => [link.key, link]));
	const erased = new Set<string>();
	for (const item of [...plan.committees, ...plan.people, ...plan.seats, ...plan.sessions]) {
		const { draft, id, values, state } = item;
		const { key, noun } = draft;
		// What was deleted here stays away, and what the source says of it is not kept.
		if (state === 'gone') erased.add(key);
		links.set(key, { key, noun, id, applied: state === 'gone' ? {} : values });
	}
	const gone = new Set([
		...drafts.gone.map(({ key }) => key),
		...plan.gone.filter(({ ends }) => ends).map(({ key }) => key),
	]);
	const keys = new Set([...drafts.used, ...links.keys()]);
	const records = [...keys].flatMap((key): sources.KeptRecord[] => {
		if (gone.has(key)) return [];
		const object = objects.get(key);
		const link = links.get(key) ?? null;
		if (object) return [{ key, kind: object.kind, link, raw: erased.has(key) ? null : object.raw }];
		// A further piece of a membership has no text of its own.
		return link && key.includes('#') ? [{ key, kind: 'Membership', link, raw: null }] : [];
	});
	await sources.keepRecords(trx, sourceId, records, known.marks);
	await sources.dropRecords(trx, sourceId, [...gone]);
}
