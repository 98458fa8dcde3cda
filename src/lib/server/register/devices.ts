import type { Observation } from '../../device/claim.ts';
import { nameOf } from '../../council/names.ts';
import type { Reach } from '../access/roles.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
import * as facts from './facts.ts';
import type { FactRecord } from './facts.ts';
import type { Db } from '../db/open.ts';

/** A device of a person, or of a hall. */
export interface DeviceRecord {
	readonly id: string;
	readonly personId: string | null;
	readonly hallId: string | null;
	readonly ownerName: string;
	/** The owner's office; a hall has none. */
	readonly officeId: string | null;
	readonly label: string;
	readonly revision: number;
	/** With their history, the newest first. */
	readonly facts: readonly FactRecord[];
}

/** `id` is made with the form: the same one twice is one device. */
export type NewDevice = { readonly id: string; readonly label: string } & Owner;
export type Owner =
	| { readonly personId: string; readonly hallId: null }
	| { readonly personId: null; readonly hallId: string };

const select = (db: Db, reach: Reach) =>
	db
		.selectFrom('device')
		.leftJoin('person', 'person.id', 'device.personId')
		.leftJoin('hall', 'hall.id', 'device.hallId')
		.select([
			'device.id',
			'device.personId',
			'device.hallId',
			'device.label',
			'device.revision',
			'person.title',
			'person.givenName',
			'person.familyName',
			'person.officeId',
			'hall.name as hallName',
		])
		.$if(reach !== 'everyOffice', (query) =>
			query.where('person.officeId', '=', reach === 'everyOffice' ? '' : reach.officeId),
		);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

async function recordsOf(db: Db, rows: readonly Row[]): Promise<readonly DeviceRecord[]> {
	const known = await facts.list(
		db,
		'deviceId',
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({
		id: row.id,
		personId: row.personId,
		hallId: row.hallId,
		ownerName: row.personId
			? nameOf({
					title: row.title ?? '',
					givenName: row.givenName ?? '',
					familyName: row.familyName ?? '',
				})
			: (row.hallName ?? ''),
		officeId: row.officeId,
		label: row.label,
		revision: row.revision,
		facts: known.get(row.id) ?? [],
	}));
}

const alphabet = new Intl.Collator('de', { numeric: true });

/** Those of the people, or of the halls, or all in reach, in the order of the alphabet. */
export async function list(
	db: Db,
	reach: Reach,
	owners?: { readonly personIds: readonly string[] } | { readonly hallIds: readonly string[] },
): Promise<readonly DeviceRecord[]> {
	let query = select(db, reach);
	if (owners) {
		const ids = 'personIds' in owners ? owners.personIds : owners.hallIds;
		if (ids.length === 0) return [];
		query = query.where('personIds' in owners ? 'device.personId' : 'device.hallId', 'in', ids);
	}
	const rows = await query.execute();
	const devices = await recordsOf(db, rows);
	return devices.toSorted((a, b) => alphabet.compare(a.label, b.label));
}

export async function read(db: Db, reach: Reach, id: string): Promise<DeviceRecord | null> {
	const rows = await select(db, reach).where('device.id', '=', id).execute();
	const [device] = await recordsOf(db, rows);
	return device ?? null;
}

/** A hall belongs to no office: whoever is bound to one does not reach it. */
async function isInReach(db: Db, reach: Reach, { personId }: Owner): Promise<boolean> {
	if (reach === 'everyOffice') return true;
	if (personId === null) return false;
	const person = await db
		.selectFrom('person')
		.select('id')
		.where('id', '=', personId)
		.where('officeId', '=', reach.officeId)
		.executeTakeFirst();
	return person !== undefined;
}

/**
 * Registers a device with what is known of it. Its owner is no longer without one.
 *
 * @returns false if the owner is out of reach; then nothing is registered
 */
export async function create(
	db: Db,
	reach: Reach,
	actor: Actor,
	device: NewDevice,
	known: readonly Observation[],
	now: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if (!(await isInReach(trx, reach, device))) return false;
		const made = await trx
			.insertInto('device')
			.values(device)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return true;
		await facts.createAll(trx, actor, { deviceId: device.id }, known);
		if (device.personId !== null) {
			await trx
				.updateTable('person')
				.set(({ eb }) => ({ hasNoDevice: 0, revision: eb('revision', '+', 1) }))
				.where('id', '=', device.personId)
				.where('hasNoDevice', '=', 1)
				.execute();
		}
		const { id, label, personId, hallId } = device;
		const deed = { action: 'device.create', subjectKind: 'device', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { label, personId, hallId } }, now);
		return true;
	});
}

/**
 * Saves a device's name and adds what has become known; the older facts stay as its history.
 *
 * @returns false if somebody else saved meanwhile, or the device is out of reach; then nothing is
 * changed
 */
export async function update(
	db: Db,
	reach: Reach,
	actor: Actor,
	id: string,
	revision: number,
	change: { readonly label: string; readonly facts: readonly Observation[] },
	now: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if (!(await read(trx, reach, id))) return false;
		const saved = await trx
			.updateTable('device')
			.set({ label: change.label, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
		await facts.createAll(trx, actor, { deviceId: id }, change.facts);
		const changed = change.facts.map(({ field }) => field);
		const deed = { action: 'device.update', subjectKind: 'device', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { changed } }, now);
		return true;
	});
}

/** Deletes a device with its facts; one out of reach stays. */
export async function destroy(
	db: Db,
	reach: Reach,
	actor: Actor,
	id: string,
	now: string,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const device = await read(trx, reach, id);
		if (!device) return;
		await trx.deleteFrom('device').where('id', '=', id).execute();
		const { label, personId, hallId } = device;
		const deed = { action: 'device.destroy', subjectKind: 'device', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { label, personId, hallId } }, now);
	});
}
