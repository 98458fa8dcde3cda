import type { Position } from '../../../council/nouns.ts';
import type { PersonRow } from '../../../exchange/tables/person-row.ts';
import type { Db } from '../../db/open.ts';
import * as people from '../../register/people.ts';
import type { PersonColumns } from '../../register/people.ts';
import * as importSources from './import-sources.ts';
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
			(entry): entry is [string, string] => entry[1] !== null && entry[1] !== now[entry[0]],
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
}

/**
 * Adds and changes people; part of a transaction with its line in the audit.
 *
 * @returns false if somebody changed one of them meanwhile; then nothing may be kept
 */
export async function saveAll(
	db: Db,
	runId: string,
	source: string,
	saved: readonly SavedPerson[],
): Promise<boolean> {
	const made = saved
		.filter(({ revision }) => revision === null)
		.map(({ id, values }) => ({ ...blank, ...values, id, hasNoDevice: false }));
	await people.createAll(db, made);
	for (const { id, revision, values } of saved) {
		if (revision === null || Object.keys(values).length === 0) continue;
		if (!(await people.change(db, id, values, revision))) return false;
	}
	const names = saved.map(({ id, externalId }) => ({ externalId, recordId: id }));
	await importSources.createAll(db, source, 'personId', names, runId);
	return true;
}

const blank: PersonColumns = {
	officeId: '',
	title: '',
	givenName: '',
	familyName: '',
	position: '',
	email: '',
	phone: '',
};
