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

/** How an address, and a name, is looked up; empty: there is none. */
export const emailKeyOf = (email: string | null): string => email?.toLowerCase() ?? '';
export const nameKeyOf = (name: string | null): string =>
	name === null ? '' : foldedName(personKey(namePartsOf(name)));
/** A person as far as rows find them. */
export type FoundPerson = Pick<Candidate, 'id' | 'email' | 'givenName' | 'familyName'>;
export const keysOf = (person: Omit<FoundPerson, 'id'>) => ({
	emailKey: emailKeyOf(person.email),
	nameKey: foldedName(personKey(person)),
});

/** The people of the register by e-mail address and by name. */
export class OwnerIndex {
	readonly #byEmail = new Map<string, Candidate[]>();
	readonly #byName = new Map<string, Candidate[]>();

	constructor(people: readonly Candidate[]) {
		for (const person of people) {
			const { emailKey, nameKey } = keysOf(person);
			if (emailKey) add(this.#byEmail, emailKey, person);
			add(this.#byName, nameKey, person);
		}
	}

	/** Whether anybody may be found by these; quicker than to look. */
	mayFind({ emailKey, nameKey }: ReturnType<typeof keysOf>): boolean {
		return (
			(emailKey !== '' && this.#byEmail.has(emailKey)) ||
			(nameKey !== '' && this.#byName.has(nameKey))
		);
	}

	/**
	 * By e-mail address; where that finds nobody, by name, and by office where several have that
	 * name.
	 */
	find({ email, name, office }: WrittenOwner): FoundOwner {
		const byEmail = email === null ? [] : (this.#byEmail.get(emailKeyOf(email)) ?? []);
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

/** The same owner written the same way is asked once. */
export const ownerKey = ({ email, name, office }: WrittenOwner): string =>
	`owner:${email?.toLowerCase() ?? ''}|${foldedName(name ?? '')}|${foldedName(office ?? '')}`;
