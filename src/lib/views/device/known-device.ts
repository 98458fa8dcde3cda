import { deviceOf } from '../../device/facts.ts';
import { isExact } from '../../device/version.ts';
import type { Question } from '../../detect/findings.ts';
import type { DeviceRecord } from '../../server/register/devices.ts';
import { modelsOf } from './registration.ts';
import { valuesOf } from './form-values.ts';

/** What the page of a known device shows. */
export function showKnown(device: DeviceRecord, isHere: boolean) {
	const known = deviceOf('', device.facts);
	const questions: Question[] = [];
	if (known.platform === null) questions.push('platform');
	if (known.os === null || !isExact(known.os.version)) questions.push('osVersion');
	if (known.model === null) questions.push('model');
	return {
		label: device.label,
		revision: device.revision,
		isHere,
		questions,
		values: { ...valuesOf(device.facts), label: device.label },
		models: modelsOf(known.platform ?? ''),
	};
}
export type KnownRecord = ReturnType<typeof showKnown>;
