import type { AccountCode } from '../../compat/tool/account.ts';
import type { Tool } from '../../compat/tool/tool.ts';
import type { FactAge } from '../../catalogue/recheck.ts';
import type { Source } from '../../catalogue/sources.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { anAccount } from '../../wording/accounts.ts';
import type { Message } from '../../wording/message.ts';
import { monthOf, plainDay } from '../../wording/moments.ts';

const guests = {
	yes: m.tools_yes,
	no: m.tools_no,
	conditional: m.tools_conditional,
	'desktop-only': m.tools_desktopOnly,
	unknown: m.tools_unknown,
} as const satisfies Record<Tool['guestBrowserJoin']['value'], Message>;
export const guestWord = (
	{ guestBrowserJoin }: Pick<Tool, 'guestBrowserJoin'>,
	locale: Locale,
): string => guests[guestBrowserJoin.value]({}, { locale });

const phone = {
	supported: m.tools_yes,
	no: m.tools_no,
	conditional: m.tools_conditional,
	unknown: m.tools_unknown,
} as const satisfies Record<Tool['phoneDialIn']['value'], Message>;
export const phoneWord = ({ phoneDialIn }: Pick<Tool, 'phoneDialIn'>, locale: Locale): string =>
	phone[phoneDialIn.value]({}, { locale });

/** "ein Apple-Konto", "keines", or that the way in does not exist. */
export function accountWords(accounts: readonly AccountCode[] | null, locale: Locale): string {
	if (accounts === null) return m.tools_noSuchWay({}, { locale });
	return accounts.length === 0
		? m.tools_noAccount({}, { locale })
		: accounts.map((account) => anAccount(account, locale)).join(', ');
}

/** The account with the least trouble that lets somebody take part. */
export function joinAccountWords(
	{ accounts: { native, browser } }: Pick<Tool, 'accounts'>,
	locale: Locale,
): string {
	if (native === null || browser === null || native.length === browser.length)
		return accountWords(browser ?? native, locale);
	return browser.length === 0
		? m.tools_noAccountBrowser({}, { locale })
		: accountWords(native, locale);
}

const ages = {
	appFloor: m.recheck_appFloor,
	supportWindow: m.recheck_supportWindow,
	osCeiling: m.recheck_osCeiling,
	browserRelease: m.recheck_browserRelease,
	vendorFloor: m.recheck_vendorFloor,
	account: m.recheck_account,
	policy: m.recheck_policy,
} as const satisfies Record<FactAge, Message>;
export const ageWord = (age: FactAge, locale: Locale): string => ages[age]({}, { locale });

/** When a source is from: "17. August 2026", "August 2026", or what is known instead of a day. */
export function sourceDay(date: Source['date'], locale: Locale): string {
	if (typeof date !== 'string') return date[locale];
	if (/^\d{4}-\d\d-\d\d$/.test(date)) return plainDay(date, locale);
	return /^\d{4}-\d\d$/.test(date) ? monthOf(`${date}-01`, locale) : date;
}
