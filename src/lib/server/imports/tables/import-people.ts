import type { Position } from '../../../council/nouns.ts';
import type { PersonRow } from '../../../exchange/tables/person-row.ts';
import type { Db } from '../../db/open.ts';
import type { KnownPerson } from './known-records.query.ts';

const details = ['title', 'givenName', 'familyName', 'position', 'email', 'phone'] as const;
/** New values by column of `person`. */
export type PersonValues = Readonly<Partial<Record<(typeof details)[number] | 'officeId', string>>>;

/** Ids of people by what a source calls them. */
export async function linksOf(db: Db, source: string): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom('importSource')
		.select(['externalId', 'personId'])
		.where('source', '=', source)
		.where('personId', 'is not', null)
		.execute();
	return new Map(rows.map(({ externalId, personId }) => [externalId, personId ?? '']));
}

const assumed: Position = 'member';

/** What a row says otherwise than is known; what it does not say stays. */
export function changeOf(
	person: KnownPerson | null,
	row: PersonRow,
	officeId: string,
): PersonValues {
	if (person === null) {
		const values = Object.fromEntries(details.map((field) => [field, row[field] ?? '']));
		return { ...values, position: row.position ?? assumed, officeId };
	}
	const told: [string, string | null][] = details.map((field) => [field, row[field]]);
	const now: Readonly<Record<string, string | number>> = { ...person };
	return Object.fromEntries(
		[...told, ['officeId', officeId] as const].filter(
			(entry): entry is [string, string] => entry[1] !== null && entry[1] !== now[entry[0]],
		),
	);
}

export interface SavedPerson {
	readonly id: string;
	/** The save it was compared with; `null`: the person is new. */
	readonly revision: number | null;
	readonly values: PersonValues;
	/** Empty: nothing to remember. */
	readonly externalId: string;
}

/**
 * Adds and changes people; part of a transaction with its line in the audit.
 *
 * @returns false if somebody changed one of them meanwhile; then nothing may be kept
 */
export async function saveAll(
	db: Db,
	source: string,
	people: readonly SavedPerson[],
): Promise<boolean> {
	const text = (values: PersonValues, field: keyof PersonValues) => values[field] ?? '';
	const made = people
		.filter(({ revision }) => revision === null)
		.map(({ id, values }) => ({
			id,
			hasNoDevice: 0,
			officeId: text(values, 'officeId'),
			title: text(values, 'title'),
			givenName: text(values, 'givenName'),
			familyName: text(values, 'familyName'),
			position: text(values, 'position'),
			email: text(values, 'email'),
			phone: text(values, 'phone'),
		}));
	if (made.length > 0) await db.insertInto('person').values(made).execute();
	for (const { id, revision, values } of people) {
		if (revision === null || Object.keys(values).length === 0) continue;
		const saved = await db
			.updateTable('person')
			.set({ ...values, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
	}
	const links = people
		.filter(({ externalId }) => externalId !== '')
		.map(({ id, externalId }) => ({ source, externalId, deviceId: null, personId: id }));
	if (links.length > 0) await db.insertInto('importSource').values(links).execute();
	return true;
}
