import { mergedRemedies } from '../compat/remedy/merged-remedies.ts';
import { terms } from '../compat/remedy/terms.ts';
import type { Remedy, RemedyKind } from '../compat/remedy/remedy.ts';
import type { RemedyActor, CostClass } from '../compat/remedy/terms.ts';
import type { WayVerdict } from '../compat/verdict.ts';
import { systemText } from '../device/system.ts';
import { dotted } from '../device/version.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';
import { anAccount } from './accounts.ts';
import { browserName } from './browsers.ts';
import { conditionWord } from './conditions.ts';
import { hardwareItem } from './hardware.ts';
import { factWord } from './missing.ts';
import { toolName } from './names.ts';
import type { Names } from './names.ts';
import { systemName } from './platforms.ts';
import { asSentence } from './text.ts';

interface Words<Kind extends RemedyKind> {
	/** What to do, whoever does it. */
	readonly sentence: (remedy: Remedy<Kind>, tool: string, locale: Locale) => string;
	/** The same in two words, for a chain. */
	readonly word: (remedy: Remedy<Kind>, locale: Locale) => string;
}

/** A new kind does not compile until it has its words. */
const words: { readonly [Kind in RemedyKind]: Words<Kind> } = {
	updateOs: {
		sentence: ({ platform, distribution, min, to }, tool, locale) => {
			const newest = systemName(platform, to, locale, distribution);
			return min === null
				? m.remedy_updateOs({ to: newest }, { locale })
				: m.remedy_updateOsAtLeast({ to: newest, min: systemText(distribution, min) }, { locale });
		},
		word: ({ platform, distribution, to }, locale) =>
			m.remedyWord_updateOs({ to: systemName(platform, to, locale, distribution) }, { locale }),
	},
	updateBrowser: {
		sentence: ({ browser, min, to }, tool, locale) => {
			const name = browserName(browser, locale);
			if (min !== null)
				return m.remedy_updateBrowserAtLeast({ browser: name, min: dotted(min) }, { locale });
			return to === null
				? m.remedy_updateBrowser({ browser: name }, { locale })
				: m.remedy_updateBrowserTo({ browser: name, to: dotted(to) }, { locale });
		},
		word: ({ browser }, locale) =>
			m.remedyWord_updateBrowser({ browser: browserName(browser, locale) }, { locale }),
	},
	updateApp: {
		sentence: ({ min }, tool, locale) =>
			min === null
				? m.remedy_updateApp({ tool }, { locale })
				: m.remedy_updateAppAtLeast({ tool, min: dotted(min) }, { locale }),
		word: (_, locale) => m.remedyWord_updateApp({}, { locale }),
	},
	installApp: {
		sentence: (_, tool, locale) => m.remedy_installApp({ tool }, { locale }),
		word: (_, locale) => m.remedyWord_installApp({}, { locale }),
	},
	installBrowser: {
		sentence: ({ browser }, tool, locale) =>
			m.remedy_installBrowser({ browser: browserName(browser, locale) }, { locale }),
		word: ({ browser }, locale) =>
			m.remedyWord_installBrowser({ browser: browserName(browser, locale) }, { locale }),
	},
	useBrowser: {
		sentence: ({ browser }, tool, locale) =>
			m.remedy_useBrowser({ browser: browserName(browser, locale) }, { locale }),
		word: ({ browser }, locale) =>
			m.remedyWord_useBrowser({ browser: browserName(browser, locale) }, { locale }),
	},
	openInBrowser: {
		sentence: ({ browser }, tool, locale) =>
			m.remedy_openInBrowser({ browser: browserName(browser, locale) }, { locale }),
		word: ({ browser }, locale) =>
			m.remedyWord_openInBrowser({ browser: browserName(browser, locale) }, { locale }),
	},
	createAccount: {
		sentence: ({ account }, tool, locale) =>
			m.remedy_createAccount({ account: anAccount(account, locale) }, { locale }),
		word: (_, locale) => m.remedyWord_createAccount({}, { locale }),
	},
	grantPermission: {
		sentence: ({ condition }, tool, locale) =>
			m.remedy_grantPermission({ condition: conditionWord(condition, locale) }, { locale }),
		word: (_, locale) => m.remedyWord_grantPermission({}, { locale }),
	},
	peripheral: {
		sentence: ({ hardware }, tool, locale) =>
			m.remedy_peripheral({ hardware: hardwareItem(hardware, locale) }, { locale }),
		word: ({ hardware }, locale) =>
			m.remedyWord_peripheral({ hardware: hardwareItem(hardware, locale) }, { locale }),
	},
	askFact: {
		sentence: ({ facts }, tool, locale) =>
			facts.length === 0
				? m.remedy_askFactTest({}, { locale })
				: m.remedy_askFact(
						{ facts: facts.map((fact) => factWord(fact, locale)).join(', ') },
						{ locale },
					),
		word: ({ facts }, locale) =>
			facts.length === 0
				? m.remedyWord_askFactTest({}, { locale })
				: m.remedyWord_askFact({}, { locale }),
	},
	allowInMdm: {
		sentence: (_, tool, locale) => m.remedy_allowInMdm({}, { locale }),
		word: (_, locale) => m.remedyWord_allowInMdm({}, { locale }),
	},
	enableTurnTls: {
		sentence: (_, tool, locale) => m.remedy_enableTurnTls({}, { locale }),
		word: (_, locale) => m.remedyWord_enableTurnTls({}, { locale }),
	},
	dialIn: {
		sentence: (_, tool, locale) => m.remedy_dialIn({}, { locale }),
		word: (_, locale) => m.remedyWord_dialIn({}, { locale }),
	},
	buy: {
		sentence: ({ account }, tool, locale) =>
			m.remedy_buy({ account: anAccount(account, locale) }, { locale }),
		word: (_, locale) => m.remedyWord_buy({}, { locale }),
	},
	borrow: {
		sentence: (_, tool, locale) => m.remedy_borrow({}, { locale }),
		word: (_, locale) => m.remedyWord_borrow({}, { locale }),
	},
	comeInPerson: {
		sentence: (_, tool, locale) => m.remedy_comeInPerson({}, { locale }),
		word: (_, locale) => m.remedyWord_comeInPerson({}, { locale }),
	},
	releaseBlock: {
		sentence: (_, tool, locale) => m.remedy_releaseBlock({}, { locale }),
		word: (_, locale) => m.remedyWord_releaseBlock({}, { locale }),
	},
};

