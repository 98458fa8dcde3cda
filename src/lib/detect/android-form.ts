import type { FormFactor, Why } from './findings.ts';
import type { Hints } from './hints.ts';
import type { Sight } from './sight.ts';
import { isReducedText } from './systems/android.ts';
import { parsedDevice } from './ua-parser.ts';
import type { UserAgent } from './user-agent.ts';

export interface FormFactorFinding {
	readonly formFactor: FormFactor | null;
	readonly why: Why;
}

const unknown: FormFactorFinding = { formFactor: null, why: 'notTold' };
const surely = (formFactor: FormFactor, why: Why): FormFactorFinding => ({ formFactor, why });

/**
 * Chrome's own words, with nothing before, between or behind: it writes "Mobile" where the screen is
 * smaller than 600 dp, and leaves it out where it is larger (github.com/GoogleChrome/multi-device,
 * user-agent.md). What is built of Chromium, and apps, write it where they like.
 */
const chromesWords =
	/^Mozilla\/5\.0 \(?Linux; Android \d[\d.]*; [^()]*(?:\([^()]*\)[^()]*)?\)? AppleWebKit\/[\d.]+ \(?KHTML, like Gecko\)? Chrome\/\d[\d.]+ (Mobile )?Safari\/[\d.]+$/;

/**
 * As Chromium ends the text of what is built of it, at most with the browser's own product in between
 * (Yandex); who writes the text anew says "Mobile" everywhere, as UC, Quark and many apps do.
 */
const chromiumsMobile = /Chrome\/\d[\d.]* (?:YaBrowser\/\d[\d.]* (?:SA\/\d )?)?Mobile Safari\/\d/;

/** Names of tablets, as words of their own or joined by a capital: "MediaPad", "Tab 10", "TAB3". */
const padNames =
	/(?<![A-Za-z\d])(?:tab|tablet|pad|Tab|Tablet|Pad|TAB|TABLET|PAD)(?![a-z])|[a-z](?:Tab|Pad)(?![a-z])/;
/** What may be one: then no telephone is claimed. Yandex writes "/apad" there, Huawei "-W09" for WLAN alone. */
const likePadNames = /Wi-?Fi|-W\d\d\b|tab(?![a-z])|pad(?![a-z])|tablet|\bpad/i;
/** Telephones that unfold into a tablet. */
const foldingNames = /Surface Duo|SM-F9\d\d|\bFold\b/;
/** Of what is neither or can be both. */
const neitherNames =
	/Automotive|Glass|PadFone|PhonePad|Chromebook|[Bb]ook\b|BOOX|2[- ]?in[- ]?1|\bVR|Walkman|Player|Switch|Camera|Projector|(?:\b|_)[Cc]ar(?![a-z])|[Gg]ame|GAME|Music/;

/**
 * Makers that name tablets in a series of their own, which the parser knows: SM-T, SM-X and SM-P beside
 * SM-G and SM-A, RMP beside RMX. Others give both the same kind of number.
 */
const namedApart = new Set([
	'Samsung',
	'Google',
	'Meizu',
	'Motorola',
	'Nokia',
	'OPPO',
	'Realme',
	'Vivo',
]);

/** A form for what calls itself Android. */
export function androidForm(sight: Sight): FormFactorFinding {
	const { agent, hints, touchPoints } = sight;
	const { text, system } = agent;
	const isMobile = /\bMobile\b/.test(text);
	const hinted = ofHint(hints, isMobile);
	if (hinted !== null) return hinted;

	const isReduced = isReducedText(system);
	const name = hints.model ?? (isReduced ? null : system);
	if (name === null) return byChrome(agent, isMobile, touchPoints, hints);
	const { type = null, maker = '' } = deviceOf(agent, hints) ?? {};
	if (type === 'other') return unknown;
	if (neitherNames.test(name)) return unknown;
	const isPad = padNames.test(name);
	const isLikePad = isPad || likePadNames.test(name) || text.includes('/apad');
	if (isMobile) {
		if (isPad && type === 'tablet') return surely('tablet', 'model');
		if (isLikePad || type === 'tablet') return unknown;
		const isPhone =
			hints.isMobile !== false &&
			type === 'mobile' &&
			(namedApart.has(maker) || chromiumsMobile.test(text));
		return isPhone ? surely('phone', 'model') : byChrome(agent, isMobile, touchPoints, hints);
	}
	if (type === 'mobile' || foldingNames.test(name)) return unknown;
	if (type === 'tablet' || isPad) return surely('tablet', 'model');
	return (touchPoints ?? 0) > 0 ? byChrome(agent, isMobile, touchPoints, hints) : unknown;
}

/** The parser knows models, from the hint as from the user agent. */
const deviceOf = ({ text }: UserAgent, { model }: Hints) =>
	parsedDevice(model === null ? text : `(Linux; Android 9; ${model})`);

/** All that is there is whether "Mobile" is said. What has no screen to touch is none of both. */
function byChrome(
	{ text, system }: UserAgent,
	isMobile: boolean,
	touchPoints: number | null,
	hints: Hints,
): FormFactorFinding {
	if (touchPoints === 0 || (hints.isMobile ?? isMobile) !== isMobile) return unknown;
	const words = chromesWords.exec(text);
	const isChromes =
		words !== null && (words[1] !== undefined) === isMobile && system.split('; ').length === 3;
	const isFrozen =
		isReducedText(system) && (isMobile ? chromiumsMobile.test(text) : hints.isMobile === false);
	return isChromes || isFrozen ? surely(isMobile ? 'phone' : 'tablet', 'userAgent') : unknown;
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
