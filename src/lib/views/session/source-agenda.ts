import { numbered } from '../../council/agenda/agenda.ts';
import type { AgendaItem } from '../../council/agenda/agenda.ts';
import type { SourceItem } from '../../exchange/oparl/agenda.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

/** An item of the source with the id that it has here once it is taken over. */
export type OfferedItem = SourceItem & { readonly id: string };

/** What the source of a session has on its agenda and this one has not, or has otherwise. */
export interface SourceAgendaView {
	/** "Im Ratsinformationssystem stehen 8 Punkte, 3 davon fehlen hier." */
	readonly sentence: string;
	readonly missing: readonly {
		readonly id: string;
		readonly text: string;
		readonly part: string;
	}[];
	/** Items that are called otherwise there, each a sentence. */
	readonly changed: readonly string[];
	/** How many can be taken over at once. */
	readonly takeable: number;
}

/** Those that are not here yet and can be taken over: of a published agenda it has to be said of each whether it is public. */
export const takeable = (
	offered: readonly OfferedItem[],
	items: readonly Pick<AgendaItem, 'id'>[],
	isPublished: boolean,
): readonly OfferedItem[] => {
	const known = new Set(items.map(({ id }) => id));
	return offered.filter(
		({ id, isPublic }) => !known.has(id) && !(isPublished && isPublic === null),
	);
};

/** @returns `null`: the source has no agenda, or the same */
export function sourceAgendaView(
	offered: readonly OfferedItem[],
	items: readonly AgendaItem[],
	isPublished: boolean,
	locale: Locale,
): SourceAgendaView | null {
	const here = new Map(numbered(items).map((item) => [item.id, item]));
	const missing = offered.filter(({ id }) => !here.has(id));
	const changed = offered.flatMap(({ id, title }) => {
		const item = here.get(id);
		if (!item || item.title === title) return [];
		return m.agenda_sourceTitle({ shown: item.shown, title }, { locale });
	});
	if (missing.length === 0 && changed.length === 0) return null;
	const part = (isPublic: boolean | null) =>
		isPublic === null
			? m.agenda_sourceUnsaid({}, { locale })
			: isPublic
				? m.agenda_public({}, { locale })
				: m.agenda_nonPublic({}, { locale });
	return {
		sentence: m.agenda_sourceHas({ count: offered.length, missing: missing.length }, { locale }),
		missing: missing.map(({ id, number, title, isPublic }) => ({
			id,
			text: [number, title].filter(Boolean).join(' '),
			part: part(isPublic),
		})),
		changed,
		takeable: takeable(offered, items, isPublished).length,
	};
}