const sentenceOf = <Kind extends RemedyKind>(remedy: Remedy<Kind>, tool: string, locale: Locale) =>
	words[remedy.kind].sentence(remedy, tool, locale);
const wordOf = <Kind extends RemedyKind>(remedy: Remedy<Kind>, locale: Locale) =>
	words[remedy.kind].word(remedy, locale);

/** What would help, as a sentence that names no one: "Die App von Zoom installieren." */
export const remedySentence = (remedy: Remedy, names: Names, locale: Locale): string =>
	asSentence(sentenceOf(remedy, toolName(names.tool, locale), locale));

/** "leihen" */
export const remedyWord = (remedy: Remedy, locale: Locale): string => wordOf(remedy, locale);

const actors: Readonly<Record<RemedyActor, Message>> = {
	attendee: m.remedyActor_attendee,
	office: m.remedyActor_office,
	cityIt: m.remedyActor_cityIt,
	organiser: m.remedyActor_organiser,
};
const costs: Readonly<Record<CostClass, Message>> = {
	free: m.remedyCost_free,
	small: m.remedyCost_small,
	purchase: m.remedyCost_purchase,
	ask: m.remedyCost_ask,
};
const payers: Readonly<Record<'office' | 'city' | 'organiser', Message>> = {
	office: m.remedyPayer_office,
	city: m.remedyPayer_city,
	organiser: m.remedyPayer_organiser,
};

/** Who has to act: "die Person selbst" */
export const remedyActor = (kind: RemedyKind, locale: Locale): string =>
	actors[terms[kind].actor]({}, { locale });

/** What it costs and who pays: "kleine Anschaffung, zahlt das Büro der Person" */
export function remedyCost(kind: RemedyKind, locale: Locale): string {
	const { cost, payer } = terms[kind];
	const said = costs[cost]({}, { locale });
	return payer === 'nobody' ? said : `${said}, ${payers[payer]({}, { locale })}`;
}

/** How long it takes: "etwa 3 Tage" */
export function remedyLead(kind: RemedyKind, locale: Locale): string {
	const days = terms[kind].leadDays;
	return days === 0 ? m.remedyLead_none({}, { locale }) : m.remedyLead_days({ days }, { locale });
}

/** The remedies worth saying: what would lift another verdict does not help one that is blocked. */
export const remediesToSay = ({
	state,
	remedies,
}: Pick<WayVerdict, 'state' | 'remedies'>): readonly Remedy[] =>
	mergedRemedies(remedies).filter(({ kind }) => state !== 'blocked' || !terms[kind].liftsVerdict);
