import { within } from '../db/scope.ts';
import { inTransaction } from '../acting.ts';
import type { Acting, Reader } from '../acting.ts';
import type { Observation } from '../../device/claim.ts';
import { nameOf } from '../../council/names.ts';
import type { Scope } from '../../access/scope.ts';
import * as audit from '../db/audit.ts';
import { changesOf, toldOf } from '../db/changes.ts';
import { insertMany } from '../db/bulk.ts';
import { inParts } from '../db/chunks.ts';
import * as facts from './facts.ts';
import type { FactRecord } from './facts.ts';
import type { Db } from '../db/open.ts';
import * as people from './people.ts';
import * as attendees from '../sessions/attendees.ts';

/** A device of a person, of a hall, or of a guest of one session. */
export interface DeviceRecord {
	readonly id: string;
	readonly personId: string | null;
	readonly hallId: string | null;
	readonly attendeeId: string | null;
	readonly ownerName: string;
	/** The owner's office; halls and guests have none. */
	readonly officeId: string | null;
	readonly label: string;
	readonly revision: number;
	/** With their history, the newest first. */
	readonly facts: readonly FactRecord[];
}

/** `id` is made with the form: the same one twice is one device. */
export type NewDevice = { readonly id: string; readonly label: string } & Owner;
export type Owner =
	| { readonly personId: string; readonly hallId: null; readonly attendeeId?: null }
	| { readonly personId: null; readonly hallId: string; readonly attendeeId?: null }
	| { readonly personId: null; readonly hallId: null; readonly attendeeId: string };

const ownerColumns = ['device.personId', 'device.hallId', 'device.attendeeId'] as const;

/** The id of whom a device belongs to: a person, a hall or an attendee. */
export const ownerIdOf = (of: Pick<DeviceRecord, 'personId' | 'hallId' | 'attendeeId'>): string =>
	of.personId ?? of.hallId ?? of.attendeeId ?? '';

const select = (db: Db, scope: Scope) =>
	db
		.selectFrom('device')
		.leftJoin('person', 'person.id', 'device.personId')
		.leftJoin('hall', 'hall.id', 'device.hallId')
		.leftJoin('attendee', 'attendee.id', 'device.attendeeId')
		.select([
			'device.id',
			'device.personId',
			'device.hallId',
			'device.attendeeId',
			'device.label',
			'device.revision',
			'person.title',
			'person.givenName',
			'person.familyName',
			'person.officeId',
			'hall.name as hallName',
			'attendee.guestName',
		])
		.where(within(scope, { office: 'person.officeId', person: ownerColumns }));
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
		attendeeId: row.attendeeId,
		ownerName: row.personId
			? nameOf({
					title: row.title ?? '',
					givenName: row.givenName ?? '',
					familyName: row.familyName ?? '',
				})
			: (row.hallName ?? row.guestName ?? ''),
		officeId: row.officeId,
		label: row.label,
		revision: row.revision,
		facts: known.get(row.id) ?? [],
	}));
}

const alphabet = new Intl.Collator('de', { numeric: true });

/** Of people, of halls, or of guests by the ids of the attendees. */
export type Owners =
	| { readonly personIds: readonly string[] }
	| { readonly hallIds: readonly string[] }
	| { readonly attendeeIds: readonly string[] };

function columnOf(owners: Owners) {
	if ('personIds' in owners) return ['device.personId', owners.personIds] as const;
	if ('hallIds' in owners) return ['device.hallId', owners.hallIds] as const;
	return ['device.attendeeId', owners.attendeeIds] as const;
}

/** Those of the owners, or all of the register that are in reach, in the order of the alphabet. */
export async function list(by: Reader, owners?: Owners): Promise<readonly DeviceRecord[]> {
	const query = select(by.db, by.scope);
	const [column, ids] = owners ? columnOf(owners) : [];
	if (ids?.length === 0) return [];
	const rows = await (
		column && ids ? query.where(column, 'in', ids) : query.where('device.attendeeId', 'is', null)
	).execute();
	const devices = await recordsOf(by.db, rows);
	return devices.toSorted((a, b) => alphabet.compare(a.label, b.label));
}

