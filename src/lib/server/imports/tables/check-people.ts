import { randomUUID } from 'node:crypto';
import { readPersonRow } from '../../../exchange/tables/person-row.ts';
import type { PersonRow } from '../../../exchange/tables/person-row.ts';
import { foldedName, nameOf, sameName } from '../../../council/names.ts';
import * as importPeople from './import-people.ts';
import * as importSources from './import-sources.ts';
import * as known from './known-records.query.ts';
import type { KnownPerson, OfficeName } from './known-records.query.ts';
import type { Db } from '../../db/open.ts';
import type { CheckedRow, Checking, RowChecker } from './check.ts';
import { candidateText, OwnerIndex } from './owners.ts';
import { Questions } from './questions.ts';
import type { RowReason, StagedRow } from '../../../exchange/tables/import-rows.ts';
import { sourceName } from './source-name.ts';

/** Prepares the check of a table of people: what the register holds is read once. */
export async function personChecker(db: Db, job: Checking): Promise<RowChecker> {
	const source = sourceName('people', job.reading.source, job.reading.headers);
	return new PersonChecker(
		job,
		await known.people(db),
		await known.offices(db),
		await importSources.list(db, source, 'personId'),
	);
}

class PersonChecker implements RowChecker {
	readonly #job: Checking;
	readonly #people: ReadonlyMap<string, KnownPerson>;
	readonly #index: OwnerIndex;
	readonly #offices: readonly OfficeName[];
	readonly #links: ReadonlyMap<string, string>;
	readonly #seen = new Map<string, number>();
	readonly questions: Questions;

	constructor(
		job: Checking,
		people: readonly KnownPerson[],
		offices: readonly OfficeName[],
		links: ReadonlyMap<string, string>,
	) {
		this.#job = job;
		this.#people = new Map(people.map((person) => [person.id, person]));
		this.#index = new OwnerIndex(job.people);
		this.#offices = offices;
		this.#links = links;
		this.questions = new Questions(job.answers);
	}

	check(rows: readonly CheckedRow[]): Promise<readonly StagedRow[]> {
		return Promise.resolve(rows.map((row) => this.#checkOne(row)));
	}

	#checkOne(row: CheckedRow): StagedRow {
		const person = readPersonRow(row.cell);
		const name = nameOf({
			title: person.title ?? '',
			givenName: person.givenName ?? '',
			familyName: person.familyName ?? '',
		});
		const left = (reason: RowReason, detail = '', action: 'rejected' | 'asked' = 'rejected') => ({
			...{ line: row.line, action, reason, detail, externalId: '', recordId: null },
			...{
				ownerId: null,
				revision: null,
				label: name,
				owner: person.office ?? '',
				change: '{}',
				remarks: '[]',
			},
			cells: JSON.stringify(row.shown()),
		});
		if (person.isNobody) return left('nobody');
		if (person.familyName === null) return left('nameMissing');
		const found = this.#whoIs(person, name);
		if (found === 'asked') return left('personAmbiguous', '', 'asked');
		if (found === 'skip') return left('skipped');
		const key =
			found?.id ?? `${foldedName(name)}|${foldedName(person.office ?? '')}|${person.email ?? ''}`;
		const keys = [key, `id:${person.externalId ?? key}`];
		const earlier = keys.map((one) => this.#seen.get(one)).find((line) => line !== undefined);
		if (earlier !== undefined) return left('sameAsLine', String(earlier));
		for (const one of keys) this.#seen.set(one, row.line);

		const office = this.#officeOf(person, found);
		if (typeof office === 'string') {
			return left(office, person.office ?? '', office === 'officeUnknown' ? 'asked' : 'rejected');
		}
		const change = importPeople.changeOf(found, person, office.id);
		const isNew = found === null;
		return {
			line: row.line,
			action: isNew ? 'new' : Object.keys(change).length > 0 ? 'changed' : 'unchanged',
			...{ reason: null, detail: '' },
			externalId:
				person.externalId !== null && !this.#links.has(person.externalId) ? person.externalId : '',
			recordId: found?.id ?? randomUUID(),
			ownerId: null,
			revision: found?.revision ?? null,
			label: name,
			owner: office.name,
			change: JSON.stringify(change),
			remarks: JSON.stringify(person.unclear.map((field) => `unclear.${field}`)),
			cells: '[]',
		};
	}

	/** By what the source calls them, by e-mail address, then by name and office. */
	#whoIs(person: PersonRow, name: string): KnownPerson | 'asked' | 'skip' | null {
		const linked = this.#links.get(person.externalId ?? '');
		if (linked !== undefined) return this.#people.get(linked) ?? null;
		const written = {
			email: person.email,
			name: `${person.familyName}, ${person.givenName ?? ''}`,
			office: person.office,
		};
		const { people, isSure } = this.#index.find(written);
		if (people.length === 0) return null;
		const [first] = people;
		// The same name in another office may be somebody else.
		const isSame =
			first?.email.toLowerCase() === person.email?.toLowerCase() ||
			person.office === null ||
			this.#officeIdOf(person.office) === first?.officeId;
		if (first && isSure && isSame) return this.#people.get(first.id) ?? null;
		const choices = [
			...people.map((one) => ({ id: one.id, text: candidateText(one) })),
			{ id: 'new', text: '' },
		];
		const key = `person:${foldedName(name)}|${person.email ?? ''}|${foldedName(person.office ?? '')}`;
		const text = [name, person.office, person.email].filter(Boolean).join(', ');
		const answer = this.questions.ask(key, 'personAmbiguous', text, choices);
		if (answer === null) return 'asked';
		if (answer === 'new') return null;
		return this.#people.get(answer) ?? 'skip';
	}

	#officeNamed(written: string): OfficeName | null {
		const named = this.#offices.filter(({ name }) => sameName(name, written));
		return named.length === 1 ? (named[0] ?? null) : null;
	}

	/** By its name, or as it was answered before. */
	#officeIdOf(written: string): string | null {
		return this.#officeNamed(written)?.id ?? this.#job.answers.get(officeKey(written)) ?? null;
	}

	/** Offices are never made by an import: one with another name is asked for. */
	#officeOf(person: PersonRow, found: KnownPerson | null): OfficeName | RowReason {
		const theirs = this.#offices.find(({ id }) => id === found?.officeId);
		if (person.office === null) return theirs ?? 'officeMissing';
		const named = this.#officeNamed(person.office);
		if (named) return named;
		const choices = this.#offices.map(({ id, name }) => ({ id, text: name }));
		const key = officeKey(person.office);
		const answer = this.questions.ask(key, 'officeUnknown', person.office, choices);
		if (answer === null) return 'officeUnknown';
		return this.#offices.find(({ id }) => id === answer) ?? 'skipped';
	}
}

const officeKey = (written: string): string => `office:${foldedName(written)}`;
