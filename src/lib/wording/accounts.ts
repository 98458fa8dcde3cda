import type { AccountCode } from '../compat/tool/account.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';

const names: Readonly<Record<AccountCode, (locale: Locale) => string>> = {
	'alfaview-account': (locale) => m.account_alfaview({}, { locale }),
	'apple-account': (locale) => m.account_apple({}, { locale }),
	'bigbluebutton-account': (locale) => m.account_bigbluebutton({}, { locale }),
	'edudip-account': (locale) => m.account_edudip({}, { locale }),
	'google-account': (locale) => m.account_google({}, { locale }),
	'goto-account': (locale) => m.account_goto({}, { locale }),
	'matrix-account': (locale) => m.account_matrix({}, { locale }),
	'microsoft-account': (locale) => m.account_microsoft({}, { locale }),
	'mobile-number': (locale) => m.account_mobileNumber({}, { locale }),
	'nextcloud-account': (locale) => m.account_nextcloud({}, { locale }),
	'opentalk-account': (locale) => m.account_opentalk({}, { locale }),
	'phone-line': (locale) => m.account_phoneLine({}, { locale }),
	'signal-account': (locale) => m.account_signal({}, { locale }),
	'telegram-account': (locale) => m.account_telegram({}, { locale }),
	'threema-licence': (locale) => m.account_threema({}, { locale }),
	'visavid-account': (locale) => m.account_visavid({}, { locale }),
	'webex-account': (locale) => m.account_webex({}, { locale }),
	'whatsapp-account': (locale) => m.account_whatsapp({}, { locale }),
	'wire-account': (locale) => m.account_wire({}, { locale }),
	'zoom-account': (locale) => m.account_zoom({}, { locale }),
};

/** "ein Apple-Konto", as the object of a sentence. */
export const anAccount = (code: AccountCode, locale: Locale = getLocale()): string =>
	names[code](locale);
