import { ownRoom } from '../../council/own-room.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { allOf } from '../../wording/text.ts';
import type { SessionAttendee } from './judged-session.ts';
import type { ToolSummary } from './tool-summary.ts';

/** The one sentence that decides, and what follows from it. */
export interface Headline {
	readonly kind: 'info' | 'success' | 'warning';
	readonly bold: string;
	readonly rest: string;
	/** The tool its button takes; `null`: there is nothing to decide, or not enough is known. */
	readonly choose: { readonly toolId: string; readonly text: string } | null;
	/** So little is known that asking comes before choosing. */
	readonly asksFirst: boolean;
	/** A tool is decided, and by what is known none is better. */
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

/** Who is left out by the tool in question, of whom nobody knows, and what is better. */
export function headlineOf({ focus, better, out, mayDecide }: Parts, locale: Locale): Headline {
	const said = { tool: focus.name };
	const about = focus.isDecided
		? m.headline_aboutDecided(said, { locale })
		: m.headline_about(said, { locale });
	const rest = [
		...restOf(focus, better !== null, locale),
		...(better ? [betterSentence(better, focus, locale)] : []),
	];
	const choice = better ?? (focus.isDecided ? null : focus);
	const isKnown = choice !== null && canBeRecommended(choice);
	return {
		kind: kindOf(focus),
		bold: `${about} ${claimOf(focus, out, locale)}`,
		rest: rest.join(' '),
		choose:
			isKnown && mayDecide
				? {
						toolId: choice.id,
						text:
							choice.id === ownRoom
								? m.choose_ownRoom({}, { locale })
								: m.choose_tool({ tool: choice.name }, { locale }),
					}
				: null,
		asksFirst: choice !== null && !isKnown && choice.unknown > 0,
		isSettled: focus.isDecided && better === null,
	};
}

const isImpossible = ({ meeting }: ToolSummary) => meeting?.outcome === 'impossible';

/** Nothing is recommended with which nobody is certain to get in. */
const canBeRecommended = (tool: ToolSummary): boolean => tool.certain > 0 && !isImpossible(tool);

function kindOf(focus: ToolSummary): Headline['kind'] {
	if (focus.out > 0) return 'warning';
	return focus.isDecided && focus.unknown === 0 ? 'success' : 'info';
}

/** What is not known is said before anything that hangs on it. */
function claimOf(focus: ToolSummary, out: readonly LeftOut[], locale: Locale): string {
	const { certain, unknown, whole } = focus;
	if (isImpossible(focus)) return m.headline_impossible({}, { locale });
	if (focus.out > 0) {
		const [first] = out;
		if (focus.out === 1 && first) {
			return m.headline_outOne({ name: withPosition(first, locale), whole }, { locale });
		}
		return m.headline_out({ out: focus.out, whole, deputies: deputiesOf(out, locale) }, { locale });
	}
	if (unknown === 0) return m.headline_nobodyOut({}, { locale });
	return certain === 0
		? m.headline_noVerdict({ unknown, whole }, { locale })
		: m.headline_someUnknown({ unknown, whole }, { locale });
}

const isDeputy = ({ position }: LeftOut) => position === 'deputyMayor';

const withPosition = (one: LeftOut, locale: Locale): string =>
	isDeputy(one) ? m.headline_deputy({ name: one.name }, { locale }) : one.name;

function deputiesOf(out: readonly LeftOut[], locale: Locale): string {
	const [first, ...more] = out.filter(isDeputy);
	if (!first) return '';
	if (more.length === 0) {
		return m.headline_amongThem({ names: withPosition(first, locale) }, { locale });
	}
	const deputies = [first, ...more];
	const names = allOf(
		deputies.map(({ name }) => name),
		locale,
	);
	return m.headline_deputies({ count: deputies.length, names }, { locale });
}

/** What else there is to know of the tool in question. */
function restOf(focus: ToolSummary, hasBetter: boolean, locale: Locale): readonly string[] {
	const { out, unknown, meeting } = focus;
	if (isImpossible(focus)) {
		return [
			...(meeting ? [meeting.sentence] : []),
			...(hasBetter ? [] : [m.headline_nothingBetter({}, { locale })]),
		];
	}
	if (out > 0) {
		return [
			...(unknown > 0 ? [m.headline_moreUnknown({ unknown }, { locale })] : []),
			...(hasBetter ? [] : [m.headline_nothingBetter({}, { locale })]),
		];
	}
	const bands = knownWords(focus, locale);
	if (bands === '') return [];
	return [
		unknown > 0
			? m.headline_elseNobody({ bands }, { locale })
			: m.headline_bands({ bands }, { locale }),
	];
}

function betterSentence(better: ToolSummary, focus: ToolSummary, locale: Locale): string {
	const { out, unknown, whole, place } = better;
	if (!canBeRecommended(better) && unknown > 0) {
		return m.headline_placeNoVerdict({ place, unknown, whole }, { locale });
	}
	if (out > 0) {
		const said = { place, out, whole, bands: bandWords(better, locale) };
		return out === focus.out
			? m.headline_placeSame(said, { locale })
			: m.headline_placeFewer(said, { locale });
	}
	const bands = knownWords(better, locale);
	return unknown > 0
		? m.headline_placeSomeUnknown({ place, unknown, bands }, { locale })
		: m.headline_placeNobodyOut({ place, bands }, { locale });
}

/** "1 noch nicht bekannt, 10 sicher" */
export function bandWords(tool: ToolSummary, locale: Locale): string {
	const unknown = tool.unknown > 0 ? [m.band_unknown({ count: tool.unknown }, { locale })] : [];
	return [...unknown, knownWords(tool, locale)].filter((words) => words !== '').join(', ');
}

/** "10 sicher, 1 mit Abhilfe" */
function knownWords({ certain, afterRemedy }: ToolSummary, locale: Locale): string {
	return [
		...(certain > 0 ? [m.band_certain({ count: certain }, { locale })] : []),
		...(afterRemedy > 0 ? [m.band_afterRemedy({ count: afterRemedy }, { locale })] : []),
	].join(', ');
}
