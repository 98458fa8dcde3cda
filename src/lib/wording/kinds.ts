import { browserNames } from '../device/device.ts';
import type { Platform } from '../device/device.ts';
import type { FactSource } from '../device/fact.ts';
import type { AccountCode } from '../compat/tool/account.ts';
import type { CommitteeKind, OfficeKind, Position, SeatRole } from '../council/nouns.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { StaffRole } from '../access/roles.ts';
import { browserName } from './browsers.ts';
import type { Message } from './message.ts';

type Words = Readonly<Record<string, Message | undefined>>;
/** An unknown code, as somebody may have typed it, stays as it is. */
const wordOf =
	(words: Words) =>
	(code: string, locale: Locale): string =>
		words[code]?.({}, { locale }) ?? code;

export const staffRole = wordOf({
	administrator: m.role_administrator,
	secretary: m.role_secretary,
	chair: m.role_chair,
	office: m.role_office,
} satisfies Record<StaffRole, Message>);

export const officeKind = wordOf({
	deputyMayor: m.officeKind_deputyMayor,
	group: m.officeKind_group,
	mayor: m.officeKind_mayor,
	councilOffice: m.officeKind_councilOffice,
	department: m.officeKind_department,
} satisfies Record<OfficeKind, Message>);

export const positionWord = wordOf({
	member: m.position_member,
	deputyMayor: m.position_deputyMayor,
	hvb: m.position_hvb,
	expertCitizen: m.position_expertCitizen,
	staff: m.position_staff,
	interpreter: m.position_interpreter,
	guest: m.position_guest,
} satisfies Record<Position, Message>);

export const committeeKind = wordOf({
	council: m.committeeKind_council,
	deciding: m.committeeKind_deciding,
	advisory: m.committeeKind_advisory,
	board: m.committeeKind_board,
} satisfies Record<CommitteeKind, Message>);

export const seatRole = wordOf({
	chair: m.seat_chair,
	deputyChair: m.seat_deputyChair,
	member: m.seat_member,
	adviser: m.seat_adviser,
	secretary: m.seat_secretary,
} satisfies Record<SeatRole, Message>);

export const factSource = wordOf({
	usual: m.factSource_usual,
	person: m.factSource_person,
	office: m.factSource_office,
	imported: m.factSource_imported,
	detected: m.factSource_detected,
	tested: m.factSource_tested,
} satisfies Record<FactSource, Message>);

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
} satisfies Record<Platform, Message>);

export const browserWord = (code: string, locale: Locale): string => {
	const known = browserNames.find((name) => name === code);
	return known ? browserName(known, locale) : code;
};

const accountAt =
	(name: string): Message =>
	(_, options) =>
		m.accountName_of({ name }, options);

export const accountWord = wordOf({
	'alfaview-account': accountAt('alfaview'),
	'apple-account': accountAt('Apple'),
	'bigbluebutton-account': accountAt('BigBlueButton'),
	'edudip-account': accountAt('edudip'),
	'google-account': accountAt('Google'),
	'goto-account': accountAt('GoTo'),
	'matrix-account': accountAt('Matrix'),
	'microsoft-account': accountAt('Microsoft'),
	'mobile-number': m.accountName_mobileNumber,
	'nextcloud-account': accountAt('Nextcloud'),
	'opentalk-account': accountAt('OpenTalk'),
	'phone-line': m.accountName_phoneLine,
	'signal-account': accountAt('Signal'),
	'telegram-account': accountAt('Telegram'),
	'threema-licence': m.accountName_threema,
	'visavid-account': accountAt('Visavid'),
	'webex-account': accountAt('Webex'),
	'whatsapp-account': accountAt('WhatsApp'),
	'wire-account': accountAt('Wire'),
	'zoom-account': accountAt('Zoom'),
} satisfies Record<AccountCode, Message>);

/** Codes as choices of a list, in their own order. */
export const choicesOf = (
	codes: readonly string[],
	word: (code: string, locale: Locale) => string,
	locale: Locale,
) => codes.map((value) => ({ value, text: word(value, locale) }));
