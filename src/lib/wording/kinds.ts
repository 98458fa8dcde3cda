import { browserNames } from '../device/device.ts';
import type { Platform } from '../device/device.ts';
import type { FactSource } from '../device/fact.ts';
import type { AccountCode } from '../compat/tool/account.ts';
import { positions } from '../council/nouns.ts';
import type { CommitteeKind, OfficeKind, SeatRole } from '../council/nouns.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { StaffRole } from '../access/roles.ts';
import { browserName } from './browsers.ts';
import { positionWord as wordOfPosition } from './positions.ts';

type Words = Readonly<Record<string, (() => string) | undefined>>;
/** Also of what was typed and is none of the known codes: then the code itself. */
const wordOf =
	(words: Words) =>
	(code: string): string =>
		words[code]?.() ?? code;

export const staffRole = wordOf({
	administrator: m.role_administrator,
	secretary: m.role_secretary,
	chair: m.role_chair,
	office: m.role_office,
} satisfies Record<StaffRole, () => string>);

export const officeKind = wordOf({
	deputyMayor: m.officeKind_deputyMayor,
	group: m.officeKind_group,
	mayor: m.officeKind_mayor,
	councilOffice: m.officeKind_councilOffice,
	department: m.officeKind_department,
} satisfies Record<OfficeKind, () => string>);

export const positionWord = (code: string): string => {
	const known = positions.find((position) => position === code);
	return known ? wordOfPosition(known, getLocale()) : code;
};

export const committeeKind = wordOf({
	council: m.committeeKind_council,
	deciding: m.committeeKind_deciding,
	advisory: m.committeeKind_advisory,
	board: m.committeeKind_board,
} satisfies Record<CommitteeKind, () => string>);

export const seatRole = wordOf({
	chair: m.seat_chair,
	deputyChair: m.seat_deputyChair,
	member: m.seat_member,
	adviser: m.seat_adviser,
	secretary: m.seat_secretary,
} satisfies Record<SeatRole, () => string>);

export const factSource = wordOf({
	person: m.factSource_person,
	office: m.factSource_office,
	imported: m.factSource_imported,
	detected: m.factSource_detected,
	tested: m.factSource_tested,
} satisfies Record<FactSource, () => string>);

export const platformWord = wordOf({
	windows: () => 'Windows',
	macos: m.deviceKind_macos,
	linux: () => 'Linux',
	chromeos: m.deviceKind_chromeos,
	ios: () => 'iPhone',
	ipados: () => 'iPad',
	android: () => 'Android',
	harmonyos: () => 'HarmonyOS',
	telephone: m.deviceKind_telephone,
} satisfies Record<Platform, () => string>);

export const browserWord = (code: string): string => {
	const known = browserNames.find((name) => name === code);
	return known ? browserName(known) : code;
};

export const accountWord = wordOf({
	'alfaview-account': () => m.accountName_of({ name: 'alfaview' }),
	'apple-account': () => m.accountName_of({ name: 'Apple' }),
	'bigbluebutton-account': () => m.accountName_of({ name: 'BigBlueButton' }),
	'edudip-account': () => m.accountName_of({ name: 'edudip' }),
	'google-account': () => m.accountName_of({ name: 'Google' }),
	'goto-account': () => m.accountName_of({ name: 'GoTo' }),
	'matrix-account': () => m.accountName_of({ name: 'Matrix' }),
	'microsoft-account': () => m.accountName_of({ name: 'Microsoft' }),
	'mobile-number': m.accountName_mobileNumber,
	'nextcloud-account': () => m.accountName_of({ name: 'Nextcloud' }),
	'opentalk-account': () => m.accountName_of({ name: 'OpenTalk' }),
	'phone-line': m.accountName_phoneLine,
	'signal-account': () => m.accountName_of({ name: 'Signal' }),
	'telegram-account': () => m.accountName_of({ name: 'Telegram' }),
	'threema-licence': m.accountName_threema,
	'visavid-account': () => m.accountName_of({ name: 'Visavid' }),
	'webex-account': () => m.accountName_of({ name: 'Webex' }),
	'whatsapp-account': () => m.accountName_of({ name: 'WhatsApp' }),
	'wire-account': () => m.accountName_of({ name: 'Wire' }),
	'zoom-account': () => m.accountName_of({ name: 'Zoom' }),
} satisfies Record<AccountCode, () => string>);

/** Codes as choices of a list, in their own order. */
export const choicesOf = (codes: readonly string[], word: (code: string) => string) =>
	codes.map((value) => ({ value, text: word(value) }));
