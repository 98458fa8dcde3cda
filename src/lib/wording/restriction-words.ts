import type { MailReach } from '../compat/mail-reach.ts';
import type { Platform } from '../device/device.ts';
import type { RestrictionEffect, RestrictionState } from '../device/restriction.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';

type Word = (locale: Locale) => string;

const groups: Readonly<Record<Platform, Word>> = {
	windows: (locale) => m.restrictionDevices_windows({}, { locale }),
	macos: (locale) => m.restrictionDevices_macos({}, { locale }),
	linux: (locale) => m.restrictionDevices_linux({}, { locale }),
	chromeos: (locale) => m.restrictionDevices_chromeos({}, { locale }),
	ios: (locale) => m.restrictionDevices_ios({}, { locale }),
	ipados: (locale) => m.restrictionDevices_ipados({}, { locale }),
	android: (locale) => m.restrictionDevices_android({}, { locale }),
	harmonyos: (locale) => m.restrictionDevices_harmonyos({}, { locale }),
	telephone: (locale) => m.restrictionDevices_telephone({}, { locale }),
};
/** "alle iPads" */
export const groupWord = (platform: Platform, locale: Locale): string => groups[platform](locale);

const effects: Readonly<Record<RestrictionEffect, Word>> = {
	use: (locale) => m.restrictionEffect_use({}, { locale }),
	tool: (locale) => m.restrictionEffect_tool({}, { locale }),
	mail: (locale) => m.restrictionEffect_mail({}, { locale }),
};
export const effectWord = (effect: RestrictionEffect, locale: Locale): string =>
	effects[effect](locale);

const states: Readonly<Record<RestrictionState, Word>> = {
	inForce: (locale) => m.restrictionState_inForce({}, { locale }),
	coming: (locale) => m.restrictionState_coming({}, { locale }),
	past: (locale) => m.restrictionState_past({}, { locale }),
};
export const restrictionStateWord = (state: RestrictionState, locale: Locale): string =>
	states[state](locale);

type Unreached = Exclude<MailReach, 'reached'>;

const reaches: Readonly<Record<Unreached, (name: string, locale: Locale) => string>> = {
	cut: (name, locale) => m.mailReach_cut({ name }, { locale }),
	partly: (name, locale) => m.mailReach_partly({ name }, { locale }),
	perhaps: (name, locale) => m.mailReach_perhaps({ name }, { locale }),
};
/** What a sender of mail to the person has to know. */
export const mailReachSentence = (reach: Unreached, name: string, locale: Locale): string =>
	reaches[reach](name, locale);
