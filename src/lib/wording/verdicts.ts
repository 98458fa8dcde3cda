import { terms } from '../compat/remedy/terms.ts';
import type { Reason } from '../compat/reason.ts';
import type { Remedy, RemedyKind } from '../compat/remedy/remedy.ts';
import type { MeetingOutcome, State, WayVerdict } from '../compat/verdict.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';
import { browserName } from './browsers.ts';

const signs = {
	works: '✓',
	limited: '≈',
	afterRemedy: '◐',
	unknown: '?',
	blocked: '✕',
} as const satisfies Record<State, string>;

const words: Readonly<Record<State, Message>> = {
	works: m.verdict_works,
	limited: m.verdict_limited,
	afterRemedy: m.verdict_afterRemedy,
	unknown: m.verdict_unknown,
	blocked: m.verdict_blocked,
};

const outcomeWords: Readonly<Record<MeetingOutcome, Message>> = {
	possible: m.outcome_possible,
	possibleAfterRemedy: m.outcome_possibleAfterRemedy,
	unknown: m.outcome_unknown,
	impossible: m.outcome_impossible,
};

/** Tells verdicts apart without colour. */
export const verdictSign = (state: State): string => signs[state];

/** "kann so nicht teilnehmen" */
export const verdictWord = (state: State, locale: Locale): string => words[state]({}, { locale });

/** "So kann die Sitzung nicht stattfinden", without a full stop. */
export const outcomeWord = (outcome: MeetingOutcome, locale: Locale): string =>
	outcomeWords[outcome]({}, { locale });

const done: Readonly<Partial<Record<RemedyKind, Message<{ browser: string }>>>> = {
	updateOs: m.remedyDone_updateOs,
	updateBrowser: m.remedyDone_updateBrowser,
	updateApp: m.remedyDone_updateApp,
	installApp: m.remedyDone_installApp,
	installBrowser: m.remedyDone_installBrowser,
	useBrowser: m.remedyDone_useBrowser,
	openInBrowser: m.remedyDone_openInBrowser,
	createAccount: m.remedyDone_createAccount,
	grantPermission: m.remedyDone_grantPermission,
	peripheral: m.remedyDone_peripheral,
};

/** What keeps a whole session from taking place with a tool, for a narrow cell: "zu klein: 30 Plätze für 35". */
export function meetingWord(reason: Reason, locale: Locale): string {
	switch (reason.code) {
		case 'capacity': {
			const { most, participants } = reason;
			return m.verdict_tooSmall({ most, participants }, { locale });
		}
		case 'toolRetired':
			return m.verdict_retired({}, { locale });
		case 'noHostDevice':
			return m.verdict_noHost({}, { locale });
		default:
			return verdictWord('blocked', locale);
	}
}

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
export function limitsLeave(
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
	locale: Locale,
): string {
	if (state === 'limited')
		return limitsLeave({ way, limits }, locale) ?? verdictWord(state, locale);
	if (state === 'afterRemedy') {
		const remedy = hardest(remedies);
		const said = remedy && done[remedy.kind];
		if (said) {
			const browser = 'browser' in remedy ? browserName(remedy.browser, locale) : '';
			return said({ browser }, { locale });
		}
	}
	return verdictWord(state, locale);
}
