import { isBounded } from '../../access/scope.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import type { RejectedTool } from '../../plan/rejected.ts';
import type { Viewer } from './viewer.ts';
import { offeredToolName } from './words.ts';

/** A decision as it is kept. */
export interface KeptDecision {
	readonly id: string;
	readonly toolId: string;
	readonly rejected: readonly RejectedTool[];
	readonly note: string;
	readonly decidedByName: string;
	/** UTC, ISO 8601. */
	readonly decidedAt: string;
	/** ISO date. */
	readonly catalogueDate: string;
}

/** One decision, in words. */
export interface DecisionView {
	readonly id: string;
	readonly tool: string;
	readonly line: string;
	readonly note: string;
	readonly rejected: readonly {
		readonly line: string;
		readonly reasons: readonly string[];
	}[];
	readonly catalogue: string;
}

/**
 * Why a tool left people out was counted over everybody: a viewer who is bounded to some sees how many.
 *
 * @param decisions the newest first, which is in force
 */
export function historyView(
	decisions: readonly KeptDecision[],
	{ scope }: Pick<Viewer, 'scope'>,
	locale: Locale,
): readonly DecisionView[] {
	return decisions.map((decision) => ({
		id: decision.id,
		tool: offeredToolName(decision.toolId, locale),
		line: m.history_line(
			{ name: decision.decidedByName, moment: shortMoment(decision.decidedAt, locale) },
			{ locale },
		),
		note: decision.note,
		rejected: decision.rejected.map(({ toolId, certain, possible, out, reasons }) => ({
			line: m.history_rejectedOne(
				{ tool: offeredToolName(toolId, locale), certain, possible, out },
				{ locale },
			),
			reasons: reasons.flatMap(({ said, count }) =>
				said && !isBounded(scope)
					? [m.history_reason({ count, reason: said[locale] }, { locale })]
					: [],
			),
		})),
		catalogue: m.history_catalogue({ day: plainDay(decision.catalogueDate, locale) }, { locale }),
	}));
}
