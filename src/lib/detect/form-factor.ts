import type { FormFactor, FoundPlatform, Why } from './findings.ts';
import type { Hints } from './hints.ts';
import type { Sight } from './sight.ts';
import { isReducedText } from './systems/android.ts';
import { parsedDeviceType } from './ua-parser.ts';

export interface FormFactorFinding {
	readonly formFactor: FormFactor | null;
	readonly why: Why;
}

const unknown: FormFactorFinding = { formFactor: null, why: 'notTold' };
const surely = (formFactor: FormFactor, why: Why): FormFactorFinding => ({ formFactor, why });

const byPlatform: Readonly<Partial<Record<FoundPlatform, FormFactor>>> = {
	windows: 'desktop',
	macos: 'desktop',
	linux: 'desktop',
	chromeos: 'desktop',
	ipados: 'tablet',
	ios: 'phone',
};

export function formFactorOf(sight: Sight, platforms: readonly FoundPlatform[]): FormFactorFinding {
	const [platform] = platforms;
	if (platform === undefined || platforms.length > 1) return unknown;
	const fixed = byPlatform[platform];
	if (fixed !== undefined) return surely(fixed, 'userAgent');
	const { system } = sight.agent;
	if (platform === 'openharmony') return ofHarmony(system);
	if (platform === 'fireos') return ofFire(system);
	return ofAndroid(sight);
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

/** Televisions, cars, glasses, and telephones that unfold into a tablet. */
const neither =
	/\bTV\b|BRAVIA|AFT|Chromecast|Automotive|Quest|Glass|Watch|Surface Duo|SM-F9\d\d|Pixel \w* ?\w* ?Fold/i;

function ofAndroid({ agent, hints }: Sight): FormFactorFinding {
	const { text, system } = agent;
	const isMobile = /\bMobile\b/.test(text);
	const hinted = ofHint(hints, isMobile);
	if (hinted !== null) return hinted;
	// The parser knows models, from the hint as from the user agent.
	const model =
		hints.model === null ? null : parsedDeviceType(`(Linux; Android 9; ${hints.model})`);
	const isReduced = isReducedText(system);
	const type = model ?? (isReduced || !system.includes('Android') ? null : parsedDeviceType(text));
	if (type === 'tablet') return ofTablet(system, isMobile);
	if (type === 'other') return unknown;

	if (neither.test(system))
		return isMobile && !/TV/.test(system) ? surely('phone', 'userAgent') : unknown;
	if (hints.isMobile !== null && hints.isMobile !== isMobile) return unknown;
	// The browser of Android before 5 said "Mobile" on small tablets too.
	const isOld = !agent.products.has('Chrome') && !agent.products.has('Firefox');
	if (isMobile) return isOld && type === null ? unknown : surely('phone', 'userAgent');
	if (/\bTablet\b/.test(system)) return surely('tablet', 'userAgent');
	// Chromium leaves "Mobile" out where the screen is large; other programs never write it.
	const isBrowser = agent.products.has('Chrome') || agent.products.has('Safari');
	return isBrowser && type === null && system.includes('Android')
		? surely('tablet', 'userAgent')
		: unknown;
}

const byHint = new Map<string, FormFactor>([
	['Mobile', 'phone'],
	['Tablet', 'tablet'],
	['Desktop', 'desktop'],
]);

/** Who plays a telephone in Chromium on a PC still hints "Desktop": then the device that is played counts. */
function ofHint(hints: Hints, isMobile: boolean): FormFactorFinding | null {
	const [name = '', another] = hints.formFactors;
	const formFactor = another === undefined ? byHint.get(name) : undefined;
	if (formFactor === undefined) return null;
	const isSmall = formFactor === 'phone';
	const agrees = isMobile === isSmall && (hints.isMobile ?? isSmall) === isSmall;
	return agrees ? surely(formFactor, 'clientHint') : null;
}

/** The parser takes some telephones for tablets; "Mobile" is said of small screens. */
function ofTablet(system: string, isMobile: boolean): FormFactorFinding {
	if (neither.test(system)) return unknown;
	const isSurely = !isMobile || /SM-[PTX]\d|\b(?:Mi|Media)?Pad\b|\bTab\b/i.test(system);
	return isSurely ? surely('tablet', 'model') : unknown;
}
