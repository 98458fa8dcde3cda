import type { Reason } from '../compat/reason.ts';
import type { Remedy } from '../compat/remedy/remedy.ts';
import { isOfArrangement } from '../compat/missing.ts';
import type { MissingFact } from '../compat/missing.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { anAccount } from './accounts.ts';
import { factWord, isQuestion } from './missing.ts';

/** What is said otherwise to the person it is about; `null`: nothing. */
export interface OwnWords {
	readonly reason: (reason: Reason, locale: Locale) => string | null;
	readonly remedy: (remedy: Remedy, locale: Locale) => string | null;
}

const ownFact = (fact: MissingFact, locale: Locale): string =>
	isQuestion(fact)
		? factWord(fact, locale)
		: m.fact_accountOwn({ account: anAccount(fact, locale) }, { locale });
const ownFacts = (facts: readonly MissingFact[], locale: Locale): string =>
	facts.map((fact) => ownFact(fact, locale)).join(', ');

/** To the person whom it is about: "Von Ihnen …", and what is missing is theirs to enter. */
export const ownWords: OwnWords = {
	reason: (reason, locale) => {
		switch (reason.code) {
			case 'noDevice':
				return m.reason_noDeviceOwn({}, { locale });
			case 'nothingRegistered':
				return m.reason_nothingRegisteredOwn({}, { locale });
			case 'factMissing':
				return m.reason_factMissing({ facts: ownFacts(reason.facts, locale) }, { locale });
			default:
				return null;
		}
	},
	remedy: (remedy, locale) => {
		if (remedy.kind !== 'askFact') return null;
		const { facts } = remedy;
		if (facts.length === 0 || facts.some(isOfArrangement)) return null;
		return m.remedy_sayFact({ facts: ownFacts(facts, locale) }, { locale });
	},
};
