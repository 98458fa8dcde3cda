import type { AccountCode } from '../../compat/tool/account.ts';
import type { Tool } from '../../compat/tool/tool.ts';
import type { FactAge } from '../../catalogue/recheck.ts';
import type { Source } from '../../catalogue/sources.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { anAccount } from '../../wording/accounts.ts';
import { monthOf, plainDay } from '../../wording/moments.ts';

const guests = {
	yes: m.tools_yes,
	no: m.tools_no,
	conditional: m.tools_conditional,
	'desktop-only': m.tools_desktopOnly,
	unknown: m.tools_unknown,
} as const satisfies Record<Tool['guestBrowserJoin']['value'], () => string>;
export const guestWord = ({ guestBrowserJoin }: Pick<Tool, 'guestBrowserJoin'>): string =>
	guests[guestBrowserJoin.value]();

const phone = {
	supported: m.tools_yes,
	no: m.tools_no,
	conditional: m.tools_conditional,
	unknown: m.tools_unknown,
} as const satisfies Record<Tool['phoneDialIn']['value'], () => string>;
export const phoneWord = ({ phoneDialIn }: Pick<Tool, 'phoneDialIn'>): string =>
	phone[phoneDialIn.value]();

/** "ein Apple-Konto", "keines", or that the way in does not exist. */
export function accountWords(accounts: readonly AccountCode[] | null): string {
	const locale = getLocale();
	if (accounts === null) return m.tools_noSuchWay();
	return accounts.length === 0
		? m.tools_noAccount()
		: accounts.map((account) => anAccount(account, locale)).join(', ');
}

/** The account with the least trouble that lets somebody take part. */
export function joinAccountWords({
	accounts: { native, browser },
}: Pick<Tool, 'accounts'>): string {
	if (native === null || browser === null || native.length === browser.length)
		return accountWords(browser ?? native);
	return browser.length === 0 ? m.tools_noAccountBrowser() : accountWords(native);
}

const ages = {
	appFloor: m.recheck_appFloor,
	supportWindow: m.recheck_supportWindow,
	osCeiling: m.recheck_osCeiling,
	browserRelease: m.recheck_browserRelease,
	vendorFloor: m.recheck_vendorFloor,
	account: m.recheck_account,
	policy: m.recheck_policy,
} as const satisfies Record<FactAge, () => string>;
export const ageWord = (age: FactAge): string => ages[age]();

/** When a source is from: "17. August 2026", "August 2026", or what is known instead of a day. */
export function sourceDay(date: Source['date']): string {
	const locale = getLocale();
	if (typeof date !== 'string') return date[getLocale()];
	if (/^\d{4}-\d\d-\d\d$/.test(date)) return plainDay(date, locale);
	return /^\d{4}-\d\d$/.test(date) ? monthOf(`${date}-01`, locale) : date;
}
