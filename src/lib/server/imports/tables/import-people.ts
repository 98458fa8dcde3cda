import { sameWriting } from '../../../council/names.ts';
import type { Position } from '../../../council/nouns.ts';
import type { PersonRow } from '../../../exchange/tables/person-row.ts';
import type { Acting } from '../../acting.ts';
import * as people from '../../register/people.ts';
import type { PersonColumns } from '../../register/people.ts';
import type { LeftoverReason } from '../../../exchange/runs.ts';
import type { RunWrite } from '../runs/import-writes.ts';
import type { SavedPiece } from './import-devices.ts';
import * as importSources from './import-sources.ts';
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

export interface SavedPerson {
	readonly id: string;
	/** The save it was compared with; `null`: the person is new. */
	readonly revision: number | null;
	readonly values: Partial<PersonColumns>;
	/** Empty: nothing to remember. */
	readonly externalId: string;
	/** Whether the preview found them here. */
	readonly isNew: boolean;
}

/** Adds and changes people; part of a transaction of a run. Who is not as the preview saw them is left out. */
export async function saveAll(
	{ db }: Acting,
	run: { readonly id: string; readonly source: string },
	rows: readonly SavedPerson[],
): Promise<SavedPiece<SavedPerson>> {
	const there = await known.lockedPeople(
		db,
		rows.filter(({ isNew }) => !isNew).map(({ id }) => id),
	);
	const wanted = rows.flatMap(({ values }) => values.officeId ?? []);
	const offices = await known.heldOffices(db, [...new Set(wanted)]);
	const names = await importSources.recordsOf(db, run.source, 'personId', rows);
	const whyNot = ({ id, isNew, revision, values, externalId }: SavedPerson) => {
		const now = there.get(id);
		if (!isNew && now === undefined) return 'gone';
		if (!isNew && now?.revision !== revision) return 'changedSince';
		if (values.officeId !== undefined && !offices.has(values.officeId)) return 'officeGone';
		const named = names.get(externalId);
		return named !== undefined && named !== id ? 'broughtSince' : null;
	};
	const left = new Map<SavedPerson, LeftoverReason>();
	for (const row of rows) {
		const reason = whyNot(row);
		if (reason !== null) left.set(row, reason);
	}
	const saved = rows.filter((row) => !left.has(row));
	const made = saved.filter(({ isNew }) => isNew);
	await people.createAll(
		db,
		made.map(({ id, values }) => ({ ...blank, ...values, id, hasNoDevice: false })),
	);
	const writes: RunWrite[] = [];
	for (const { id, isNew, revision, values } of saved) {
		const now = there.get(id);
		if (isNew || now === undefined || revision === null) {
			writes.push({ noun: 'person', id, revision: 0, before: null });
			continue;
		}
		const fields = changeable.filter((field) => values[field] !== undefined);
		if (fields.length > 0) await people.change(db, id, values, revision);
		const before = Object.fromEntries(fields.map((field) => [field, now[field]]));
		const after = fields.length > 0 ? revision + 1 : revision;
		writes.push({ noun: 'person', id, revision: after, before });
	}
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
