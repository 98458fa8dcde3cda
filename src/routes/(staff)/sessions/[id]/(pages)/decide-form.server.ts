import * as v from 'valibot';
import { m } from '$lib/paraglide/messages.js';
import type { SessionPlan } from '$lib/plan/session-plan.ts';
import type { ToolChoice } from '$lib/server/sessions/decide.ts';

const cleaned = v.pipe(v.fallback(v.string(), ''), v.trim());
const DecideForm = v.object({
	toolId: cleaned,
	note: v.pipe(
		cleaned,
		v.transform((note) => note.slice(0, 2000)),
	),
	joinUrl: cleaned,
	seenDecision: cleaned,
	seenInputs: cleaned,
});

/** The longest that programs make have some hundred signs. */
const longestAddress = 2000;

/** Only what a browser may safely be led to. */
const isWebAddress = (text: string): boolean =>
	text.length <= longestAddress && ['https:', 'http:'].includes(URL.parse(text)?.protocol ?? '');

/** Reads the form; every field that cannot be used has its sentence in `errors`. */
export function parseChoice(form: FormData, { tools }: SessionPlan) {
	const choice: ToolChoice = v.parse(DecideForm, Object.fromEntries(form));
	const { toolId, note, joinUrl } = choice;
	const errors: Record<string, string> = {};
	if (!tools.some((tool) => tool.toolId === toolId)) errors.toolId = m.decide_whichMissing();
	if (joinUrl !== '' && !isWebAddress(joinUrl)) errors.joinUrl = m.decide_joinUrlMalformed();
	const isValid = Object.keys(errors).length === 0;
	return { values: { toolId, note, joinUrl }, errors, choice: isValid ? choice : null };
}
