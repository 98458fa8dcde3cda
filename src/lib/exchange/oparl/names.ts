/** A name in the parts our register keeps. */
export interface NameParts {
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	/** Whether the parts were cut out of the whole name. */
	readonly isGuessed: boolean;
}

const titles =
	/^(?:(?:univ\.-)?prof\.|dr\.|dipl\.-?\s?\p{L}+\.?|ing\.|h\.\s?c\.|mult\.|med\.|jur\.|phil\.|rer\.|nat\.|pol\.|habil\.|m\.\s?a\.|mag\.)\s*/iu;
const addresses =
	/^(?:herr|frau|ratsherr|ratsfrau|stadtrat|stadträtin|oberbürgermeister(?:in)?|bürgermeister(?:in)?|beigeordneter?)\s+/iu;
/** They belong to the family name. */
const particles = /^(?:von|vom|van|de|der|den|da|dos|del|di|zu|zum|zur|la|le|ter|ten|el|al)$/i;

/** Takes the parts that are said, and cuts the others out of the whole name. */
export function nameParts(
	whole: string,
	said: Pick<NameParts, 'title' | 'givenName' | 'familyName'>,
): NameParts {
	if (said.familyName !== '') return { ...said, isGuessed: false };
	let rest = whole.replace(addresses, '');
	let title = '';
	for (let found = titles.exec(rest); found; found = titles.exec(rest)) {
		title += `${title ? ' ' : ''}${found[0].trim()}`;
		rest = rest.slice(found[0].length);
	}
	const { givenName, familyName } = cut(rest.trim());
	return {
		title: said.title || title,
		givenName: said.givenName || givenName,
		familyName: familyName || whole,
		isGuessed: true,
	};
}

function cut(name: string): Pick<NameParts, 'givenName' | 'familyName'> {
	const [family, given] = name.split(/\s*,\s*/);
	if (family && given) return { givenName: given, familyName: family };
	const words = name.split(' ');
	const particle = words.findIndex((word, index) => index > 0 && particles.test(word));
	const at = particle > 0 ? particle : words.length - 1;
	return { givenName: words.slice(0, at).join(' '), familyName: words.slice(at).join(' ') };
}
