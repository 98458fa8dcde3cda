import type { AccountCode } from '../compat/tool/account.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const names: Readonly<Record<AccountCode, Message>> = {
	'alfaview-account': m.account_alfaview,
	'apple-account': m.account_apple,
	'bigbluebutton-account': m.account_bigbluebutton,
	'edudip-account': m.account_edudip,
	'google-account': m.account_google,
	'goto-account': m.account_goto,
	'matrix-account': m.account_matrix,
	'microsoft-account': m.account_microsoft,
	'mobile-number': m.account_mobileNumber,
	'nextcloud-account': m.account_nextcloud,
	'opentalk-account': m.account_opentalk,
	'phone-line': m.account_phoneLine,
	'signal-account': m.account_signal,
	'telegram-account': m.account_telegram,
	'threema-licence': m.account_threema,
	'visavid-account': m.account_visavid,
	'webex-account': m.account_webex,
	'whatsapp-account': m.account_whatsapp,
	'wire-account': m.account_wire,
	'zoom-account': m.account_zoom,
};

/** "ein Apple-Konto", as the object of a sentence. */
export const anAccount = (code: AccountCode, locale: Locale): string => names[code]({}, { locale });
