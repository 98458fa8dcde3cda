import type { Fact } from '../../device/fact.ts';
import { currentOf, deviceOf } from '../../device/facts.ts';
import { isExact } from '../../device/version.ts';

/** Parts that a device has or lacks, and whether its owner may install what is missing. */
export const parts = ['camera', 'microphone', 'speaker', 'canInstall'] as const;
export type DevicePart = (typeof parts)[number];

export const fields = [
	...['platform', 'os', 'browser', 'browserVersion', 'model', 'label', 'which'],
	...parts,
] as const;
/** What the form holds, by field; "" where nobody has said it. */
export type DeviceFormValues = Readonly<Record<string, string>>;

/** What is known, as the form shows it. A range is no answer to "which one exactly?". */
export function valuesOf(facts: readonly Fact[]): DeviceFormValues {
	const device = deviceOf('', facts);
	const said = currentOf(facts).get('os')?.value;
	const isExactly = device.os !== null && isExact(device.os.version);
	const { version } = device.browser ?? { version: null };
	return {
		platform: device.platform ?? '',
		os: isExactly && typeof said === 'string' ? said : '',
		browser: device.browser?.name ?? '',
		browserVersion: version !== null && isExact(version) ? version.min.join('.') : '',
		model: device.model ?? '',
		...Object.fromEntries(parts.map((part) => [part, answerOf(device[part])])),
	};
}

const answerOf = (said: boolean | null): string => (said === null ? '' : said ? 'yes' : 'no');
