import type { Person } from './nouns.ts';

type NameParts = Pick<Person, 'title' | 'givenName' | 'familyName'>;

const title =
	/^(?:(?:univ\.-)?prof\.|dr\.(?:-ing\.)?|ph\.?d\.?(?!\p{L})|dipl\.-?\s?\p{L}+\.?|ing\.|h\.\s?c\.|mult\.|med\.|jur\.|phil\.|rer\.|nat\.|pol\.|habil\.|m\.\s?a\.|mag\.)\s*/iu;
const formOfAddress =
	/^(?:(?:herr|frau|ratsherr|ratsfrau|stadtrat|stadträtin|oberbürgermeister(?:in)?|bürgermeister(?:in)?|beigeordneter?)\s+)+/iu;
/** With it a family name begins; "Freiherr" and "Graf" have been parts of the name since 1919 (Art. 109 WRV). */
const particle =
	/^(?:von|vom|van|de|der|den|da|dos|del|della|di|zu|zum|zur|la|le|ter|ten|op|'t|el|al|freiherr|freifrau|freiin|graf|gräfin|ritter|edler)$/iu;

/**
 * Cuts a name as it is read or looked up: "Dr. Ada von der Aue", "von der Aue, Dr. Ada". Where no
 * particle says where the family name begins, it is the last word.
 */
export function namePartsOf(whole: string): NameParts {
	const [first = '', ...behind] = whole.trim().split(/\s*,\s*/);
	const before = withoutTitle(first);
	if (behind.length === 0) return { title: before.title, ...cut(before.rest) };
	const after = withoutTitle(behind.join(', '));
	const titles = [before.title, after.title].filter(Boolean).join(' ');
	// "Ada Lerche, M.A.": nothing but a degree stands behind the comma.
	if (after.rest === '') return { title: titles, ...cut(before.rest) };
	return { title: titles, givenName: after.rest, familyName: before.rest };
}

function withoutTitle(name: string): { readonly title: string; readonly rest: string } {
	const titles: string[] = [];
	let rest = name.replace(formOfAddress, '');
	for (let found = title.exec(rest); found; found = title.exec(rest)) {
		titles.push(found[0].trim());
		rest = rest.slice(found[0].length);
	}
	return { title: titles.join(' '), rest: rest.trim() };
}

function cut(name: string): Pick<NameParts, 'givenName' | 'familyName'> {
	const words = name.split(/\s+/);
	const isFamily = (word: string, index: number) =>
		particle.test(word) && (index > 0 || word === word.toLowerCase());
	const found = words.findIndex(isFamily);
	const at = found === -1 ? words.length - 1 : found;
	return { givenName: words.slice(0, at).join(' '), familyName: words.slice(at).join(' ') };
}
