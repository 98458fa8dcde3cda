import type { Tool } from '$lib/compat/tool/tool.ts';
import type { AttendeeVerdict } from '$lib/compat/verdict.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { toolName } from '$lib/wording/names.ts';
import { reasonSentence } from '$lib/wording/reasons.ts';
import { remediesToSay, remedySentence } from '$lib/wording/remedies.ts';
import { shortWord, verdictSign } from '$lib/wording/verdicts.ts';
import { element } from './element.ts';

interface Answer {
	readonly tool: Tool;
	readonly before: AttendeeVerdict;
	readonly after: AttendeeVerdict;
}

export const nothingYet = (): HTMLElement => element('p', { class: 'muted' }, m.whatIf_nothing());

/** One tool's answer, or of several the tools for which something changes. */
export function changedAnswers(answers: readonly Answer[]): readonly HTMLElement[] {
	const changed = answers.filter(hasChanged);
	if (changed.length === 0) {
		const [only, ...more] = answers;
		if (!only || more.length > 0) return [element('p', {}, m.whatIf_sameTools())];
		return [element('p', {}, m.whatIf_same()), ...answerOf(only)];
	}
	if (answers.length === 1) return changed.flatMap(answerOf);
	const count = m.whatIf_changed({ count: changed.length, whole: answers.length });
	const items = changed.map((answer) =>
		element('li', {}, element('b', {}, toolName(answer.tool, getLocale())), ...answerOf(answer)),
	);
	return [element('p', {}, count), element('ul', { class: 'rows' }, ...items)];
}

const hasChanged = ({ before, after }: Answer): boolean =>
	before.state !== after.state ||
	shortWord(before, getLocale()) !== shortWord(after, getLocale()) ||
	before.reason.code !== after.reason.code;

function answerOf({ tool, before, after }: Answer): readonly HTMLElement[] {
	const locale = getLocale();
	const remedies = remediesToSay(after).map((remedy) => remedySentence(remedy, { tool }, locale));
	return [
		element(
			'p',
			{},
			badge(after),
			' ',
			element('small', {}, m.whatIf_before({ word: shortWord(before, locale) })),
		),
		element('p', {}, [reasonSentence(after.reason, { tool }, locale), ...remedies].join(' ')),
	];
}

/** As VerdictBadge.svelte shows it. */
const badge = (verdict: AttendeeVerdict): HTMLElement =>
	element(
		'span',
		{ class: `verdict verdict--${verdict.state}` },
		element('span', { class: 'verdict__sign', 'aria-hidden': 'true' }, verdictSign(verdict.state)),
		shortWord(verdict, getLocale()),
	);
