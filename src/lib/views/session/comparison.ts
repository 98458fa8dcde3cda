import { decisionsOn } from '../../catalogue/city-policy.ts';
import type { Tool } from '../../compat/tool/tool.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Bands } from '../../plan/bands.ts';
import type { SessionAttendee } from './judged-session.ts';
import { cheapestOf } from './remedy-options.ts';
import type { RemedyOptionView } from './remedy-options.ts';
import type { ToolSummary } from './tool-summary.ts';

/** One line of the comparison of tools. */
export interface ToolView extends ToolSummary {
	/** What the city has decided about the tool. */
	readonly city: readonly string[];
	/** Names behind each band, in the order of the attendees. */
	readonly who: readonly { readonly word: string; readonly names: readonly string[] }[];
	/** What would bring in most people for least; empty: what helps the whole session does. */
	readonly cheapest: string;
}

/**
 * A tool's bands with the names behind them, and the cheapest remedies.
 *
 * @param judged the tool as it was judged, with what the city has decided on it
 * @param cheapest the cheapest remedy of each person who is not certain, where there is one
 */
export function toolView(
	summary: ToolSummary,
	bands: Bands,
	judged: { readonly tool: Pick<Tool, 'constraints'>; readonly day: string },
	attendees: readonly Pick<SessionAttendee, 'id' | 'sortName'>[],
	cheapest: ReadonlyMap<string, RemedyOptionView>,
	locale: Locale,
): ToolView {
	const listed = [
		{ ids: bands.certain, word: m.band_certain },
		{ ids: bands.afterRemedy, word: m.band_afterRemedy },
		{ ids: bands.unknown, word: m.band_unknown },
		{ ids: bands.out, word: m.band_out },
	];
	return {
		...summary,
		city: decisionsOn(judged.tool, judged.day, locale),
		who: listed
			.filter(({ ids }) => ids.length > 0)
			.map(({ ids, word }) => ({
				word: word({ count: ids.length }, { locale }),
				names: attendees.filter(({ id }) => ids.includes(id)).map(({ sortName }) => sortName),
			})),
		cheapest: cheapestWord(summary, bands, cheapest, locale),
	};
}

function cheapestWord(
	{ meeting }: ToolSummary,
	{ afterRemedy, unknown, out }: Bands,
	cheapest: ReadonlyMap<string, RemedyOptionView>,
	locale: Locale,
): string {
	// What would help the whole session stands below, with what keeps it from taking place.
	if (meeting?.outcome === 'impossible') {
		return meeting.remedies.length === 0 ? m.compare_otherTool({}, { locale }) : '';
	}
	const each = [...afterRemedy, ...unknown, ...out].flatMap((id) => cheapest.get(id) ?? []);
	return cheapestOf(each, locale);
}
