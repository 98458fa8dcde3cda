import { version } from '../../device/version.ts';
import type { SystemFinding } from '../findings.ts';
import type { Sight } from '../sight.ts';
import { release } from '../spans.ts';
import { saidBy } from './android.ts';

const notTold: SystemFinding = { span: null, why: 'notTold' };
const exactly = (text: string, why: SystemFinding['why']): SystemFinding => {
	const said = release(text);
	return said === null ? notTold : { span: { min: said, max: said }, why };
};

/** No browser says more than "Linux"; the hint for it is always empty. */
export const linux = (): SystemFinding => notTold;

/** The user agent shows one build to all, since Chrome 107; the hint shows the true one. */
export function chromeos({ agent, hints }: Sight): SystemFinding {
	const hinted = hints.platformVersion;
	if (hinted !== null) return exactly(hinted, 'clientHint');
	const said = /CrOS \w{1,10} ([\d.]{1,20})/.exec(agent.system)?.[1] ?? '';
	return said === '14541.0.0' ? { span: null, why: 'frozenToken' } : exactly(said, 'userAgent');
}

/** Amazon's own count by the Android inside (developer.amazon.com/docs/fire-tablets). */
const fireByAndroid: Readonly<Record<string, string>> = {
	'4.4': '4',
	'5': '5',
	'7': '6',
	'9': '7',
	'11': '8',
};

export function fireos({ agent }: Sight): SystemFinding {
	const said = saidBy(agent.system);
	if (said === null) return notTold;
	const name = fireByAndroid[said[0] === 4 ? said.slice(0, 2).join('.') : String(said[0])];
	if (name === undefined) return notTold;
	return { span: { min: version(name), max: version(name) }, why: 'userAgent' };
}

/** The Android that it names is there for old pages; of itself it says nothing. */
export const harmonyos = (): SystemFinding => notTold;

export const openharmony = ({ agent }: Sight): SystemFinding =>
	exactly(/OpenHarmony[ /](\d[\d.]{0,15})/.exec(agent.system)?.[1] ?? '', 'userAgent');
