import type { BrowserName, Device, Platform } from '../../device/device.ts';

/** What is said of a device on the public pages. */
export type Described = Pick<Device, 'platform' | 'model' | 'os' | 'browser' | 'canInstall'> & {
	readonly platform: Platform;
};

const isApple = (platform: Platform) => ['ios', 'ipados', 'macos'].includes(platform);
const inApp: BrowserName = 'in-app-webview';

/** The device, with all that the page says is taken for granted. */
export const describedDevice = (said: Described): Device => ({
	id: 'asked',
	...said,
	identifier: null,
	otherBrowsers: [],
	apps: isApple(said.platform) ? { facetime: { version: 'built-in' } } : {},
	camera: true,
	microphone: true,
	speaker: true,
	calls: null,
	h264Encoder: null,
	inAppBrowser: said.browser?.name === inApp,
	network: { udp: true, tcp443: true, tcpOther: true },
	conditions: {},
});
