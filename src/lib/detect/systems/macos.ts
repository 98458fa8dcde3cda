import { isAtLeast, isAtMost, version } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import type { SystemFinding } from '../findings.ts';
import type { Sight } from '../sight.ts';
import { common, release, withoutZeros } from '../spans.ts';
import { isSafari, majorOf } from '../user-agent.ts';
import { macOfSafari } from './apple-releases.ts';
import { chromiumOnMac, firefoxOnMac, floorOf } from './floors.ts';

const bigSur = version('11');
const catalina = version('10.15');
const notTold: SystemFinding = { span: null, why: 'notTold' };
const exactly = (said: Version): SystemFinding => ({
	span: { min: said, max: said },
	why: 'userAgent',
});
const from = (min: Version | null, why: SystemFinding['why']): SystemFinding => ({
	span: min === null ? null : { min, max: null },
	why: min === null ? 'notTold' : why,
});

/** Of Macs alone. All browsers say 10.15 or 10.15.7 on everything that is newer. */
export function macos(sight: Sight): SystemFinding {
	const { agent } = sight;
	const said = release(
		/Mac OS X (\d{1,2}[._]\d{1,2}(?:[._]\d{1,2})?)/.exec(agent.system)?.[1] ?? '',
	);
	const chromium = majorOf(agent, 'Chrome', 'HeadlessChrome');
	if (chromium > 0) return byChromium(sight, chromium, said);
	const firefox = majorOf(agent, 'Firefox');
	if (firefox > 0) return byFirefox(firefox, said);
	// Others of WebKit (DuckDuckGo) name a Safari of their choice.
	return bySafari(isSafari(agent.text) ? (agent.products.get('Version') ?? '') : '', said);
}

function byChromium(sight: Sight, chromium: number, said: Version | null): SystemFinding {
	const floor = floorOf(chromiumOnMac, chromium);
	const hinted = release(sight.hints.platformVersion ?? '');
	if (hinted !== null && (floor === null || isAtMost(floor, hinted))) return ofHint(hinted);
	if (said === null || chromium >= 107 || isFrozen(said)) return from(floor, 'browserFloor');
	if (floor !== null && !isAtLeast(said, floor)) return { span: null, why: 'contradiction' };
	return isCompatible(said) ? from(bigSur, 'userAgent') : exactly(said);
}

const isFrozen = (said: Version): boolean => said.join('.') === '10.15.7';
/** Big Sur as programs see it that do not know it yet. */
const isCompatible = ([major, minor = 0]: Version): boolean => major === 10 && minor >= 16;

function ofHint(hinted: Version): SystemFinding {
	const [major = 0] = hinted;
	if (isCompatible(hinted)) return from(bigSur, 'clientHint');
	if (major > 15 && major < 26) return from(version('26'), 'clientHint');
	const said = withoutZeros(hinted, 2);
	return { span: { min: said, max: said }, why: 'clientHint' };
}

function byFirefox(firefox: number, said: Version | null): SystemFinding {
	const floor = floorOf(firefoxOnMac, firefox);
	if (said === null) return from(floor, 'browserFloor');
	if (floor !== null && !isAtLeast(said, floor)) return { span: null, why: 'contradiction' };
	if (isAtLeast(said, bigSur) || isCompatible(said)) return from(bigSur, 'userAgent');
	return firefox >= 87 && isAtLeast(said, catalina) ? from(catalina, 'frozenToken') : exactly(said);
}

function bySafari(safari: string, said: Version | null): SystemFinding {
	const span = macOfSafari(release(safari) ?? [0]);
	if (said === null) return span === null ? notTold : { span, why: 'safariVersion' };
	if (isAtLeast(said, bigSur)) return notTold;
	// Before Big Sur the text is true; Safari 13 and older know nothing newer.
	const isOld =
		!isAtLeast(said, catalina) || (span !== null && isAtMost(span.max ?? [99], [10, 15]));
	if (isOld) {
		const fits = span === null || (isAtLeast(said, span.min) && isAtMost(said, span.max ?? [99]));
		return fits ? exactly(said) : { span: null, why: 'contradiction' };
	}
	const newer = { min: catalina, max: null };
	if (span === null) return { span: newer, why: 'frozenToken' };
	return { span: common(span, newer), why: 'safariVersion' };
}
