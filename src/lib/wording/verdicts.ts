import { terms } from '../compat/remedy/terms.ts';
import type { Remedy, RemedyKind } from '../compat/remedy/remedy.ts';
import type { MeetingOutcome, State, WayVerdict } from '../compat/verdict.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';
import { browserName } from './browsers.ts';

const signs = {
	works: '✓',
	limited: '◑',
	afterRemedy: '◐',
	unknown: '?',
	blocked: '✕',
} as const satisfies Record<State, string>;

const words: Readonly<Record<State, (locale: Locale) => string>> = {
	works: (locale) => m.verdict_works({}, { locale }),
	limited: (locale) => m.verdict_limited({}, { locale }),
	afterRemedy: (locale) => m.verdict_afterRemedy({}, { locale }),
	unknown: (locale) => m.verdict_unknown({}, { locale }),
	blocked: (locale) => m.verdict_blocked({}, { locale }),
};

const outcomeWords: Readonly<Record<MeetingOutcome, (locale: Locale) => string>> = {
	possible: (locale) => m.outcome_possible({}, { locale }),
	possibleAfterRemedy: (locale) => m.outcome_possibleAfterRemedy({}, { locale }),
	unknown: (locale) => m.outcome_unknown({}, { locale }),
	impossible: (locale) => m.outcome_impossible({}, { locale }),
};

/** Tells verdicts apart without colour. */
export const verdictSign = (state: State): string => signs[state];

/** "kann so nicht teilnehmen" */
export const verdictWord = (state: State, locale: Locale = getLocale()): string =>
	words[state](locale);

/** "So kann die Sitzung nicht stattfinden", without a full stop. */
export const outcomeWord = (outcome: MeetingOutcome, locale: Locale = getLocale()): string =>
	outcomeWords[outcome](locale);

const done: Readonly<Partial<Record<RemedyKind, (locale: Locale, browser: string) => string>>> = {
	updateOs: (locale) => m.remedyDone_updateOs({}, { locale }),
	updateBrowser: (locale) => m.remedyDone_updateBrowser({}, { locale }),
	updateApp: (locale) => m.remedyDone_updateApp({}, { locale }),
	installApp: (locale) => m.remedyDone_installApp({}, { locale }),
	installBrowser: (locale, browser) => m.remedyDone_installBrowser({ browser }, { locale }),
	useBrowser: (locale, browser) => m.remedyDone_useBrowser({ browser }, { locale }),
	openInBrowser: (locale, browser) => m.remedyDone_openInBrowser({ browser }, { locale }),
	createAccount: (locale) => m.remedyDone_createAccount({}, { locale }),
	grantPermission: (locale) => m.remedyDone_grantPermission({}, { locale }),
	peripheral: (locale) => m.remedyDone_peripheral({}, { locale }),
};

/** The remedy that is most trouble names the whole set. */
function hardest(remedies: readonly Remedy[]): Remedy | undefined {
	return remedies
		.filter(({ kind }) => terms[kind].liftsVerdict)
		.reduce<Remedy | undefined>(
			(worst, remedy) =>
				worst && terms[worst.kind].trouble >= terms[remedy.kind].trouble ? worst : remedy,
			undefined,
		);
}

/** "nur mit Ton": what a limit leaves, where two or three words can say it. */
export function limitWord(
	{ way, limits }: Pick<WayVerdict, 'way' | 'limits'>,
	locale: Locale,
): string | null {
	if (way === 'phone') return m.verdict_phoneOnly({}, { locale });
	const isSoundOnly = limits.includes('audio-only') || limits.includes('group-audio-only');
	return isSoundOnly ? m.verdict_soundOnly({}, { locale }) : null;
}

/** A verdict for a narrow cell, as exact as two or three words can be: "nur mit Ton", "wenn App eingerichtet". */
export function shortWord(
	{ state, way, limits, remedies }: Pick<WayVerdict, 'state' | 'way' | 'limits' | 'remedies'>,
	locale: Locale = getLocale(),
): string {
	if (state === 'limited') return limitWord({ way, limits }, locale) ?? verdictWord(state, locale);
	if (state === 'afterRemedy') {
		const remedy = hardest(remedies);
		const said = remedy && done[remedy.kind];
		if (said) return said(locale, 'browser' in remedy ? browserName(remedy.browser, locale) : '');
	}
	return verdictWord(state, locale);
}
