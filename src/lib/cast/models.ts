import type { Platform } from '../device/device.ts';
import type { StatedBrowser } from '../device/fact.ts';

/**
 * A device as somebody would register it. What a line leaves out nobody has told us;
 * versions are text as typed. Names of Apple's models are those of the catalogue.
 */
export interface Model {
	readonly platform?: Platform;
	readonly model?: string;
	readonly identifier?: string;
	readonly os?: string;
	readonly browser?: StatedBrowser;
	readonly otherBrowsers?: readonly StatedBrowser[];
	/** By tool id: a version, "current", "built-in", or `false` for known to be missing. */
	readonly apps?: Readonly<Record<string, string | false>>;
	readonly camera?: boolean;
	readonly microphone?: boolean;
	readonly speaker?: boolean;
	readonly h264Encoder?: boolean;
	readonly canInstall?: boolean;
	readonly udp?: boolean;
	readonly tcp443?: boolean;
	readonly tcpOther?: boolean;
}

const equipped = { camera: true, microphone: true, speaker: true } as const;
const deaf = { camera: false, microphone: false, speaker: false } as const;

/** A tablet or telephone of Apple: FaceTime and Safari are always there. */
const apple = (platform: 'ipados' | 'ios', model: string, os: string) =>
	({
		...equipped,
		platform,
		model,
		os,
		browser: { name: 'safari', version: null },
		apps: { facetime: 'built-in' },
		canInstall: true,
	}) as const satisfies Model;

const mac = (model: string, identifier: string, os: string, browser: StatedBrowser) =>
	({
		...equipped,
		platform: 'macos',
		model,
		identifier,
		os,
		browser,
		otherBrowsers: [{ name: 'safari', version: null }],
		apps: { facetime: 'built-in' },
		canInstall: true,
		h264Encoder: true,
	}) as const satisfies Model;

const android = (model: string, os: string, browser: StatedBrowser) =>
	({
		...equipped,
		platform: 'android',
		model,
		os,
		browser,
		canInstall: true,
	}) as const satisfies Model;

/** A notebook managed by the city: nobody but the IT department installs anything. */
const city = (model: string, os: string, browser: StatedBrowser) =>
	({
		...equipped,
		platform: 'windows',
		model,
		os,
		browser,
		canInstall: false,
		apps: { zoom: false, teams: false, webex: false },
		udp: true,
		tcp443: true,
	}) as const satisfies Model;

const own = (model: string, os: string, browser: StatedBrowser) =>
	({
		...equipped,
		platform: 'windows',
		model,
		os,
		browser,
		canInstall: true,
		h264Encoder: true,
	}) as const satisfies Model;