/** Labels by id, of the devices in scope. */
export async function labels(
	by: Reader,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await select(by.db, by.scope).where('device.id', 'in', ids).execute();
	return new Map(rows.map(({ id, label }) => [id, label]));
}

export async function read(by: Reader, id: string): Promise<DeviceRecord | null> {
	const rows = await select(by.db, by.scope).where('device.id', '=', id).execute();
	const [device] = await recordsOf(by.db, rows);
	return device ?? null;
}

/** Halls and guests belong to no office: whoever is bound to one does not reach them. */
async function isInReach(db: Db, scope: Scope, owner: Owner): Promise<boolean> {
	const { personId } = owner;
	if (personId === null) {
		const id = owner.hallId ?? owner.attendeeId;
		return scope.offices === null && (scope.persons?.includes(id) ?? true);
	}
	const person = await db
		.selectFrom('person')
		.select('id')
		.where('id', '=', personId)
		.where(within(scope, { office: 'officeId', person: 'id' }))
		.executeTakeFirst();
	return person !== undefined;
}

/**
 * Registers a device with what is known of it. Its owner is no longer without one.
 *
 * @returns false if the owner is out of reach; then nothing is registered
 */
export async function create(
	by: Acting,
	device: NewDevice,
	known: readonly Observation[],
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		if (!(await isInReach(by.db, by.scope, device))) return false;
		if (device.attendeeId) {
			await attendees.setGuestHasNoDevice(by.db, device.attendeeId, false);
		}
		const made = await by.db
			.insertInto('device')
			.values(device)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return true;
		await facts.createAll(by, { deviceId: device.id }, known);
		if (device.personId !== null) await people.forgetNoDevice(by.db, [device.personId]);
		const { id, label, ...owner } = device;
		await audit.record(by, 'device.create', id, { label, ...owner });
		return true;
	});
}

/**
 * Registers many devices by few statements; the caller writes the audit entries. Their owners are no
 * longer without one.
 *
 * @returns the owners who were
 */
export async function createAll(
	db: Db,
	devices: readonly Pick<DeviceRecord, 'id' | 'personId' | 'hallId' | 'label'>[],
): ReturnType<typeof people.forgetNoDevice> {
	const rows = devices.map(({ id, personId, hallId, label }) => [id, personId, hallId, label]);
	await insertMany(db, 'device', ['id', 'personId', 'hallId', 'label'], rows);
	const owners = new Set(devices.flatMap(({ personId }) => personId ?? []));
	return people.forgetNoDevice(db, [...owners]);
}

/**
 * Saves a device's name and adds what has become known; the older facts stay as its history.
 *
 * @returns false if somebody else saved meanwhile, or the device is out of reach; then nothing is
 * changed
 */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: { readonly label: string; readonly facts: readonly Observation[] },
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await read(by, id);
		if (!before) return false;
		const saved = await by.db
			.updateTable('device')
			.set({ label: change.label, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
		await facts.createAll(by, { deviceId: id }, change.facts);
		const changed = { ...changesOf(before, { label: change.label }), ...toldOf(change.facts) };
		await audit.record(by, 'device.update', id, { changed });
		return true;
	});
}

/** Deletes a device with its facts; one out of reach stays. */
export async function destroy(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const device = await read(by, id);
		if (!device) return;
		await by.db.deleteFrom('device').where('id', '=', id).execute();
		const { label, personId, hallId, attendeeId } = device;
		await audit.record(by, 'device.destroy', id, { label, personId, hallId, attendeeId });
	});
}

/** Deletes devices with their facts; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('device').where('id', 'in', ids).execute();
}

/** Deletes what guests brought, by the ids of the attendees. */
export async function destroyOfGuests(db: Db, attendeeIds: readonly string[]): Promise<void> {
	for await (const part of inParts(attendeeIds)) {
		await db.deleteFrom('device').where('attendeeId', 'in', part).execute();
	}
}
