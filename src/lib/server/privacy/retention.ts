import { inTransaction, asSystem } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { endlessKinds, retentionKinds, usualRetention } from '../../council/retention.ts';
import type { Retention, RetentionChange, RetentionKind } from '../../council/retention.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import type { Db } from '../db/open.ts';
import * as settings from '../db/settings.ts';
import type { Due } from './due.query.ts';
import { keepings } from './keepings.ts';
import { leaving } from './leaving.ts';

const name = 'retention';
const contactName = 'privacyContact';

const isEndless = (kind: RetentionKind) => endlessKinds.some((endless) => endless === kind);

/** The days that hold here; what was never set, or cannot be read, is as usual, or has no end yet. */
export async function read(db: Db): Promise<Retention> {
	const saved = await settings.read(db, name);
	const days = (kind: RetentionKind): number | null => {
		const value: unknown =
			typeof saved === 'object' && saved !== null ? Reflect.get(saved, kind) : null;
		if (typeof value === 'number') return value;
		return isEndless(kind) ? null : usualRetention[kind];
	};
	const kept = retentionKinds.map((kind) => [kind, days(kind)] as const);
	return Object.fromEntries(kept) as Retention;
}

/** Kinds that have no end because nobody has decided about it: who leaves one without has. */
export async function undecided(db: Db) {
	const saved = await settings.read(db, name);
	const decided = typeof saved === 'object' && saved !== null ? saved : {};
	return endlessKinds.filter((kind) => !Object.hasOwn(decided, kind));
}

/** Whom to ask about all this, as the city wrote it; empty: nobody is named. */
export async function readContact(db: Db): Promise<string> {
	const contact = await settings.read(db, contactName);
	return typeof contact === 'string' ? contact : '';
}

/** Kinds that it does not name, and that nobody has decided about, stay undecided. */
export async function update(
	by: Acting,
	{ contact, ...retention }: RetentionChange & { readonly contact: string },
): Promise<void> {
	await inTransaction(by, async (by) => {
		const open = (await undecided(by.db)).map((kind) => [kind, 'undecided'] as const);
		const before = { ...(await read(by.db)), ...Object.fromEntries(open) };
		const isOtherContact = contact !== (await readContact(by.db));
		const changed = {
			...changesOf(before, retention),
			...(isOtherContact && { [contactName]: true as const }),
		};
		if (Object.keys(changed).length === 0) return;
		const saved = await settings.read(by.db, name);
		await settings.write(by.db, name, { ...(saved as object | null), ...retention });
		await settings.write(by.db, contactName, contact);
		await audit.record(by, 'retention.update', name, { changed });
	});
}

/** When a person goes by themselves, an ISO date; `null`: not. */
export async function deletionOf(db: Db, personId: string): Promise<string | null> {
	const { mandate } = await read(db);
	const found = await leaving(db, mandate, personId);
	return found[0]?.from ?? null;
}

/** How many records went, by kind. */
export type Cleaned = Readonly<Record<RetentionKind, number>>;

/** What saving would do that somebody has to see before: which periods hold for the first time, and what goes. */
export async function review(db: Db, retention: RetentionChange, now: string) {
	const open: readonly RetentionKind[] = await undecided(db);
	const binding = retentionKinds.flatMap((kind) => {
		const days = retention[kind];
		return days !== undefined && open.includes(kind) ? [{ kind, days }] : [];
	});
	const due = await preview(db, retention, now);
	const going = retentionKinds.flatMap((kind) => {
		const { count = 0, oldest = null } = due[kind] ?? {};
		return count > 0 ? [{ kind, count, oldest }] : [];
	});
	return { binding, going };
}

/** What would go now, by kind, if these days held; kinds without an end are left out. */
export async function preview(
	db: Db,
	retention: RetentionChange,
	now: string,
): Promise<Partial<Record<RetentionKind, Due>>> {
	const due: Partial<Record<RetentionKind, Due>> = {};
	for (const kind of retentionKinds) {
		const days = retention[kind];
		if (typeof days === 'number') due[kind] = await keepings[kind].due(db, days, now);
	}
	return due;
}

/** Deletes what has been kept long enough. How much went stands in the audit, without anybody's name. */
export async function clean(db: Db, now: string): Promise<Cleaned> {
	const retention = await read(db);
	const cleaned: Partial<Record<RetentionKind, number>> = {};
	for (const kind of retentionKinds) {
		const days = retention[kind];
		if (days !== null) cleaned[kind] = await keepings[kind].clean(db, days, now);
	}
	const went = Object.fromEntries(Object.entries(cleaned).filter(([, count]) => count > 0));
	if (Object.keys(went).length > 0) {
		await audit.record(asSystem(db, now), 'retention.clean', name, went);
	}
	return { ...nothing, ...cleaned };
}

const nothing = Object.fromEntries(retentionKinds.map((kind) => [kind, 0])) as Cleaned;
