import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { restrictionEffects } from '../../device/restriction.ts';
import type { Restriction } from '../../device/restriction.ts';
import { platforms } from '../../device/device.ts';
import { dotted, parseVersion } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import { addDays } from '../../calendar/day.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import type { Database } from '../db/schema.ts';
import type { Db } from '../db/open.ts';
import * as exemptions from './exemptions.ts';

/** A restriction as it was set, with who set it. */
export interface RestrictionRecord extends Restriction {
	readonly setAt: string;
	readonly setByName: string;
	readonly revision: number;
}

/** `id` is made with the form: sent twice, it is one restriction. */
export type NewRestriction = Omit<Restriction, 'exemptions'>;

/** A new end that a restriction was given. */
export interface RestrictionChange {
	/** The first day without it; `null`: open. */
	readonly until: string | null;
	readonly note: string;
	readonly changedAt: string;
	readonly changedByName: string;
}

type Row = Omit<Database['restriction'], 'revision'> & { readonly revision: number };

const Ids = v.fallback(v.array(v.string()), []);
const asVersion = (text: string | null): Version | null =>
	text === null ? null : parseVersion(text);
const asText = (release: Version | null): string | null =>
	release === null ? null : dotted(release);

async function recordsOf(db: Db, rows: readonly Row[]): Promise<readonly RestrictionRecord[]> {
	const held = await exemptions.holding(
		db,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({
		id: row.id,
		effect: restrictionEffects.find((effect) => effect === row.effect) ?? 'use',
		toolId: row.toolId,
		way: row.way === 'native' || row.way === 'browser' ? row.way : null,
		reason: row.reason,
		from: row.validFrom,
		until: row.validTo,
		scope: {
			platform: platforms.find((platform) => platform === row.platform) ?? null,
			systemFrom: asVersion(row.systemFrom),
			systemBelow: asVersion(row.systemBelow),
			model: row.model,
			officeId: row.officeId,
			deviceIds: row.deviceIds === null ? null : v.parse(Ids, JSON.parse(row.deviceIds)),
		},
		exemptions: held.get(row.id) ?? new Map(),
		setAt: row.setAt,
		setByName: row.setByName,
		revision: row.revision,
	}));
}

/** Those that hold on the day or later, without a day all of them; the newest first. */
export async function list(db: Db, from?: string): Promise<readonly RestrictionRecord[]> {
	let query = db.selectFrom('restriction').selectAll();
	if (from !== undefined) {
		query = query.where(({ or, eb }) => or([eb('validTo', 'is', null), eb('validTo', '>', from)]));
	}
	const rows = await query.orderBy('validFrom', 'desc').orderBy('id').execute();
	return recordsOf(db, rows);
}

export async function read(db: Db, id: string): Promise<RestrictionRecord | null> {
	const rows = await db.selectFrom('restriction').selectAll().where('id', '=', id).execute();
	const [restriction] = await recordsOf(db, rows);
	return restriction ?? null;
}

const columnsOf = (restriction: NewRestriction) => {
	const { id, effect, toolId, way, reason, from, until, scope } = restriction;
	return {
		...{ id, effect, toolId, way, reason, validFrom: from, validTo: until },
		platform: scope.platform,
		systemFrom: asText(scope.systemFrom),
		systemBelow: asText(scope.systemBelow),
		model: scope.model,
		officeId: scope.officeId,
		deviceIds: scope.deviceIds === null ? null : JSON.stringify(scope.deviceIds),
	};
};

export async function create(by: Acting, restriction: NewRestriction): Promise<void> {
	await inTransaction(by, async (by) => {
		const { id, effect, reason, from, until } = restriction;
		const made = await by.db
			.insertInto('restriction')
			.values({
				...columnsOf(restriction),
				setAt: by.now,
				setBy: by.actor.id,
				setByName: by.actor.name,
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const detail = { effect, reason, from, until };
		await audit.record(by, 'restriction.create', id, detail);
	});
}

/**
 * Gives a restriction another end, an earlier or a later one.
 *
 * @param until the first day without it; `null`: open
 * @returns false if somebody else changed it meanwhile; then nothing is changed
 */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	{ until, note }: Pick<RestrictionChange, 'until' | 'note'>,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await read(by.db, id);
		const saved = await by.db
			.updateTable('restriction')
			.set({ validTo: until, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved || !before) return false;
		const change = { validTo: until, note, changedAt: by.now, changedByName: by.actor.name };
		await by.db
			.insertInto('restrictionChange')
			.values({ id: randomUUID(), restrictionId: id, ...change })
			.execute();
		const changed = changesOf(lastDayOf(before), lastDayOf({ until }));
		await audit.record(by, 'restriction.update', id, { until, note, changed });
		return true;
	});
}

const lastDayOf = ({ until }: Pick<Restriction, 'until'>) => ({
	lastDay: until && addDays(until, -1),
});

/** The ends that a restriction was given since it was set, the newest first. */
export async function changes(db: Db, id: string): Promise<readonly RestrictionChange[]> {
	return db
		.selectFrom('restrictionChange')
		.select(['validTo as until', 'note', 'changedAt', 'changedByName'])
		.where('restrictionId', '=', id)
		.orderBy('changedAt', 'desc')
		.orderBy('id')
		.execute();
}

/** A restriction with its past, as it is invented. */
export interface PastRestriction extends NewRestriction {
	readonly setAt: string;
	readonly setByName: string;
	readonly changes: readonly RestrictionChange[];
}

/** Puts restrictions down that nobody here has set; the caller writes the audit entry. */
export async function createAll(db: Db, restrictions: readonly PastRestriction[]): Promise<void> {
	for (const { setAt, setByName, changes, ...restriction } of restrictions) {
		const set = { setAt, setBy: '', setByName, revision: changes.length };
		await db
			.insertInto('restriction')
			.values({ ...columnsOf(restriction), ...set })
			.execute();
		for (const { until, ...change } of changes) {
			await db
				.insertInto('restrictionChange')
				.values({ id: randomUUID(), restrictionId: restriction.id, validTo: until, ...change })
				.execute();
		}
	}
}

/** Takes restrictions back as if they had never been; the caller writes the audit entry. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('restriction').where('id', 'in', ids).execute();
}
