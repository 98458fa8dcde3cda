import type { Person } from './nouns.ts';

type Named = Pick<Person, 'title' | 'givenName' | 'familyName'>;

/** As it is read aloud: "Dr. Ada Lerche". */
export function nameOf({ title, givenName, familyName }: Named): string {
	return [title, givenName, familyName].filter(Boolean).join(' ');
}

/** As it is looked up: "Lerche, Dr. Ada". */
export function sortNameOf({ title, givenName, familyName }: Named): string {
	return [familyName, [title, givenName].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** One name written twice: case and spaces do not tell people apart. */
export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** Equal for names that are the same but for case and spaces. */
export const nameKey = (name: string): string =>
	name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
