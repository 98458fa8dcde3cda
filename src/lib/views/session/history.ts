import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import type { Decision } from '../../server/sessions/decisions.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { toolName } from './words.ts';

/** One decision, in words; the newest comes first and holds. */
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

export const historyView = (decisions: readonly Decision[]): readonly DecisionView[] =>
	decisions.map((decision) => ({
		id: decision.id,
		tool: toolName(decision.toolId),
		line: m.history_line({
			name: decision.decidedByName,
			moment: shortMoment(decision.decidedAt, getLocale()),
		}),
		note: decision.note,
		rejected: decision.rejected.map(({ toolId, certain, possible, out, reasons }) => ({
			line: m.history_rejectedOne({ tool: toolName(toolId), certain, possible, out }),
			reasons: reasons.flatMap(({ said, count }) =>
				said ? [m.history_reason({ count, reason: said[getLocale()] })] : [],
			),
		})),
		catalogue: m.history_catalogue({ day: plainDay(decision.catalogueDate, getLocale()) }),
	}));
