import { rejectedTool } from '../../plan/rejected.ts';
import type { RejectedTool } from '../../plan/rejected.ts';
import type { ToolPlan } from '../../plan/session-plan.ts';
import { reasonSentence } from '../../wording/reasons.ts';
import { toolOf } from '../../catalogue/tool-of.ts';

/** With sentences in both languages: the record keeps what was read on the day of the decision. */
export function rejectedToolInWords(plan: ToolPlan): RejectedTool {
	const names = { tool: toolOf(plan.toolId) };
	return rejectedTool(plan, (reason) => ({
		de: reasonSentence(reason, names, 'de'),
		en: reasonSentence(reason, names, 'en'),
	}));
}
