import type { Browser, Device, InstalledApp } from '../compat/device.ts';
import type { Span } from '../compat/version.ts';
import { models } from './models.ts';
import type { Model, ModelBrowser, ModelName } from './models.ts';

const span = (text: string): Span => {
	const version = text.split('.').map(Number);
	return { min: version, max: version };
};

const browser = ({ name, version }: ModelBrowser): Browser => ({
	name,
	version: version === null ? null : span(version),
});

const app = (text: string | false): InstalledApp | false =>
	text === false
		? false
		: { version: text === 'current' || text === 'built-in' ? text : span(text) };

function deviceOf(id: string, model: Model): Device {
	const [distribution, version] = /^[a-z]/i.test(model.os ?? '')
		? (model.os ?? '').split(' ')
		: [null, model.os];
	return {
		id,
		platform: model.platform ?? null,
		model: model.model ?? null,
		identifier: model.identifier ?? null,
		os: version ? { distribution: distribution ?? null, version: span(version) } : null,
		browser: model.browser ? browser(model.browser) : null,
		otherBrowsers: (model.otherBrowsers ?? []).map(browser),
		apps: Object.fromEntries(
			Object.entries(model.apps ?? {}).map(([tool, text]) => [tool, app(text)]),
		),
		camera: model.camera ?? null,
		microphone: model.microphone ?? null,
		speaker: model.speaker ?? null,
		h264Encoder: model.h264Encoder ?? null,
		canInstall: model.canInstall ?? null,
		inAppBrowser: null,
		network: {
			udp: model.udp ?? null,
			tcp443: model.tcp443 ?? null,
			tcpOther: model.tcpOther ?? null,
		},
		conditions: {},
	};
}

const device = (name: ModelName): Device => deviceOf(name, models[name]);

/** One device of each kind, for tests. */
export const cast = {
	ipadAir2013: device('ipadAir2013'),
	ipadAir2: device('ipadAir2'),
	ipadAir2Behind: device('ipadAir2Behind'),
	ipadMini4: device('ipadMini4'),
	ipad5: device('ipad5'),
	ipad6: device('ipad6'),
	ipad7: device('ipad7'),
	ipad8: device('ipad8'),
	ipad9: device('ipad9'),
	ipad9Behind: device('ipad9Behind'),
	ipad10: device('ipad10'),
	ipadA16: device('ipadA16'),
	ipadAir5: device('ipadAir5'),
	ipadPro11: device('ipadPro11'),
	ipadProM4: device('ipadProM4'),
	ipadManaged: device('ipadManaged'),
	ipadSomeModel: device('ipadSomeModel'),
	iphone6: device('iphone6'),
	iphone8: device('iphone8'),
	iphoneXr: device('iphoneXr'),
	iphoneSe3: device('iphoneSe3'),
	iphone13: device('iphone13'),
	iphone15: device('iphone15'),
	iphone17: device('iphone17'),
	cityNotebook: device('cityNotebook'),
	cityNotebookEdge: device('cityNotebookEdge'),
	cityNotebook10: device('cityNotebook10'),
	cityDesktop: device('cityDesktop'),
	notebookSomeBuild: device('notebookSomeBuild'),
	notebookEdge: device('notebookEdge'),
	notebookChrome: device('notebookChrome'),
	notebookFirefox: device('notebookFirefox'),
	employerNotebook: device('employerNotebook'),
	notebook7: device('notebook7'),
	macBookAirM1: device('macBookAirM1'),
	macBookPro2015: device('macBookPro2015'),
	iMac2017: device('iMac2017'),
	macMiniM2: device('macMiniM2'),
	galaxyTablet: device('galaxyTablet'),
	galaxyTabS9: device('galaxyTabS9'),
	galaxyA54: device('galaxyA54'),
	pixel8: device('pixel8'),
	fairphone4: device('fairphone4'),
	lenovoTab4: device('lenovoTab4'),
	fireHd10: device('fireHd10'),
	androidSomeModel: device('androidSomeModel'),
	chromebook: device('chromebook'),
	linuxPc: device('linuxPc'),
	debianPc: device('debianPc'),
	telephone: device('telephone'),
	hallSystem: device('hallSystem'),
} as const satisfies Readonly<Record<ModelName, Device>>;
