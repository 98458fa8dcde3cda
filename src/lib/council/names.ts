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
