import { ownRoom } from '../../council/own-room.ts';
import { toolById } from '../../catalogue/catalogue.ts';
import { toolOf } from '../../catalogue/tool-of.ts';
import type { ConstraintKind } from '../../compat/tool/constraint.ts';
import { terms } from '../../compat/remedy/terms.ts';
import type { MeetingOutcome } from '../../compat/verdict.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { countRemote } from '../../plan/bands.ts';
import type { ToolPlan } from '../../plan/session-plan.ts';
import { toolName } from '../../wording/names.ts';
import type { Names } from '../../wording/names.ts';
import { reasonSentence } from '../../wording/reasons.ts';
import { remedySentence } from '../../wording/remedies.ts';
import { outcomeWord } from '../../wording/verdicts.ts';

/** One tool in one session, in numbers and words. */
export interface ToolSummary {
	readonly id: string;
	readonly name: string;
	/** "Im eigenen Raum", "Mit FaceTime" */
	readonly place: string;
	readonly isOwnRoom: boolean;
	readonly isDecided: boolean;
	readonly certain: number;
	readonly afterRemedy: number;
	readonly unknown: number;
	readonly out: number;
	/** All who join remotely. */
	readonly whole: number;
	/** Rules for the meeting as a whole, such as that somebody must be able to start the call. */
	readonly rules: readonly string[];
	/** Such a rule, where it may keep the meeting from taking place; `null`: none does. */
	readonly meeting: {
		readonly outcome: MeetingOutcome;
		readonly word: string;
		readonly sentence: string;
		/** Names of people whose facts are missing, as far as the viewer sees them. */
		readonly dependsOn: readonly string[];
		/** The least trouble first. */
		readonly remedies: readonly string[];
	} | null;
}

function placeWord(toolId: string, tool: Names['tool'], locale: Locale): string {
	if (toolId !== ownRoom) return m.headline_with({ tool: tool.name }, { locale });
	return tool.id === ownRoom
		? m.headline_inOwnRoom({}, { locale })
		: m.headline_inCityRoom({}, { locale });
}

const meetingRules: readonly ConstraintKind[] = ['meeting-needs-one', 'meeting-needs-one-if'];

/**
 * A tool's bands in numbers, and the rule that may keep the meeting from taking place.
 *
 * @param nameOf by the id of an attendee or the hall; `null`: not for this viewer to know
 */
export function summaryOf(
	{ toolId, bands, meeting }: ToolPlan,
	decidedId: string | null,
	nameOf: (attendeeId: string) => string | null,
	locale: Locale,
	/** As the reader calls it. */
	tool: Names['tool'] = toolOf(toolId),
): ToolSummary {
	const rule = meeting?.outcome === 'possible' ? null : meeting;
	return {
		id: toolId,
		name: toolName(tool, locale),
		place: placeWord(toolId, tool, locale),
		isOwnRoom: toolId === ownRoom,
		isDecided: toolId === decidedId,
		certain: bands.certain.length,
		afterRemedy: bands.afterRemedy.length,
		unknown: bands.unknown.length,
		out: bands.out.length,
		whole: countRemote(bands),
		rules:
			meeting === null
				? []
				: (toolById(toolId)?.constraints ?? [])
						.filter(({ kind }) => meetingRules.includes(kind))
						.map(({ text }) => text[locale]),
		meeting: rule && {
			outcome: rule.outcome,
			word: outcomeWord(rule.outcome, locale),
			sentence:
				rule.reason.code === 'nothingRegistered'
					? m.outcome_nothingRegistered({}, { locale })
					: reasonSentence(rule.reason, { tool }, locale),
			dependsOn: rule.dependsOn.flatMap((id) => nameOf(id) ?? []),
			remedies: [
				...new Set(
					rule.remedies
						.toSorted((a, b) => terms[a.kind].trouble - terms[b.kind].trouble)
						.map((remedy) => remedySentence(remedy, { tool }, locale)),
				),
			],
		},
	};
}
