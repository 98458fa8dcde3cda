import { addDays } from '../calendar/day.ts';
import type { Reason } from '../compat/reason.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { factWord } from './missing.ts';
import { plainDay } from './moments.ts';

/** "ab 24. April 2026", "vom 24. April 2026 bis 26. Mai 2026" */
export function spanWord(
	{ from, until }: { readonly from: string; readonly until: string | null },
	locale: Locale,
): string {
	const begin = plainDay(from, locale);
	// People name the last day of a half-open span, not the day after.
	return until === null
		? m.span_from({ from: begin }, { locale })
		: m.span_fromTo({ from: begin, to: plainDay(addDays(until, -1), locale) }, { locale });
}

/** @param device as the subject of a sentence; a neuter */
export function blockedSentence(
	restriction: Reason<'deviceBlocked'>,
	tool: string,
	device: string,
	locale: Locale,
): string {
	const said = { tool, device, span: spanWord(restriction, locale), why: restriction.why };
	return restriction.tool === null
		? m.reason_deviceBlocked(said, { locale })
		: m.reason_deviceBlockedTool(said, { locale });
}

/** The same where an unknown fact decides whether the restriction applies. */
export function perhapsBlockedSentence(
	restriction: Reason<'perhapsBlocked'>,
	device: string,
	locale: Locale,
): string {
	const facts = restriction.facts.map((fact) => factWord(fact, locale)).join(', ');
	const said = { device, facts, span: spanWord(restriction, locale), why: restriction.why };
	return m.reason_perhapsBlocked(said, { locale });
}
