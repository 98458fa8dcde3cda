import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';

/** Where to read the version of the system on this very device. */
export function whereVersion(platform: string): string {
	switch (platform) {
		case 'ios':
		case 'ipados':
			return m.ownDevice_versionOnIos();
		case 'macos':
			return m.ownDevice_versionOnMac();
		case 'windows':
			return m.ownDevice_versionOnWindows();
		case 'android':
		case 'harmonyos':
			return m.ownDevice_versionOnAndroid();
		case 'chromeos':
			return m.ownDevice_versionOnChromebook();
		case 'linux':
			return m.ownDevice_versionOnLinux();
		default:
			return m.ownDevice_versionAnywhere();
	}
}

/** Where to read the model. */
export function whereModel(platform: string): string {
	if (platform === 'ios' || platform === 'ipados') return m.ownDevice_modelOnIos();
	return platform === 'macos' ? m.ownDevice_modelOnMac() : m.ownDevice_modelAnywhere();
}

/** Apple's names as they stand on a device in German: "iPad (9. Generation)". */
export const modelWord = (name: string): string =>
	getLocale() === 'de' ? name.replace(/(\d+)(?:st|nd|rd|th) generation/, '$1. Generation') : name;

/** Before everything else stands that nobody knows. */
export const withUnknown = (options: readonly { value: string; text: string }[]) => [
	{ value: '', text: m.ownDevice_dontKnow() },
	...options,
];

/** Yes, no, or nobody knows. */
export const yesOrNo = () => [
	{ value: 'yes', text: m.device_yes() },
	{ value: 'no', text: m.device_no() },
	{ value: '', text: m.ownDevice_dontKnow() },
];
