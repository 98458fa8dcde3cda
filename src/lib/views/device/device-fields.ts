import { tools } from '../../catalogue/catalogue.ts';
import type { Comparator, FactKind } from '../../device/fact.ts';
import type { Tool } from '../../compat/tool/tool.ts';
import type { Fields } from '../register/entries.ts';
import { browserWord, factSource, platformWord } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { appStates } from './fact-words.ts';
import type { Message } from '../../wording/message.ts';
import { plainDay } from '../../wording/moments.ts';

const hasApp = ({ status, supports }: Pick<Tool, 'status' | 'supports'>): boolean =>
	status.state !== 'retired' &&
	supports.some((support) => support.way === 'native' && support.status !== 'not-supported');

/** Tools with an app that may be on a device or not, in the catalogue's order. */
export const toolsWithApp = tools.filter(hasApp).map(({ id, name }) => ({ id, name }));

/** Facts that are a yes or a no. */
export const yesNoFields = [
	...['camera', 'microphone', 'speaker', 'canInstall'],
	...['network.udp', 'network.tcp443', 'network.tcpOther', 'h264Encoder'],
] as const satisfies readonly FactKind[];
export const yesNo = {
	camera: m.device_camera,
	microphone: m.device_microphone,
	speaker: m.device_speaker,
	canInstall: m.device_canInstall,
	'network.udp': m.device_udp,
	'network.tcp443': m.device_tcp443,
	'network.tcpOther': m.device_tcpOther,
	h264Encoder: m.device_h264Encoder,
} as const satisfies Record<(typeof yesNoFields)[number], Message>;

/** More browsers than that nobody has typed in yet; imports may know of more. */
export const otherBrowserRows = [1, 2] as const;

/** A fact of a device that is in no group. */
type PlainKind = Exclude<FactKind, `${string}.*` | 'accounts'>;

const labels: Readonly<Record<PlainKind, Message>> = {
	platform: m.device_platform,
	model: m.device_model,
	identifier: m.device_identifier,
	os: m.device_os,
	browser: m.device_browserUsual,
	otherBrowsers: m.device_otherBrowsers,
	osBuild: m.import_fieldOsBuild,
	managed: m.import_fieldManaged,
	supervised: m.import_fieldSupervised,
	ownership: m.import_fieldOwnership,
	serial: m.import_fieldSerial,
	...yesNo,
	inAppBrowser: m.device_inApp,
	calls: m.device_calls,
};
const words: Readonly<Record<string, Message | undefined>> = {
	...labels,
	browserVersion: m.device_browserVersion,
};
const originals: typeof words = {
	...labels,
	os: m.import_fieldOs,
	osVersion: m.import_fieldOsVersion,
};
const tableFieldWord = (field: string, locale: Locale): string =>
	originals[field]?.({}, { locale }) ?? field;
const order = ['platform', 'model', 'identifier', 'os', 'browser', 'otherBrowsers'];
const ranks = [...order, 'camera', 'microphone', 'speaker', 'canInstall', 'apps', 'network'];

/** Where a fact stands among others; what has no place of its own comes last. */
export function fieldRank(field: string): number {
	const rank = ranks.indexOf(field.split('.')[0] ?? field);
	return rank < 0 ? ranks.length : rank;
}

/** What a fact is called: "Kamera", "App Zoom". */
export function fieldWord(field: string, locale: Locale): string {
	const [group, code = ''] = field.split('.');
	if (group === 'apps') {
		const tool = toolsWithApp.find(({ id }) => id === code)?.name ?? code;
		return m.device_app({ tool }, { locale });
	}
	if (group === 'conditions') return m.device_condition({ code }, { locale });
	// What an import could not read, or read out of more than it kept.
	if (group === 'original')
		return m.import_original({ field: tableFieldWord(code, locale) }, { locale });
	return words[field]?.({}, { locale }) ?? field;
}

const answers: Readonly<Record<string, Message>> = {
	yes: m.device_yes,
	no: m.device_no,
};
const comparatorWords: Readonly<Record<Comparator, Message>> = {
	'=': m.device_exactly,
	'≥': m.device_atLeast,
	'≤': m.device_atMost,
};
const among = (words: Readonly<Record<string, Message>>) => (code: string, locale: Locale) =>
	words[code]?.({}, { locale }) ?? code;

/** Whether a version is exact or a bound: "mindestens". */
export const comparatorWord = among(comparatorWords);

/** The fields of the form, to say what somebody else has saved. */
export const deviceFields: Fields = {
	label: { label: m.device_label },
	platform: { label: m.device_platform, word: platformWord },
	model: { label: m.device_model },
	identifier: { label: m.device_identifier },
	os: { label: m.device_os },
	osComparator: { label: m.device_comparator, word: comparatorWord },
	browser: { label: m.device_browserUsual, word: browserWord },
	browserVersion: { label: m.device_browserVersion },
	...Object.fromEntries(
		otherBrowserRows.flatMap((number) => [
			[
				`otherBrowser${number}`,
				{ label: (_, options) => m.device_otherBrowser({ number }, options), word: browserWord },
			],
			[`otherBrowser${number}Version`, { label: m.device_browserVersion }],
		]),
	),
	...Object.fromEntries(
		toolsWithApp.flatMap(({ id, name }) => [
			[
				`apps.${id}`,
				{ label: (_, options) => m.device_app({ tool: name }, options), word: among(appStates) },
			],
			[
				`apps.${id}.version`,
				{ label: (_, options) => m.device_appVersion({ tool: name }, options) },
			],
		]),
	),
	...Object.fromEntries(
		Object.entries(yesNo).map(([field, label]) => [field, { label, word: among(answers) }]),
	),
	source: { label: m.device_source, word: factSource },
	observedOn: { label: m.device_observedOn, word: plainDay },
};
