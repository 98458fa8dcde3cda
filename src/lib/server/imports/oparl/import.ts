import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import { dayOf } from '../../../calendar/wall-clock.ts';
import { Collection } from '../../../exchange/oparl/collection.ts';
import { draft } from '../../../exchange/oparl/draft.ts';
import type { Drafts } from '../../../exchange/oparl/drafts.ts';
import type { ImportChoices, RegisterSnapshot } from '../../../exchange/oparl/register-snapshot.ts';
import { changesSomething, diffRegister } from '../../../exchange/oparl/diff.ts';
import type { RegisterDiff } from '../../../exchange/oparl/diff.ts';
import * as audit from '../../db/audit.ts';
import { applyDiff } from './apply-diff.ts';
import { registerFingerprint } from './register-fingerprint.query.ts';
import { readRegister } from './register-snapshot.query.ts';
import type { Db } from '../../db/open.ts';
import * as sourceRecords from './source-records.ts';
import * as sources from './sources.ts';
import { idsOf, sourceIdOf } from './ids.ts';

/** What was read from a server or a file, ready to be compared with the register. */
export interface SourceReading {
	readonly objects: Collection;
	readonly bodyKey: string;
	readonly includePast: boolean;
	/** Whether the objects of other bodies stand among them. */
	readonly hasOtherBodies: boolean;
	readonly source: Omit<sources.SourceChange, 'id' | 'bodyKey' | 'appliedAt'>;
}

export interface ImportPreview {
	readonly diff: RegisterDiff;
	readonly register: RegisterSnapshot;
	/** Of the register and the source as they are. */
	readonly fingerprint: string;
}

interface Comparison extends ImportPreview {
	readonly sourceId: string;
	readonly drafts: Drafts;
	readonly objects: Collection;
	readonly known: sourceRecords.Known;
	readonly before: sources.SourceRecord | null;
}

/** Merges what was read into what is known of the source and compares it with the register. */
async function compare(
	db: Db,
	reading: SourceReading,
	choices: ImportChoices,
	now: string,
): Promise<Comparison> {
	const { bodyKey } = reading;
	const sourceId = sourceIdOf(bodyKey);
	// First of all: what is changed while the register is read makes it another.
	const fingerprint = await registerFingerprint(db, sourceId);
	const before = await sources.read(db, sourceId);
	const known = await sourceRecords.read(db, sourceId);
	const objects = new Collection();
	for (const object of known.objects) objects.put(object);
	for (const object of reading.objects.all()) objects.put(object);
	const today = dayOf(now);
	const drafts = draft(objects, {
		...{ today, includePast: reading.includePast },
		bodyKey: reading.hasOtherBodies ? bodyKey : null,
		known: new Set(known.links.map(({ key }) => key)),
	});
	const register = await readRegister(db);
	const options = { idFor: idsOf(sourceId), today, sourceName: reading.source.name, choices };
	const diff = diffRegister(drafts, register, known.links, options);
	return { diff, register, fingerprint, sourceId, drafts, objects, known, before };
}

/** The fingerprint that a preview of a body would have now. */
export const currentFingerprint = (db: Db, bodyKey: string): Promise<string> =>
	registerFingerprint(db, sourceIdOf(bodyKey));

/** What an import would do now. Nothing is written. */
export async function preview(
	db: Db,
	reading: SourceReading,
	choices: ImportChoices,
	now: string,
): Promise<ImportPreview> {
	const { diff, register, fingerprint } = await compare(db, reading, choices, now);
	return { diff, register, fingerprint };
}

/**
 * `changed`: the register is not what it was in the preview; `officeMissing`: somebody new has no
 * office. In both cases nothing is written.
 */
export type Applied =
	| { readonly result: 'applied'; readonly diff: RegisterDiff }
	| { readonly result: 'changed' | 'officeMissing' };

/** Does all of it in one transaction, or nothing. */
export async function apply(
	by: Acting,
	reading: SourceReading,
	choices: ImportChoices,
	fingerprint: string,
): Promise<Applied> {
	return inTransaction(by, async (by) => {
		const seen = await compare(by.db, reading, choices, by.now);
		if (seen.fingerprint !== fingerprint) return { result: 'changed' };
		const { diff, sourceId, before } = seen;
		if (diff.wantsOffice) return { result: 'officeMissing' };
		const { source, bodyKey } = reading;
		await sources.save(by.db, {
			...source,
			...{ id: sourceId, bodyKey, appliedAt: by.now },
			// A file says nothing of the server, nor how far its lists were read.
			address: source.address || (before?.address ?? ''),
			walkedAt: source.walkedAt ?? before?.walkedAt ?? null,
		});
		const options = { sourceId, form: choices.form, today: dayOf(by.now) };
		await applyDiff(by, diff, options);
		await keep(by.db, seen);
		await audit.record(by, 'source.apply', sourceId, {
			name: source.name,
			changes: changesSomething(diff),
		});
		return { result: 'applied', diff };
	});
}

/** Stores each object's text and the record made of it; forgets the objects that were removed. */
async function keep(
	trx: Db,
	{ diff, sourceId, drafts, objects, known }: Comparison,
): Promise<void> {
	const links = new Map(known.links.map((link) => [link.key, link]));
	const erased = new Set<string>();
	for (const item of [...diff.committees, ...diff.people, ...diff.seats, ...diff.sessions]) {
		const { draft, id, values, state } = item;
		const { key, noun } = draft;
		// What was deleted here stays away, and what the source says of it is not kept.
		if (state === 'deletedHere') erased.add(key);
		links.set(key, { key, noun, id, applied: state === 'deletedHere' ? {} : values });
	}
	const removed = new Set([
		...drafts.removed.map(({ key }) => key),
		...diff.removed.filter(({ ends }) => ends).map(({ key }) => key),
	]);
	const keys = new Set([...drafts.used, ...links.keys()]);
	const records = [...keys].flatMap((key): sourceRecords.KeptRecord[] => {
		if (removed.has(key)) return [];
		const object = objects.get(key);
		const link = links.get(key) ?? null;
		if (object) return [{ key, kind: object.kind, link, raw: erased.has(key) ? null : object.raw }];
		// A further piece of a membership has no text of its own.
		return link && key.includes('#') ? [{ key, kind: 'Membership', link, raw: null }] : [];
	});
	await sourceRecords.save(trx, sourceId, records, known.marks);
	await sourceRecords.destroyAll(trx, sourceId, [...removed]);
}
