import { personKey } from '../../council/name-parts.ts';
import { sameName } from '../../council/names.ts';
import type { Drafts, PersonDraft } from './drafts.ts';
import type {
	SourceLink,
	SnapshotPerson,
	RegisterSnapshot,
	FieldValues,
} from './register-snapshot.ts';
import type { OfficeItem, PersonItem, DiffOptions, WhoQuestion } from './diff.ts';
import { mergeFields } from './merge-fields.ts';

interface DiffedPeople {
	readonly items: readonly PersonItem[];
	readonly who: readonly WhoQuestion[];
	readonly offices: readonly OfficeItem[];
	readonly groups: ReadonlyMap<string, string>;
}

/** The key under which the office for people without a group is chosen. */
export const withoutGroup = '';

/**
 * People by the source's key, else by e-mail, else by name. Where that leaves a choice it is asked,
 * and nobody is made anew.
 */
export function diffPeople(
	{ people, groups }: Drafts,
	register: RegisterSnapshot,
	links: ReadonlyMap<string, SourceLink>,
	options: DiffOptions,
): DiffedPeople {
	const { idFor, choices } = options;
	const byId = new Map(register.people.map((person) => [person.id, person]));
	const taken = new Set([...links.values()].map(({ id }) => id));
	const find = finder(people, register.people, options);
	const offices = officesOf({ people, groups }, register, options);
	const items: PersonItem[] = [];
	const who: WhoQuestion[] = [];
	for (const draft of people) {
		const { key } = draft;
		const link = links.get(key);
		const values = saidOf(draft);
		const officeId = offices.of(draft.groupKey);
		const base = { draft, values, officeId };
		const found = link ? null : find(draft, taken);
		const there = link ? byId.get(link.id) : found?.person;
		if (there) {
			taken.add(there.id);
			const { set, conflicts } = mergeFields(key, valuesOf(there), values, link ?? null, choices);
			const state = !link ? 'found' : Object.keys(set).length > 0 ? 'changed' : 'same';
			items.push({ ...base, state, id: there.id, set, conflicts, foundBy: found?.by ?? null });
			continue;
		}
		if (found && found.candidates.length > 0) {
			who.push({ draft, candidates: found.candidates });
			continue;
		}
		const state = link !== undefined && !choices.again.has(key) ? 'deletedHere' : 'new';
		const id = link?.id ?? idFor('person', key);
		items.push({ ...base, state, id, set: {}, conflicts: [], foundBy: null });
	}
	const fresh = items.filter(({ state }) => state === 'new');
	const madeFor = new Set(fresh.map(({ officeId }) => officeId));
	const newGroups = new Set(fresh.map(({ draft }) => draft.groupKey));
	return {
		items,
		who,
		offices: offices.made.filter(({ id }) => madeFor.has(id)),
		groups: new Map(
			groups.filter(({ key }) => newGroups.has(key)).map(({ key, name }) => [key, name]),
		),
	};
}

const valuesOf = (person: Omit<SnapshotPerson, 'id'>): FieldValues => ({
	title: person.title,
	givenName: person.givenName,
	familyName: person.familyName,
	email: person.email,
	phone: person.phone,
});

/** What the source does not say takes nothing away. */
const saidOf = (draft: PersonDraft): FieldValues =>
	Object.fromEntries(Object.entries(valuesOf(draft)).filter(([, value]) => value !== ''));

interface Found {
	readonly person?: SnapshotPerson;
	readonly by: PersonItem['foundBy'];
	/** Ids to choose from. */
	readonly candidates: readonly string[];
}
const familyKey = ({ familyName }: Pick<SnapshotPerson, 'familyName'>) =>
	personKey({ givenName: '', familyName });
const addressKey = (email: string) => email.normalize('NFKC').trim().toLowerCase();

function finder(
	drafts: readonly PersonDraft[],
	register: readonly SnapshotPerson[],
	{ choices }: DiffOptions,
) {
	const byEmail = Map.groupBy(register, ({ email }) => addressKey(email));
	const byName = Map.groupBy(register, personKey);
	// A group's common address tells nobody apart.
	const twice = Map.groupBy(drafts, ({ email }) => addressKey(email));
	const sameNames = Map.groupBy(drafts, personKey);
	return (draft: PersonDraft, taken: ReadonlySet<string>): Found | null => {
		const chosen = choices.person.get(draft.key);
		if (chosen === 'new') return null;
		const isFree = ({ id }: SnapshotPerson) => !taken.has(id);
		const picked = register.find((person) => person.id === chosen && isFree(person));
		if (picked) return { person: picked, by: 'choice', candidates: [] };
		const email = addressKey(draft.email);
		const reached = email === '' ? [] : (byEmail.get(email) ?? []).filter(isFree);
		const namesakes = (byName.get(personKey(draft)) ?? []).filter(isFree);
		const isOwn = twice.get(email)?.length === 1;
		const [first] = reached;
		if (first && reached.length === 1 && isOwn && familyKey(first) === familyKey(draft)) {
			return { person: first, by: 'email', candidates: [] };
		}
		const [namesake] = namesakes;
		const isAlone = namesakes.length === 1 && sameNames.get(personKey(draft))?.length === 1;
		// Another address is no other person, but one address for two names is a question.
		if (namesake && isAlone && (!isOwn || reached.length === 0)) {
			return choices.namesakes
				? { person: namesake, by: 'name', candidates: [] }
				: { by: null, candidates: [namesake.id] };
		}
		const candidates = [...(isOwn ? reached : []), ...namesakes].map(({ id }) => id);
		return candidates.length > 0 ? { by: null, candidates: [...new Set(candidates)] } : null;
	};
}

function officesOf(
	{ groups }: Pick<Drafts, 'people' | 'groups'>,
	register: RegisterSnapshot,
	{ idFor, choices, sourceName }: DiffOptions,
) {
	const made: OfficeItem[] = [];
	const isThere = (id: string) => register.offices.some((office) => office.id === id);
	const make = (key: string, name: string) => {
		const id = idFor('office', key);
		// An earlier import of the source may have made it.
		if (!isThere(id)) made.push({ id, key, name });
		return id;
	};
	const usual =
		choices.office === 'new'
			? make(withoutGroup, sourceName)
			: isThere(choices.office)
				? choices.office
				: '';
	const ofGroup = new Map(
		groups.map(({ key, name }) => {
			const chosen = choices.officeOf.get(key);
			if (chosen === 'new') return [key, make(key, name)];
			if (chosen !== undefined && isThere(chosen)) return [key, chosen];
			const same = register.offices.filter((office) => sameName(office.name, name));
			return [key, chosen === undefined && same.length === 1 ? (same[0]?.id ?? '') : ''];
		}),
	);
	return {
		made,
		of: (groupKey: string | null) => (groupKey === null ? '' : ofGroup.get(groupKey)) || usual,
	};
}
