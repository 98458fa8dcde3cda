import type { FactValues } from '../../device/fact.ts';
import { m } from '../../paraglide/messages.js';
import type { Message } from '../../wording/message.ts';

interface Preset {
	readonly text: Message;
	readonly hint?: Message;
	/** What goes without saying for such a device, by field of a fact. */
	readonly facts: Readonly<Partial<FactValues>>;
}

const equipped = { camera: true, microphone: true, speaker: true };
const safari = {
	browser: { name: 'safari', version: null },
	'apps.facetime': 'built-in',
} as const;
const edge = { browser: { name: 'edge', version: null } } as const;
const chrome = { browser: { name: 'chrome', version: null } } as const;

/** The usual devices, so that three answers are enough. */
export const presets = {
	cityIpad: {
		text: m.device_presetCityIpad,
		hint: m.device_presetCityIpadHint,
		facts: { platform: 'ipados', ...equipped, ...safari, canInstall: false },
	},
	cityNotebook: {
		text: m.device_presetCityNotebook,
		hint: m.device_presetCityNotebookHint,
		facts: { platform: 'windows', ...equipped, ...edge, canInstall: false },
	},
	ownIpad: {
		text: m.device_presetOwnIpad,
		facts: { platform: 'ipados', ...equipped, ...safari, canInstall: true },
	},
	iphone: {
		text: m.device_presetIphone,
		facts: { platform: 'ios', ...equipped, ...safari, canInstall: true },
	},
	ownNotebook: {
		text: m.device_presetOwnNotebook,
		facts: { platform: 'windows', ...equipped, ...edge, canInstall: true },
	},
	mac: {
		text: m.device_presetMac,
		facts: { platform: 'macos', ...safari, microphone: true, speaker: true, canInstall: true },
	},
	android: {
		text: m.device_presetAndroid,
		facts: { platform: 'android', ...equipped, ...chrome, canInstall: true },
	},
	telephone: {
		text: m.device_presetTelephone,
		facts: { platform: 'telephone', camera: false, microphone: true, speaker: true },
	},
	other: { text: m.device_presetOther, facts: {} },
} satisfies Record<string, Preset>;

type PresetCode = keyof typeof presets;
const codes: Readonly<Record<PresetCode, Preset>> = presets;
export const presetList = Object.entries(codes).map(([code, preset]) => ({ code, ...preset }));
export const presetOf = (code: string): Preset | null =>
	presetList.find((preset) => preset.code === code) ?? null;
