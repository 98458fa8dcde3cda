import { androidForm } from './android-form.ts';
import type { FormFactorFinding } from './android-form.ts';
import type { FormFactor, FoundPlatform, Why } from './findings.ts';
import type { Sight } from './sight.ts';
import { strangerOf } from './strangers.ts';

const unknown: FormFactorFinding = { formFactor: null, why: 'notTold' };
const surely = (formFactor: FormFactor, why: Why): FormFactorFinding => ({ formFactor, why });

export function formFactorOf(sight: Sight, platforms: readonly FoundPlatform[]): FormFactorFinding {
	const [platform] = platforms;
	if (strangerOf(sight) === 'television') return { formFactor: null, why: 'television' };
	if (platform === undefined || platforms.length > 1) return unknown;
	const { system } = sight.agent;
	switch (platform) {
		case 'ipados':
			return surely('tablet', 'userAgent');
		case 'ios':
			return surely('phone', 'userAgent');
		case 'macos':
			return surely('desktop', 'userAgent');
		case 'windows':
			// Tablets run Windows too; Internet Explorer says where fingers can be used.
			return /\bTouch\b|Tablet/.test(system) ? unknown : surely('desktop', 'userAgent');
		case 'linux':
			return ofLinux(sight);
		case 'chromeos':
			return surely('desktop', 'userAgent');
		case 'openharmony':
			return ofHarmony(system);
		case 'fireos':
			return ofFire(system);
		default:
			return androidForm(sight);
	}
}

/** What is built into something has such processors too; there only a distribution speaks of a PC. */
function ofLinux({ agent: { system, text } }: Sight): FormFactorFinding {
	const isSmall = /armv|\barm\b|mips/.test(system);
	const isPc = !isSmall || /Ubuntu|Debian|Fedora|SUSE|Raspbian/i.test(text);
	return isPc && !/\bMobile\b|Tablet/.test(text) ? surely('desktop', 'userAgent') : unknown;
}

function ofHarmony(system: string): FormFactorFinding {
	if (/\bPhone\b/.test(system)) return surely('phone', 'userAgent');
	if (/\bTablet\b/.test(system)) return surely('tablet', 'userAgent');
	return /\bPC\b|2in1/.test(system) ? surely('desktop', 'userAgent') : unknown;
}

function ofFire(system: string): FormFactorFinding {
	if (system.includes('SD4930UR')) return surely('phone', 'model');
	return /\bKF[A-Z]/.test(system) ? surely('tablet', 'model') : unknown;
}
