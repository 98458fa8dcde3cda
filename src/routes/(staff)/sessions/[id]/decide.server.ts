import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { catalogueDate } from '$lib/catalogue/catalogue.ts';
import { m } from '$lib/paraglide/messages.js';
import { countPossible } from '$lib/plan/bands.ts';
import { rejectedReasons } from '$lib/plan/rejected.ts';
import type { ToolPlan } from '$lib/plan/session-plan.ts';
import type { PlannedSession } from '$lib/server/sessions/planning.ts';
import type { Acting } from '$lib/server/acting.ts';

import * as decisions from '$lib/server/sessions/decisions.ts';
import type { Rejected } from '$lib/server/sessions/decisions.ts';
import { reasonSentence } from '$lib/wording/reasons.ts';
import { toolOf } from '$lib/views/session/tool-summary.ts';
import { toolName } from '$lib/views/session/words.ts';

const cleaned = v.pipe(v.fallback(v.string(), ''), v.trim());
const DecideForm = v.object({
	toolId: cleaned,
	note: v.pipe(
		cleaned,
		v.transform((note) => note.slice(0, 2000)),
	),
	joinUrl: cleaned,
	/** The decision and the facts that were on the page, so that nobody decides on old ones. */
	seenDecision: cleaned,
	seenInputs: cleaned,
});

/** Only what a browser may safely be led to. */
function isWebAddress(text: string): boolean {
	return ['https:', 'http:'].includes(URL.parse(text)?.protocol ?? '');
}

/** Takes a tool for a session, unless the page it was chosen on has become outdated. */
export async function decide(by: Acting, planned: PlannedSession, form: FormData) {
	const { session, plan, inputsHash } = planned;
	const { toolId, note, joinUrl, seenDecision, seenInputs } = v.parse(
		DecideForm,
		Object.fromEntries(form),
	);
	const values = { toolId, note, joinUrl };
	const chosen = plan.tools.find((tool) => tool.toolId === toolId);
	const errors: Record<string, string> = {};
	if (!chosen) errors.toolId = m.decide_whichMissing();
	if (joinUrl !== '' && !isWebAddress(joinUrl)) errors.joinUrl = m.decide_joinUrlMalformed();
	if (!chosen || Object.keys(errors).length > 0)
		return fail(400, { decide: { values, errors, outdated: null } });

	const current = await decisions.read(by.db, session.id);
	const outdated =
		current !== null && current.id !== seenDecision
			? m.decide_meanwhile({ tool: toolName(current.toolId), name: current.decidedByName })
			: inputsHash !== seenInputs
				? m.decide_changed()
				: null;
	if (outdated !== null) return fail(409, { decide: { values, errors: {}, outdated } });

	await decisions.create(by, session.id, {
		toolId,
		note,
		joinUrl,
		catalogueDate,
		inputsHash,
		rejected: plan.tools.filter((tool) => tool !== chosen).map(rejection),
	});
	redirect(303, `${resolve('/(staff)/sessions/[id]', { id: session.id })}?decided`);
}

/** Kept in both languages as it read on that day: it is a record, whatever the words become. */
function rejection(tool: ToolPlan): Rejected {
	const names = { tool: toolOf(tool.toolId) };
	return {
		toolId: tool.toolId,
		certain: tool.bands.certain.length,
		possible: countPossible(tool.bands),
		out: tool.bands.out.length,
		reasons: rejectedReasons(tool).map(({ reason, count }) => ({
			code: reason.code,
			count,
			said: {
				de: reasonSentence(reason, names, 'de'),
				en: reasonSentence(reason, names, 'en'),
			},
		})),
	};
}
