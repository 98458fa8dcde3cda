import { may } from '../../access/acts.ts';
import type { Act } from '../../access/acts.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { summaryOf } from '../../views/device/summary.ts';
import { searchedTexts } from '../../views/register/searched-texts.ts';
import type { SearchedList } from '../../views/register/searched-texts.ts';
import type { Acting } from '../acting.ts';
import * as committees from './committees.ts';
import * as devices from './devices.ts';
import * as halls from './halls.ts';
import * as offices from './offices.ts';
import * as people from './people.ts';
import { matching } from './search.ts';

/** In which other list of the register a search finds something, and how much. */
export interface FoundElsewhere {
	readonly list: SearchedList;
	readonly count: number;
}

type Counts = (by: Acting, query: string, locale: Locale) => Promise<number>;

/** In the order of the tabs. */
const lists: Readonly<Record<SearchedList, { readonly act: Act; readonly count: Counts }>> = {
	people: {
		act: 'person.view',
		count: async (by, query, locale) =>
			matching(await people.list(by), query, searchedTexts(locale).people).length,
	},
	devices: {
		act: 'device.view',
		count: async (by, query, locale) => {
			const all = (await devices.list(by)).map((device) => summaryOf(device, locale));
			return matching(all, query, searchedTexts(locale).devices).length;
		},
	},
	offices: {
		act: 'office.view',
		count: async (by, query, locale) =>
			matching(await offices.list(by), query, searchedTexts(locale).offices).length,
	},
	committees: {
		act: 'committee.view',
		count: async (by, query, locale) =>
			matching(await committees.list(by.db), query, searchedTexts(locale).committees).length,
	},
	halls: {
		act: 'hall.view',
		count: async (by, query, locale) =>
			matching(await halls.list(by.db), query, searchedTexts(locale).halls).length,
	},
};

/**
 * Where else somebody may look for what this list does not have.
 *
 * @param here the list that was searched; `null`: none of the register
 * @param found how much it has: then nobody has to look elsewhere
 */
export async function foundElsewhere(
	by: Acting,
	query: string,
	here: { readonly list: SearchedList | null; readonly found: number },
	locale: Locale,
): Promise<readonly FoundElsewhere[]> {
	if (query.trim() === '' || here.found > 0) return [];
	const others = (Object.keys(lists) as SearchedList[]).filter(
		(list) => list !== here.list && may(by.actor, lists[list].act),
	);
	const counted = await Promise.all(
		others.map(async (list) => ({ list, count: await lists[list].count(by, query, locale) })),
	);
	return counted.filter(({ count }) => count > 0);
}
