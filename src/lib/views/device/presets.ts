import type { FactValues } from '../../device/fact.ts';
import { m } from '../../paraglide/messages.js';
import type { Message } from '../../wording/message.ts';

interface Preset {
	readonly text: Message;
	readonly hint?: Message;
	/** What is said by choosing it, by field of a fact. */
	readonly facts: Readonly<Partial<FactValues>>;
	/** What goes without saying for such a device, and nobody has said. */
	readonly usual: Readonly<Partial<FactValues>>;
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
		facts: { platform: 'ipados', canInstall: false },
		usual: { ...equipped, ...safari },
	},
	cityNotebook: {
		text: m.device_presetCityNotebook,
		hint: m.device_presetCityNotebookHint,
		facts: { platform: 'windows', canInstall: false },
		usual: { ...equipped, ...edge },
	},
	ownIpad: {
		text: m.device_presetOwnIpad,
		facts: { platform: 'ipados' },
		usual: { ...equipped, ...safari, canInstall: true },
	},
	iphone: {
		text: m.device_presetIphone,
		facts: { platform: 'ios' },
		usual: { ...equipped, ...safari, canInstall: true },
	},
	ownNotebook: {
		text: m.device_presetOwnNotebook,
		facts: { platform: 'windows' },
		usual: { ...equipped, ...edge, canInstall: true },
	},
	mac: {
		text: m.device_presetMac,
		facts: { platform: 'macos' },
		usual: { ...safari, microphone: true, speaker: true, canInstall: true },
	},
	android: {
		text: m.device_presetAndroid,
		facts: { platform: 'android' },
		usual: { ...equipped, ...chrome, canInstall: true },
	},
	telephone: {
		text: m.device_presetTelephone,
		facts: { platform: 'telephone', camera: false, microphone: true, speaker: true },
		usual: {},
	},
	other: { text: m.device_presetOther, facts: {}, usual: {} },
} satisfies Record<string, Preset>;

type PresetCode = keyof typeof presets;
const codes: Readonly<Record<PresetCode, Preset>> = presets;
export const presetList = Object.entries(codes).map(([code, preset]) => ({ code, ...preset }));
export const presetOf = (code: string): Preset | null =>
	presetList.find((preset) => preset.code === code) ?? null;
