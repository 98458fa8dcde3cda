import { sameWriting } from '../../../council/names.ts';
import type { Position } from '../../../council/nouns.ts';
import type { PersonRowChange } from '../../../exchange/tables/import-rows.ts';
import type { PersonRow } from '../../../exchange/tables/person-row.ts';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import * as people from '../../register/people.ts';
import type { PersonColumns } from '../../register/people.ts';
import type { LeftoverReason } from '../../../exchange/runs.ts';
import type { RunWrite } from '../runs/import-writes.ts';
import type { SavedPiece } from './import-devices.ts';
import * as importSources from './import-sources.ts';
import { createdBy, updatedBy } from './import-entries.ts';
import { makePlaces, saveSeats, seatsLeft } from './import-seats.ts';
import * as known from './known-records.query.ts';
import type { KnownPerson } from './known-records.query.ts';

const details = ['title', 'givenName', 'familyName', 'position', 'email', 'phone'] as const;

const assumed: Position = 'member';

/** What a row says otherwise than is known; what it does not say stays. */
export function changeOf(
	person: KnownPerson | null,
	row: PersonRow,
	officeId: string,
): Partial<PersonColumns> {
	if (person === null) {
		const values = Object.fromEntries(details.map((field) => [field, row[field] ?? '']));
		return { ...values, position: row.position ?? assumed, officeId };
	}
	const told: [string, string | null][] = details.map((field) => [field, row[field]]);
	const now: Readonly<Record<string, string | number>> = { ...person };
	return Object.fromEntries(
		[...told, ['officeId', officeId] as const].filter(
			(entry): entry is [string, string] =>
				entry[1] !== null && !sameWriting(entry[1], String(now[entry[0]] ?? '')),
		),
	);
}

export interface SavedPerson extends PersonRowChange {
	readonly id: string;
	/** The save it was compared with; `null`: the row changes nothing of the person themselves. */
	readonly revision: number | null;
	/** Empty: nothing to remember. */
	readonly externalId: string;
	/** Whether the row makes the person. */
	readonly isNew: boolean;
}

/**
 * Adds and changes people with their seats, and the offices and committees they need; part of a transaction of a
 * run. Who is not as the preview saw them is left out.
 */
export async function saveAll(
	by: Acting,
	run: { readonly id: string; readonly source: string },
	rows: readonly SavedPerson[],
): Promise<SavedPiece<SavedPerson>> {
	const { db } = by;
	const made = await makePlaces(db, rows);
	const there = await known.lockedPeople(db, [...new Set(rows.map(({ id }) => id))]);
	const wanted = rows.flatMap(({ values }) => values.officeId ?? []);
	const held = await known.heldOffices(db, [...new Set(wanted)]);
	const names = await importSources.recordsOf(db, run.source, 'personId', rows);
	const fresh = new Set(rows.filter(({ isNew }) => isNew).map(({ id }) => id));
	const seatless = await seatsLeft(db, rows);
	const whyNot = ({ id, isNew, revision, values, externalId }: SavedPerson) => {
		const now = there.get(id);
		if (!isNew && now === undefined && !fresh.has(id)) return 'gone';
		if (!isNew && revision !== null && now?.revision !== revision) return 'changedSince';
		if (values.officeId !== undefined && !held.has(values.officeId)) return 'officeGone';
		const named = names.get(externalId);
		return named !== undefined && named !== id ? 'broughtSince' : null;
	};
	const reasonFor = (row: SavedPerson) =>
		whyNot(row) ?? (seatless.has(row) ? 'changedSince' : null);
	const left = new Map<SavedPerson, LeftoverReason>();
	for (const row of rows) {
		const reason = reasonFor(row);
		if (reason === null) continue;
		left.set(row, reason);
		if (row.isNew) fresh.delete(row.id);
	}
	// Whose own row is left out has no seats either.
	for (const row of rows) {
		if (!left.has(row) && !there.has(row.id) && !fresh.has(row.id)) left.set(row, 'gone');
	}
	const saved = rows.filter((row) => !left.has(row));
	await people.createAll(
		db,
		saved
			.filter(({ isNew }) => isNew)
			.map(({ id, values }) => ({ ...blank, ...values, id, hasNoDevice: false })),
	);
	const writes: RunWrite[] = [...made];
	const entries = made.flatMap(({ noun, id }) =>
		noun === 'waitingDevice' ? [] : [createdBy(run.id, noun, id, {})],
	);
	for (const { id, isNew, revision, values } of saved) {
		const now = there.get(id);
		if (isNew) {
			writes.push({ noun: 'person', id, revision: 0, before: null });
			const { officeId, position } = values;
			entries.push(createdBy(run.id, 'person', id, { officeId, position }));
		}
		if (isNew || now === undefined || revision === null) continue;
		const fields = changeable.filter((field) => values[field] !== undefined);
		if (fields.length > 0) await people.change(db, id, values, revision);
		const before = Object.fromEntries(fields.map((field) => [field, now[field]]));
		const after = fields.length > 0 ? revision + 1 : revision;
		writes.push({ noun: 'person', id, revision: after, before });
		const wanted = Object.fromEntries(fields.map((field) => [field, values[field]]));
		if (fields.length > 0) entries.push(updatedBy(run.id, 'person', id, before, wanted));
	}
	const seats = await saveSeats(db, saved, run.id);
	writes.push(...seats.writes);
	await audit.recordAll(by, [...entries, ...seats.entries]);
	const named = saved
		.filter(({ externalId }) => !names.has(externalId))
		.map(({ id, externalId }) => ({ externalId, recordId: id }));
	await importSources.createAll(db, run.source, 'personId', named, run.id);
	return { writes, left };
}

const changeable = ['officeId', ...details] as const;

const blank: PersonColumns = {
	officeId: '',
	title: '',
	givenName: '',
	familyName: '',
	position: '',
	email: '',
	phone: '',
};
