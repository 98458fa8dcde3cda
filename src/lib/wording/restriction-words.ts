import type { MailReach } from '../compat/mail-reach.ts';
import type { Platform } from '../device/device.ts';
import type { RestrictionEffect, RestrictionState } from '../device/restriction.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';

type Word = (locale: Locale) => string;

const groups: Readonly<Record<Platform, Word>> = {
	windows: (locale) => m.blockDevices_windows({}, { locale }),
	macos: (locale) => m.blockDevices_macos({}, { locale }),
	linux: (locale) => m.blockDevices_linux({}, { locale }),
	chromeos: (locale) => m.blockDevices_chromeos({}, { locale }),
	ios: (locale) => m.blockDevices_ios({}, { locale }),
	ipados: (locale) => m.blockDevices_ipados({}, { locale }),
	android: (locale) => m.blockDevices_android({}, { locale }),
	harmonyos: (locale) => m.blockDevices_harmonyos({}, { locale }),
	telephone: (locale) => m.blockDevices_telephone({}, { locale }),
};
/** "alle iPads" */
export const groupWord = (platform: Platform, locale: Locale): string => groups[platform](locale);

const effects: Readonly<Record<RestrictionEffect, Word>> = {
	use: (locale) => m.blockEffect_use({}, { locale }),
	tool: (locale) => m.blockEffect_tool({}, { locale }),
	mail: (locale) => m.blockEffect_mail({}, { locale }),
};
export const effectWord = (effect: RestrictionEffect, locale: Locale): string =>
	effects[effect](locale);

const states: Readonly<Record<RestrictionState, Word>> = {
	inForce: (locale) => m.blockState_inForce({}, { locale }),
	coming: (locale) => m.blockState_coming({}, { locale }),
	past: (locale) => m.blockState_past({}, { locale }),
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
