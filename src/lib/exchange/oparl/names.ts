import { namePartsOf } from '../../council/name-parts.ts';

/** A name in the parts our register keeps. */
interface NameSaidOrCut {
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	/** Whether the parts were cut out of the whole name. */
	readonly isGuessed: boolean;
}

/** Takes the parts that are said, and cuts the others out of the whole name. */
export function nameSaidOrCut(
	whole: string,
	said: Pick<NameSaidOrCut, 'title' | 'givenName' | 'familyName'>,
): NameSaidOrCut {
	if (said.familyName !== '') return { ...said, isGuessed: false };
	const { title, givenName, familyName } = namePartsOf(whole);
	return {
		title: said.title || title,
		givenName: said.givenName || givenName,
		familyName: familyName || whole,
		isGuessed: true,
	};
}
