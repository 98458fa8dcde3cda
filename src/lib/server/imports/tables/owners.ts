import { namePartsOf, personKey } from '../../../council/name-parts.ts';
import type { WrittenOwner } from '../../../exchange/tables/device-row.ts';
import { foldedName, sameName, sortNameOf } from '../../../council/names.ts';

/** Somebody of the register a row may mean. */
export interface Candidate {
	readonly id: string;
	readonly officeId: string;
	readonly officeName: string;
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string;
}

/** Whom a row may mean. Only one of whom it is sure is taken without asking. */
export interface FoundOwner {
	readonly people: readonly Candidate[];
	readonly isSure: boolean;
}
const found = (people: readonly Candidate[], isSure = people.length === 1): FoundOwner => ({
	people,
	isSure,
});

/** The people of the register by e-mail address and by name. */
export class OwnerIndex {
	readonly #byEmail = new Map<string, Candidate[]>();
	readonly #byName = new Map<string, Candidate[]>();

	constructor(people: readonly Candidate[]) {
		for (const person of people) {
			if (person.email) add(this.#byEmail, person.email.toLowerCase(), person);
			add(this.#byName, foldedName(personKey(person)), person);
		}
	}

	/**
	 * By e-mail address; where that finds nobody, by name, and by office where several have that
	 * name.
	 */
	find({ email, name, office }: WrittenOwner): FoundOwner {
		const byEmail = email === null ? [] : (this.#byEmail.get(email.toLowerCase()) ?? []);
		if (byEmail.length > 0) return found(byEmail);
		if (name === null) return found([]);
		const key = personKey(namePartsOf(name));
		const alike = this.#byName.get(foldedName(key)) ?? [];
		// "Mueller" may be how an account writes "Müller", unless both are there.
		const same = alike.filter((one) => personKey(one) === key);
		const named = same.length > 0 ? same : alike;
		const there = named.filter((one) => sameName(one.officeName, office ?? ''));
		const likely = there.length > 0 ? there : named;
		// The address of somebody else with the same name, or a second one of the same person.
		const hasOther = email !== null && likely.some((one) => one.email !== '');
		return found(likely, likely.length === 1 && !hasOther);
	}
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const others = map.get(key);
	if (others) others.push(value);
	else map.set(key, [value]);
}

/** "Lerche, Dr. Ada (Dezernat III)" */
export const candidateText = (person: Candidate): string =>
	`${sortNameOf(person)} (${person.officeName})`;

/** "Ada Lerche, a.lerche@stadt.example", as the file has it. */
export const writtenText = ({ name, email, office }: WrittenOwner): string =>
	[name, email, office].filter((part) => part !== null).join(', ');

/** The same owner written the same way is asked once. */
export const ownerKey = ({ email, name, office }: WrittenOwner): string =>
	`owner:${email?.toLowerCase() ?? ''}|${foldedName(name ?? '')}|${foldedName(office ?? '')}`;
