import type { Question } from '../../detect/findings.ts';
import { deviceOf } from '../../device/facts.ts';
import { isExact } from '../../device/version.ts';
import { valuesOf } from './form-values.ts';
import { modelsOf } from './registration.ts';
import type { RegisteredDevice } from './registration.ts';

/**
 * What the page of a device shows that its owner has registered.
 *
 * @param isHere the page is seen on that device
 */
export function knownDeviceView(
	{ label, revision, facts }: Pick<RegisteredDevice, 'label' | 'revision' | 'facts'>,
	isHere: boolean,
) {
	const known = deviceOf('', facts);
	const questions: Question[] = [];
	if (known.platform === null) questions.push('platform');
	if (known.os === null || !isExact(known.os.version)) questions.push('osVersion');
	if (known.model === null) questions.push('model');
	return {
		label,
		revision,
		isHere,
		questions,
		values: { ...valuesOf(facts), label },
		models: modelsOf(known.platform ?? ''),
	};
}
export type KnownDeviceView = ReturnType<typeof knownDeviceView>;
