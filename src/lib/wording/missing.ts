import { accountCodes } from '../compat/tool/account.ts';
import { questions } from '../compat/missing.ts';
import type { MissingFact, FactQuestion } from '../compat/missing.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';
import { anAccount } from './accounts.ts';

interface Words {
	readonly fact: (locale: Locale) => string;
	readonly ask: (locale: Locale) => string;
}
const words: Readonly<Record<FactQuestion, Words>> = {
	devices: {
		fact: (locale) => m.fact_devices({}, { locale }),
		ask: (locale) => m.question_devices({}, { locale }),
	},
	platform: {
		fact: (locale) => m.fact_platform({}, { locale }),
		ask: (locale) => m.question_platform({}, { locale }),
	},
	model: {
		fact: (locale) => m.fact_model({}, { locale }),
		ask: (locale) => m.question_model({}, { locale }),
	},
	os: {
		fact: (locale) => m.fact_os({}, { locale }),
		ask: (locale) => m.question_os({}, { locale }),
	},
	update: {
		fact: (locale) => m.fact_update({}, { locale }),
		ask: (locale) => m.question_update({}, { locale }),
	},
	browser: {
		fact: (locale) => m.fact_browser({}, { locale }),
		ask: (locale) => m.question_browser({}, { locale }),
	},
	browserVersion: {
		fact: (locale) => m.fact_browserVersion({}, { locale }),
		ask: (locale) => m.question_browserVersion({}, { locale }),
	},
	appInstalled: {
		fact: (locale) => m.fact_appInstalled({}, { locale }),
		ask: (locale) => m.question_appInstalled({}, { locale }),
	},
	canInstall: {
		fact: (locale) => m.fact_canInstall({}, { locale }),
		ask: (locale) => m.question_canInstall({}, { locale }),
	},
	camera: {
		fact: (locale) => m.fact_camera({}, { locale }),
		ask: (locale) => m.question_camera({}, { locale }),
	},
	microphone: {
		fact: (locale) => m.fact_microphone({}, { locale }),
		ask: (locale) => m.question_microphone({}, { locale }),
	},
	speaker: {
		fact: (locale) => m.fact_speaker({}, { locale }),
		ask: (locale) => m.question_speaker({}, { locale }),
	},
	network: {
		fact: (locale) => m.fact_network({}, { locale }),
		ask: (locale) => m.question_network({}, { locale }),
	},
	turnTls443: {
		fact: (locale) => m.fact_turnTls443({}, { locale }),
		ask: (locale) => m.question_turnTls443({}, { locale }),
	},
	dialIn: {
		fact: (locale) => m.fact_dialIn({}, { locale }),
		ask: (locale) => m.question_dialIn({}, { locale }),
	},
	webClientAllowed: {
		fact: (locale) => m.fact_webClientAllowed({}, { locale }),
		ask: (locale) => m.question_webClientAllowed({}, { locale }),
	},
	cityApproval: {
		fact: (locale) => m.fact_cityApproval({}, { locale }),
		ask: (locale) => m.question_cityApproval({}, { locale }),
	},
	anonymousJoinAllowed: {
		fact: (locale) => m.fact_anonymousJoinAllowed({}, { locale }),
		ask: (locale) => m.question_anonymousJoinAllowed({}, { locale }),
	},
};

const isQuestion = (fact: MissingFact): fact is FactQuestion => fact in words;

/** What nobody has told us, inside a sentence: "die Version des Systems". */
export const factWord = (fact: MissingFact, locale: Locale = getLocale()): string =>
	isQuestion(fact)
		? words[fact].fact(locale)
		: m.fact_account({ account: anAccount(fact, locale) }, { locale });

/** The question whose answer would settle it. */
export const questionSentence = (fact: MissingFact, locale: Locale = getLocale()): string =>
	isQuestion(fact)
		? words[fact].ask(locale)
		: m.question_account({ account: anAccount(fact, locale) }, { locale });

const known: readonly string[] = [...questions, ...accountCodes];

/** A verdict's `missing` names web features too, about which nobody can be asked. */
export const isMissingFact = (name: string): name is MissingFact => known.includes(name);