/** The kinds of device in the council of Elsterfurt. */
export const models = {
	ipadAir2013: apple('ipados', 'iPad Air (1st generation)', '12.5.8'),
	ipadAir2: apple('ipados', 'iPad Air 2', '15.8.8'),
	/** Never updated since 2021; 15.8.8 exists for it. */
	ipadAir2Behind: apple('ipados', 'iPad Air 2', '14.4'),
	ipadMini4: apple('ipados', 'iPad mini 4', '15.8.6'),
	ipad5: apple('ipados', 'iPad (5th generation)', '16.7.16'),
	ipad6: apple('ipados', 'iPad (6th generation)', '17.7.11'),
	ipad7: apple('ipados', 'iPad (7th generation)', '18.7.10'),
	ipad8: apple('ipados', 'iPad (8th generation)', '26.7.1'),
	ipad9: apple('ipados', 'iPad (9th generation)', '26.6'),
	ipad9Behind: apple('ipados', 'iPad (9th generation)', '17.6.1'),
	ipad10: apple('ipados', 'iPad (10th generation)', '27.2'),
	ipadA16: apple('ipados', 'iPad (A16)', '27.1'),
	ipadAir5: apple('ipados', 'iPad Air (5th generation)', '26.5'),
	ipadPro11: apple('ipados', 'iPad Pro 11-inch (1st generation)', '26.7.1'),
	ipadProM4: apple('ipados', 'iPad Pro 11-inch (M4)', '27.2'),
	/** Of the council's own stock: the IT department's profile forbids new apps. */
	ipadManaged: {
		...apple('ipados', 'iPad (9th generation)', '27.0'),
		apps: { facetime: 'built-in', zoom: false, teams: 'current', webex: false },
		canInstall: false,
	},
	/** Somebody knows that it is an iPad, and no more. */
	ipadSomeModel: { platform: 'ipados', browser: { name: 'safari', version: null } },
	iphone6: apple('ios', 'iPhone 6', '12.5.8'),
	iphone8: apple('ios', 'iPhone 8', '16.7.16'),
	iphoneXr: apple('ios', 'iPhone XR', '18.7.10'),
	iphoneSe3: apple('ios', 'iPhone SE (3rd generation)', '26.6'),
	iphone13: apple('ios', 'iPhone 13', '27.2'),
	iphone15: apple('ios', 'iPhone 15', '27.2'),
	iphone17: apple('ios', 'iPhone 17', '27.2'),

	/** The city's standard notebook, Firefox ESR its only browser. */
	cityNotebook: city('Lenovo ThinkPad L14 Gen 4', '10.0.22631', {
		name: 'firefox-esr',
		version: '140.4',
	}),
	cityNotebookEdge: {
		...city('Lenovo ThinkPad L14 Gen 5', '10.0.26100', { name: 'edge', version: '157' }),
		apps: { zoom: false, teams: 'current', webex: false },
		h264Encoder: true,
	},
	/** Windows 10 stayed because of one specialist program. */
	cityNotebook10: city('Dell Latitude 5400', '10.0.19045', { name: 'edge', version: '156' }),
	/** A desk computer without camera or sound. */
	cityDesktop: {
		...city('Fujitsu Esprimo Q558', '10.0.19045', { name: 'firefox-esr', version: '140.4' }),
		...deaf,
	},
	/** "Windows 11", says the label; nobody looked further. */
	notebookSomeBuild: own('Notebook', '11', { name: 'edge', version: null }),
	notebookEdge: own('HP EliteBook 840 G9', '10.0.26200', { name: 'edge', version: '157' }),
	notebookChrome: own('Acer Swift 3', '10.0.22631', { name: 'chrome', version: '157' }),
	notebookFirefox: {
		...own('Medion Akoya E15', '10.0.19045', { name: 'firefox', version: '160' }),
		otherBrowsers: [{ name: 'edge', version: '157' }],
	},
	employerNotebook: {
		...own('Dell Latitude 5540', '10.0.26100', { name: 'firefox', version: '160' }),
		canInstall: false,
	},
	notebook7: own('Toshiba Satellite C670', '6.1.7601', { name: 'firefox-esr', version: '115.30' }),

	macBookAirM1: mac('MacBook Air (M1, 2020)', 'MacBookAir10,1', '26.6.2', {
		name: 'safari',
		version: '26.6',
	}),
	macBookPro2015: mac('MacBook Pro (13-inch, early 2015)', 'MacBookPro12,1', '12.7.6', {
		name: 'firefox',
		version: '160',
	}),
	iMac2017: mac('iMac (27-inch, 2017)', 'iMac18,3', '13.7.8', { name: 'chrome', version: '157' }),
	macMiniM2: mac('Mac mini (M2, 2023)', 'Mac14,3', '27.0.1', { name: 'safari', version: '27' }),

	/** Managed by the city, Firefox its only browser; nothing may be installed. */
	galaxyTablet: {
		...android('Samsung Galaxy Tab Active3', '13', { name: 'firefox', version: '158' }),
		apps: { zoom: false, teams: false, webex: false, jitsi: false },
		canInstall: false,
	},
	galaxyTabS9: android('Samsung Galaxy Tab S9', '16', { name: 'chrome', version: '157' }),
	galaxyA54: android('Samsung Galaxy A54', '16', { name: 'samsung-internet', version: '30.0' }),
	pixel8: android('Google Pixel 8', '17', { name: 'chrome', version: '157' }),
	fairphone4: android('Fairphone 4', '13', { name: 'firefox', version: '160' }),
	/** Stuck: Chrome 138 is the last for Android 8 and 9. */
	lenovoTab4: android('Lenovo Tab 4 10', '8.1', { name: 'chrome', version: '138' }),
	/** Silk, which no tool's list names. */
	fireHd10: android('Amazon Fire HD 10', '11', { name: 'other', version: null }),
	androidSomeModel: { platform: 'android', camera: true, microphone: true, speaker: true },

	chromebook: {
		...equipped,
		platform: 'chromeos',
		model: 'Acer Chromebook Spin 513',
		browser: { name: 'chrome', version: '157' },
		canInstall: true,
	},
	linuxPc: {
		...equipped,
		platform: 'linux',
		model: 'Tuxedo Aura 15',
		os: 'Ubuntu 24.04',
		browser: { name: 'firefox', version: '160' },
		otherBrowsers: [{ name: 'chrome', version: '157' }],
		canInstall: true,
	},
	debianPc: {
		...equipped,
		platform: 'linux',
		model: 'Intel NUC 11',
		os: 'Debian 12',
		browser: { name: 'firefox-esr', version: '140.4' },
		canInstall: false,
		h264Encoder: false,
	},
	telephone: { platform: 'telephone', microphone: true, speaker: true, camera: false },

	hallSystem: {
		...equipped,
		platform: 'windows',
		model: 'Lenovo ThinkCentre M70q mit Konferenzkamera',
		os: '10.0.26100',
		browser: { name: 'edge', version: '157' },
		canInstall: false,
		h264Encoder: true,
		udp: true,
		tcp443: true,
	},
} as const satisfies Readonly<Record<string, Model>>;

export type ModelName = keyof typeof models;
