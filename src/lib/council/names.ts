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

/**
 * A name as we keep it: an "ü" is one sign, spaces are single, nothing invisible stands between
 * letters and nothing around a hyphen. Its letters and apostrophes stay as they were written.
 */
export const tidyName = (name: string): string =>
	name
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/(?<=\p{L})(?: ?- | -)(?=\p{L})/gu, '-')
		.trim();

/** With one apostrophe and one hyphen: keyboards and word processors write several. */
const plainSigns = (text: string): string =>
	tidyName(text.normalize('NFKC'))
		.replace(/[\u2018\u2019\u201b\u02bc\u02b9\u02bb\u00b4`\u2032\uff07]/g, "'")
		.replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-');

/** Equal for names that are the same but for case, spaces, and how signs are written. */
export const nameKey = (name: string): string => plainSigns(name).toLowerCase();

/** One name written twice: case, spaces, apostrophes and the signs of an "ü" do not tell people apart. */
export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** Whether two texts differ in nothing a reader sees: then one is no news of the other. */
export const sameWriting = (a: string, b: string): boolean => plainSigns(a) === plainSigns(b);

/** For finding: also without accents, and "ue" for "ü" or "ss" for "ß", as addresses have it. */
export const foldedName = (name: string): string =>
	nameKey(name)
		.replace(/[äöü]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '');
