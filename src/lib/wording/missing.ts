import { accountCodes } from '../compat/tool/account.ts';
import { questions } from '../compat/missing.ts';
import type { MissingFact, FactQuestion } from '../compat/missing.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';
import { anAccount } from './accounts.ts';

interface Words {
	readonly fact: Message;
	readonly ask: Message;
}
const words: Readonly<Record<FactQuestion, Words>> = {
	devices: {
		fact: m.fact_devices,
		ask: m.question_devices,
	},
	platform: {
		fact: m.fact_platform,
		ask: m.question_platform,
	},
	model: {
		fact: m.fact_model,
		ask: m.question_model,
	},
	os: {
		fact: m.fact_os,
		ask: m.question_os,
	},
	update: {
		fact: m.fact_update,
		ask: m.question_update,
	},
	browser: {
		fact: m.fact_browser,
		ask: m.question_browser,
	},
	browserVersion: {
		fact: m.fact_browserVersion,
		ask: m.question_browserVersion,
	},
	appInstalled: {
		fact: m.fact_appInstalled,
		ask: m.question_appInstalled,
	},
	canInstall: {
		fact: m.fact_canInstall,
		ask: m.question_canInstall,
	},
	camera: {
		fact: m.fact_camera,
		ask: m.question_camera,
	},
	microphone: {
		fact: m.fact_microphone,
		ask: m.question_microphone,
	},
	speaker: {
		fact: m.fact_speaker,
		ask: m.question_speaker,
	},
	network: {
		fact: m.fact_network,
		ask: m.question_network,
	},
	turnTls443: {
		fact: m.fact_turnTls443,
		ask: m.question_turnTls443,
	},
	dialIn: {
		fact: m.fact_dialIn,
		ask: m.question_dialIn,
	},
	webClientAllowed: {
		fact: m.fact_webClientAllowed,
		ask: m.question_webClientAllowed,
	},
	cityApproval: {
		fact: m.fact_cityApproval,
		ask: m.question_cityApproval,
	},
	anonymousJoinAllowed: {
		fact: m.fact_anonymousJoinAllowed,
		ask: m.question_anonymousJoinAllowed,
	},
};

export const isQuestion = (fact: MissingFact): fact is FactQuestion => fact in words;

/** What nobody has told us, inside a sentence: "die Version des Systems". */
export const factWord = (fact: MissingFact, locale: Locale): string =>
	isQuestion(fact)
		? words[fact].fact({}, { locale })
		: m.fact_account({ account: anAccount(fact, locale) }, { locale });

/** The question whose answer would settle it. */
export const questionSentence = (fact: MissingFact, locale: Locale): string =>
	isQuestion(fact)
		? words[fact].ask({}, { locale })
		: m.question_account({ account: anAccount(fact, locale) }, { locale });

const known: readonly string[] = [...questions, ...accountCodes];

/** A verdict's `missing` names web features too, about which nobody can be asked. */
export const isMissingFact = (name: string): name is MissingFact => known.includes(name);
