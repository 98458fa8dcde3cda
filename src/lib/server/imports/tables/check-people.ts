import { hasSeat } from '../../../exchange/oparl/guesses.ts';
import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../calendar/wall-clock.ts';
import { foldedName, nameOf } from '../../../council/names.ts';
import { readPersonRow } from '../../../exchange/tables/person-row.ts';
import type { PersonRow } from '../../../exchange/tables/person-row.ts';
import type {
	PersonRowChange,
	RowAction,
	RowReason,
	StagedRow,
} from '../../../exchange/tables/import-rows.ts';
import * as memberships from '../../register/memberships.ts';
import type { Db } from '../../db/open.ts';
import type { CheckedRow, Checking, RowChecker } from './check.ts';
import * as importPeople from './import-people.ts';
import * as importSources from './import-sources.ts';
import * as known from './known-records.query.ts';
import type { KnownPerson } from './known-records.query.ts';
import { NamedPlaces } from './named-places.ts';
import { candidateText, OwnerIndex } from './owners.ts';
import { makesPerson } from './person-change.ts';
import { Questions } from './questions.ts';
import { SeatPlan } from './seat-plan.ts';
import { sourceName } from './source-name.ts';

/** Prepares the check of a table of people or of their seats: what the register holds is read once. */
export async function personChecker(db: Db, job: Checking): Promise<RowChecker> {
	const source = sourceName(job.kind, job.reading.source, job.reading.headers);
	const questions = new Questions(job.answers);
	return new PersonChecker(
		job,
		questions,
		new Map((await known.people(db)).map((person) => [person.id, person])),
		new NamedPlaces(questions, await known.offices(db), await known.committees(db)),
		new SeatPlan(await memberships.list(db), dayOf(job.now)),
		await importSources.list(db, source, 'personId'),
	);
}

/** Whom a row means, after it was looked for. */
interface Meant {
	readonly id: string;
	/** `null`: nobody of the register. */
	readonly known: KnownPerson | null;
	/** The line that was the first to name them; `null`: this one. */
	readonly line: number | null;
	readonly office: string;
	readonly email: string | null;
}

class PersonChecker implements RowChecker {
	readonly #job: Checking;
	readonly #people: ReadonlyMap<string, KnownPerson>;
	readonly #index: OwnerIndex;
	readonly #places: NamedPlaces;
	readonly #plan: SeatPlan;
	readonly #links: ReadonlyMap<string, string>;
	readonly #seen = new Map<string, Meant>();
	readonly questions: Questions;

	constructor(
		job: Checking,
		questions: Questions,
		people: ReadonlyMap<string, KnownPerson>,
		places: NamedPlaces,
		plan: SeatPlan,
		links: ReadonlyMap<string, string>,
	) {
		this.#job = job;
		this.#people = people;
		this.#index = new OwnerIndex(job.people);
		this.#places = places;
		this.#plan = plan;
		this.#links = links;
		this.questions = questions;
	}

	check(rows: readonly CheckedRow[]): Promise<readonly StagedRow[]> {
		return Promise.resolve(rows.map((row) => this.#checkOne(row)));
	}

	#checkOne(row: CheckedRow): StagedRow {
		const read = readPersonRow(row.cell);
		const person = this.#withName(read);
		const name = nameOf({
			title: person.title ?? '',
			givenName: person.givenName ?? '',
			familyName: person.familyName ?? '',
		});
		const left = (reason: RowReason, detail = '') => leftRow(row, name, person, reason, detail);
		if (person.isNobody) return left('nobody');
		if (person.familyName === null) return left('nameMissing');
		if (this.#job.kind === 'memberships' && person.seats.length === 0) {
			return left('committeeMissing');
		}
		const meant = this.#meantBy(person, name);
		if (typeof meant === 'string') return left(meant);
		const change = meant.line === null ? this.#changeOf(person, meant) : noChange(meant);
		if (change.reason !== null) return left(change.reason, person.office ?? '');
		const planned = this.#plan.of(person.seats, meant.id, this.#places, row.line);
		if ('reason' in planned) {
			return left(planned.reason, planned.detail);
		}
		if (meant.line !== null && planned.seats.length === 0 && !planned.isKnown) {
			return left('sameAsLine', String(meant.line));
		}
		this.#remember(person, name, meant, change.office, row.line);
		const doing = { ...change.change, seats: planned.seats, committees: planned.committees };
		return this.#staged(row, person, name, meant, doing, change.office);
	}

	/** A list of seats may name people by their address alone. */
	#withName(person: PersonRow): PersonRow {
		if (person.familyName !== null || person.email === null) return person;
		const { people } = this.#index.find({ email: person.email, name: null, office: null });
		const [only] = people;
		if (!only || people.length > 1) return person;
		const { title, givenName, familyName } = only;
		return { ...person, title: title || null, givenName: givenName || null, familyName };
	}

