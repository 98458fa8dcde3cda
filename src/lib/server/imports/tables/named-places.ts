import { randomUUID } from 'node:crypto';
import { foldedName, sameName } from '../../../council/names.ts';
import type { CommitteeKind, OfficeKind } from '../../../council/nouns.ts';
import { officeKindOf } from '../../../exchange/office-kinds.ts';
import { committeeKind } from '../../../exchange/oparl/guesses.ts';
import type { NewName, RowReason } from '../../../exchange/tables/import-rows.ts';
import type { OfficeName } from './known-records.query.ts';
import type { Questions } from './questions.ts';

/** An office or a committee that a row names. */
interface Place<Kind extends string> extends NewName<Kind> {
	readonly isNew: boolean;
}

/**
 * The offices and committees that a list names. One that nobody knows is made, unless somebody chooses
 * otherwise; where a known one is called much alike, it is asked first.
 */
export class NamedPlaces {
	readonly #questions: Questions;
	readonly #offices: readonly OfficeName[];
	readonly #committees: readonly OfficeName[];
	readonly #made = new Map<string, string>();
	constructor(
		questions: Questions,
		offices: readonly OfficeName[],
		committees: readonly OfficeName[],
	) {
		this.#questions = questions;
		this.#offices = offices;
		this.#committees = committees;
	}

	/** @param theirs the office somebody has already; a row that names none leaves it */
	officeOf(
		written: string | null,
		theirs: string | null,
	): Place<OfficeKind> | 'missing' | 'skip' | null {
		if (written === null) {
			const own = this.#offices.find(({ id }) => id === theirs);
			return own ? { ...own, kind: 'department', isNew: false } : 'missing';
		}
		return this.#placeOf('officeUnknown', written, this.#offices, officeKindOf);
	}

	committeeOf(written: string): Place<CommitteeKind> | 'skip' | null {
		const kindOf = (name: string) => committeeKind(name).value;
		return this.#placeOf('committeeUnknown', written, this.#committees, kindOf);
	}

	/** By its name, or as it was answered before. */
	officeIdOf(written: string): string | null {
		const named = this.#offices.filter(({ name }) => sameName(name, written));
		if (named.length === 1) return named[0]?.id ?? null;
		return this.#questions.answerOf(keyOf('officeUnknown', written));
	}

	#placeOf<Kind extends string>(
		reason: RowReason,
		written: string,
		there: readonly OfficeName[],
		kindOf: (name: string) => Kind,
	): Place<Kind> | 'skip' | null {
		const named = there.filter(({ name }) => sameName(name, written));
		const [only] = named;
		if (only && named.length === 1) return { ...only, kind: kindOf(only.name), isNew: false };
		const alike = there.filter(({ name }) => isAlike(name, written));
		const key = keyOf(reason, written);
		const choices = [
			{ id: 'new', text: '' },
			...[...alike, ...there.filter((one) => !alike.includes(one))].map(({ id, name }) => ({
				...{ id, text: name },
			})),
		];
		const usual = alike.length === 0 ? 'new' : null;
		const answer = this.#questions.ask(key, reason, written, choices, usual);
		if (answer === null) return null;
		if (answer === 'new') {
			const id = this.#made.get(key) ?? randomUUID();
			this.#made.set(key, id);
			return { id, name: written, kind: kindOf(written), isNew: true };
		}
		const chosen = there.find(({ id }) => id === answer);
		return chosen ? { ...chosen, kind: kindOf(chosen.name), isNew: false } : 'skip';
	}
}

const keyOf = (reason: RowReason, written: string): string =>
	`${reason === 'officeUnknown' ? 'office' : 'committee'}:${foldedName(written)}`;

/** "SPD" and "SPD-Fraktion", "Finanzausschuss" and "Ausschuss für Finanzen": likely one, not surely. */
function isAlike(a: string, b: string): boolean {
	const [one, other] = [coreOf(a), coreOf(b)];
	if (one === '' || other === '') return false;
	return (
		one === other ||
		(Math.min(one.length, other.length) > 4 && (one.includes(other) || other.includes(one)))
	);
}
const coreOf = (name: string): string =>
	foldedName(name).replace(/fraktion|ausschuss|gruppe|stadtrats?|^der|^die|^fuer|fuer/g, '');
