import type { CommitteeKind, OfficeKind, Position } from '../../council/nouns.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { committeeKind, officeKind, positionWord } from '../../wording/kinds.ts';

/** What a search looks through, list by list: the words that a reader sees in a line. */
export const searchedTexts = (locale: Locale) => ({
	people: ({
		sortName,
		officeName,
		position,
	}: {
		readonly sortName: string;
		readonly officeName: string;
		readonly position: Position;
	}) => [sortName, officeName, positionWord(position, locale)],
	devices: ({
		label,
		ownerName,
		system,
		browser,
	}: Readonly<Record<'label' | 'ownerName' | 'system' | 'browser', string>>) => [
		...[label, ownerName, system, browser],
	],
	offices: ({
		name,
		kind,
		contact,
	}: {
		readonly name: string;
		readonly kind: OfficeKind;
		readonly contact: string;
	}) => [name, officeKind(kind, locale), contact],
	committees: ({ name, kind }: { readonly name: string; readonly kind: CommitteeKind }) => [
		...[name, committeeKind(kind, locale)],
	],
	halls: ({ name, address }: Readonly<Record<'name' | 'address', string>>) => [name, address],
});

/** A list of the register that can be searched. */
export type SearchedList = keyof ReturnType<typeof searchedTexts>;