	#meantBy(person: PersonRow, name: string): Meant | RowReason {
		const earlier = keysOf(person, name)
			.flatMap((key) => this.#seen.get(key) ?? [])
			.find(({ email }) => email === null || person.email === null || email === person.email);
		if (earlier) return earlier;
		const found = this.#whoIs(person, name);
		if (found === 'asked') return 'personAmbiguous';
		if (found === 'skip') return 'skipped';
		const again = found === null ? undefined : this.#seen.get(found.id);
		if (again) return again;
		return { id: found?.id ?? randomUUID(), known: found, line: null, office: '', email: null };
	}

	#remember(person: PersonRow, name: string, meant: Meant, office: string, line: number): void {
		const email = meant.email ?? person.email;
		const one = { ...meant, line: meant.line ?? line, office, email };
		const keys = [...keysOf(person, name), ...keysOf({ ...person, office: null }, name), meant.id];
		for (const key of keys) if (!this.#seen.has(key)) this.#seen.set(key, one);
	}

	#changeOf(person: PersonRow, { known: found }: Meant) {
		const office = this.#places.officeOf(person.office, found?.officeId ?? null);
		if (office === null) return refused('officeUnknown');
		if (office === 'missing') return refused('officeMissing');
		if (office === 'skip') return refused('skipped');
		const values = importPeople.changeOf(found, person, office.id);
		const offices = office.isNew ? [{ id: office.id, name: office.name, kind: office.kind }] : [];
		return { reason: null, change: { values, offices }, office: office.name };
	}

	#staged(
		row: CheckedRow,
		person: PersonRow,
		name: string,
		meant: Meant,
		change: PersonRowChange,
		office: string,
	): StagedRow {
		const { id, known: found, line } = meant;
		const isFirst = line === null;
		const isNew = isFirst && found === null;
		const givesSeat = change.seats.some(({ revision }) => revision === null);
		const changes = Object.keys(change.values).length > 0 || change.seats.length > 0;
		const action: RowAction = isNew || givesSeat ? 'new' : changes ? 'changed' : 'unchanged';
		const { externalId } = person;
		const isNamed = isFirst && externalId !== null && !this.#links.has(externalId);
		const substitutes = person.seats.filter(({ role }) => !hasSeat(role.value));
		return {
			...{ line: row.line, action, reason: null, detail: '' },
			externalId: isNamed ? externalId : '',
			recordId: id,
			ownerId: isNew ? makesPerson : null,
			revision: isFirst ? (found?.revision ?? null) : null,
			...{ label: name, owner: office },
			change: JSON.stringify(change),
			remarks: JSON.stringify([
				...person.unclear.map((field) => `unclear.${field}`),
				...substitutes.map(({ committee }) => `substitute.${committee}`),
			]),
			cells: '[]',
			waits: '',
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
			this.#places.officeIdOf(person.office) === first?.officeId;
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
}

const refused = (reason: RowReason) => ({ reason }) as const;
const noChange = ({ office }: Meant) => ({
	...{ reason: null, change: { values: {}, offices: [] }, office },
});

/** By what rows of one file are known to mean the same person. */
const keysOf = (person: PersonRow, name: string): readonly string[] => [
	...(person.externalId === null ? [] : [`id:${person.externalId}`]),
	...(person.email === null ? [] : [`mail:${person.email.toLowerCase()}`]),
	`name:${foldedName(name)}|${foldedName(person.office ?? '')}`,
];

const asked: ReadonlySet<RowReason> = new Set([
	...(['personAmbiguous', 'officeUnknown', 'committeeUnknown'] as const),
]);

const leftRow = (
	row: CheckedRow,
	label: string,
	{ office }: PersonRow,
	reason: RowReason,
	detail: string,
): StagedRow => ({
	...{ line: row.line, action: asked.has(reason) ? 'asked' : 'rejected', reason, detail },
	...{ externalId: '', recordId: null, ownerId: null, revision: null, label },
	...{ owner: office ?? '', change: '{}', remarks: '[]' },
	cells: JSON.stringify(row.shown()),
	waits: '',
});
