import { ownRoom } from '../../council/own-room.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { allOf } from '../../wording/text.ts';
import type { SessionAttendee } from './judged-session.ts';
import type { ToolSummary } from './tool-summary.ts';

/** The one sentence that decides, and what follows from it. */
export interface Headline {
	readonly kind: 'info' | 'success' | 'warning';
	readonly bold: string;
	readonly rest: string;
	/** The tool its button takes; `null`: there is nothing to decide. */
	readonly choose: { readonly toolId: string; readonly text: string } | null;
	/** A tool is decided, and none leaves out fewer. */
	readonly isSettled: boolean;
}

type LeftOut = Pick<SessionAttendee, 'name' | 'position'>;

interface Parts {
	readonly focus: ToolSummary;
	readonly better: ToolSummary | null;
	/** Those left out by the focus. */
	readonly out: readonly LeftOut[];
	readonly mayDecide: boolean;
}

/** Who is left out by the tool in question, and what leaves out fewer. */
export function headlineOf({ focus, better, out, mayDecide }: Parts, locale: Locale): Headline {
	const said = { tool: focus.name, out: focus.out, whole: focus.whole };
	const impossible = focus.meeting?.outcome === 'impossible';
	const sentences = focus.isDecided ? decidedSentences : proposedSentences;
	const bold = impossible
		? sentences.impossible(said, { locale })
		: focus.out > 0
			? sentences.out(said, { locale }) + deputiesOf(out, locale)
			: sentences.nobodyOut(said, { locale });
	const rest = better
		? betterSentence(better, focus, locale)
		: focus.out > 0
			? m.headline_nothingBetter({}, { locale })
			: m.headline_bands({ bands: bandWords(focus, locale) }, { locale });
	const choice = better ?? (focus.isDecided ? null : focus);
	return {
		kind: focus.out > 0 ? 'warning' : focus.isDecided ? 'success' : 'info',
		bold: `${bold}.`,
		rest: impossible && focus.meeting ? `${focus.meeting.sentence} ${rest}` : rest,
		choose:
			choice && mayDecide
				? {
						toolId: choice.id,
						text:
							choice.id === ownRoom
								? m.choose_ownRoom({}, { locale })
								: m.choose_tool({ tool: choice.name }, { locale }),
					}
				: null,
		isSettled: focus.isDecided && better === null,
	};
}

type Sentences = Readonly<
	Record<'impossible' | 'out' | 'nobodyOut', Message<{ tool: string; out: number; whole: number }>>
>;
const proposedSentences: Sentences = {
	impossible: m.headline_impossible,
	out: m.headline_out,
	nobodyOut: m.headline_nobodyOut,
};
const decidedSentences: Sentences = {
	impossible: m.headline_decidedImpossible,
	out: m.headline_decidedOut,
	nobodyOut: m.headline_decidedNobodyOut,
};

function deputiesOf(out: readonly LeftOut[], locale: Locale): string {
	const deputies = out.filter(({ position }) => position === 'deputyMayor');
	if (deputies.length === 0) return '';
	const names = allOf(
		deputies.map(({ name }) => name),
		locale,
	);
	return m.headline_deputies({ count: deputies.length, names }, { locale });
}

function betterSentence(better: ToolSummary, focus: ToolSummary, locale: Locale): string {
	const { out, whole, name: tool } = better;
	const bands = bandWords(better, locale);
	if (out === focus.out) {
		return better.isOwnRoom
			? m.headline_ownRoomSame({ bands }, { locale })
			: m.headline_otherSame({ tool, bands }, { locale });
	}
	if (better.isOwnRoom) {
		return out === 0
			? m.headline_ownRoomNobodyOut({ bands }, { locale })
			: m.headline_ownRoomFewer({ out, whole, bands }, { locale });
	}
	return out === 0
		? m.headline_otherNobodyOut({ tool, bands }, { locale })
		: m.headline_otherFewer({ tool, out, whole, bands }, { locale });
}

/** "10 sicher, 1 noch nicht bekannt" */
export function bandWords(tool: ToolSummary, locale: Locale): string {
	const { certain, afterRemedy, unknown } = tool;
	return [
		certain > 0 && m.band_certain({ count: certain }, { locale }),
		afterRemedy > 0 && m.band_afterRemedy({ count: afterRemedy }, { locale }),
		unknown > 0 && m.band_unknown({ count: unknown }, { locale }),
	]
		.filter((word) => word !== false)
		.join(', ');
}
