import { deviceOf } from '$lib/device/facts.ts';
import { isExact } from '$lib/device/version.ts';
import type { Question } from '$lib/detect/findings.ts';
import type { DeviceRecord } from '$lib/server/register/devices.ts';
import { modelsOf } from './show.server.ts';
import { valuesOf } from './values.ts';

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
