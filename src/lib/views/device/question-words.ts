import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

/** Where to read the version of the system on this very device. */
export function whereVersion(platform: string, locale: Locale): string {
	switch (platform) {
		case 'ios':
		case 'ipados':
			return m.ownDevice_versionOnIos({}, { locale });
		case 'macos':
			return m.ownDevice_versionOnMac({}, { locale });
		case 'windows':
			return m.ownDevice_versionOnWindows({}, { locale });
		case 'android':
		case 'harmonyos':
			return m.ownDevice_versionOnAndroid({}, { locale });
		case 'chromeos':
			return m.ownDevice_versionOnChromebook({}, { locale });
		case 'linux':
			return m.ownDevice_versionOnLinux({}, { locale });
		default:
			return m.ownDevice_versionAnywhere({}, { locale });
	}
}

/** Where to read the model. */
export function whereModel(platform: string, locale: Locale): string {
	if (platform === 'ios' || platform === 'ipados') return m.ownDevice_modelOnIos({}, { locale });
	return platform === 'macos'
		? m.ownDevice_modelOnMac({}, { locale })
		: m.ownDevice_modelAnywhere({}, { locale });
}

/** Before everything else stands that nobody knows. */
export const withUnknown = (
	options: readonly { value: string; text: string }[],
	locale: Locale,
) => [{ value: '', text: m.ownDevice_dontKnow({}, { locale }) }, ...options];

/** Yes, no, or nobody knows. */
export const yesOrNo = (locale: Locale) => [
	{ value: 'yes', text: m.device_yes({}, { locale }) },
	{ value: 'no', text: m.device_no({}, { locale }) },
	{ value: '', text: m.ownDevice_dontKnow({}, { locale }) },
];
