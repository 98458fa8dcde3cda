import type { Locale } from '../paraglide/runtime.js';

/**
 * A model's name as it stands on a device in the reader's language: "iPad (9. Generation)", "iPad (9th generation)".
 * What was stated stays as it is.
 */
export const modelWord = (name: string, locale: Locale): string =>
	locale === 'de'
		? name
				.replace(/(?<!\d)(\d+)(?:st|nd|rd|th) generation/, '$1. Generation')
				.replace(/(?<!\d)(\d+)(?:\.(\d))?-inch/, (_, whole: string, tenth?: string) =>
					tenth === undefined ? `${whole} Zoll` : `${whole},${tenth} Zoll`,
				)
		: name
				.replace(
					/(?<!\d)(\d+)\. Generation/,
					(_, number: string) => `${ordinal(Number(number))} generation`,
				)
				.replace(/(?<!\d)(\d+)(?:,(\d))? Zoll/, (_, whole: string, tenth?: string) =>
					tenth === undefined ? `${whole}-inch` : `${whole}.${tenth}-inch`,
				);

const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (number: number): string => `${number}${endings[rules.select(number)] ?? 'th'}`;
