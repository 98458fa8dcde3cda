import { isAtLeast, isAtMost, version } from '../../device/version.ts';
import type { Span, Version } from '../../device/version.ts';
import type { SystemFinding } from '../findings.ts';
import type { Sight } from '../sight.ts';
import { release, withoutZeros } from '../spans.ts';
import { majorOf } from '../user-agent.ts';
import { chromiumOnAndroid, firefoxOnAndroid, floorOf } from './floors.ts';

const ten = version('10');

/** "Android 10; K" is what Chromium says everywhere; a model beside the version speaks the truth. */
export function android(sight: Sight): SystemFinding {
	const { agent, hints } = sight;
	const said = saidBy(agent.system);
	const firefox = majorOf(agent, 'Firefox');
	if (firefox > 0) return byFirefox(firefox, said);
	const floor = floorOf(chromiumOnAndroid, majorOf(agent, 'Chrome', 'HeadlessChrome'));
	const isReduced = said === null || isReducedText(agent.system);
	const hinted = hints.platformVersion === null ? null : release(hints.platformVersion);
	const claimed = hinted === null ? null : plain(hinted);
	if (isReduced) {
		if (claimed !== null) return unlessBelow(floor, claimed, 'clientHint');
		return floor === null
			? { span: null, why: 'notTold' }
			: { span: { min: floor, max: null }, why: 'browserFloor' };
	}
	if (claimed !== null && !isSame(claimed, said)) return { span: null, why: 'contradiction' };
	return unlessBelow(floor, said, 'userAgent');
}

/** Without a model too, as browsers say it that are built on the WebView. */
export const isReducedText = (system: string): boolean =>
	/Android 10(?:$|\)|; K\b|; wv$)/.test(system);

export function saidBy(system: string): Version | null {
	const said = release(/(?:Android|Adr)[ /-](\d{1,2}(?:\.\d{1,2}){0,2})/.exec(system)?.[1] ?? '');
	return said === null ? null : plain(said);
}

/** From 9 on there is one release a year and no second number; 8.0 and 8.1 are two. */
const plain = (said: Version): Version => withoutZeros(said, (said[0] ?? 0) < 9 ? 2 : 1);

const isSame = (a: Version, b: Version): boolean => isAtMost(a, b) || isAtMost(b, a);

function unlessBelow(
	floor: Version | null,
	said: Version,
	why: SystemFinding['why'],
): SystemFinding {
	if (floor !== null && !isAtLeast(said, floor)) return { span: null, why: 'contradiction' };
	return { span: { min: said, max: said }, why };
}

/**
 * Firefox 122 and 123 said 10 everywhere; newer ones may still say it of everything older
 * (github.com/whatwg/compat/issues/257).
 */
function byFirefox(firefox: number, said: Version | null): SystemFinding {
	const floor = floorOf(firefoxOnAndroid, firefox);
	if (said === null) return { span: floor && { min: floor, max: null }, why: 'browserFloor' };
	if (firefox < 122 || said[0] !== ten[0]) return unlessBelow(floor, said, 'userAgent');
	const span: Span = { min: floor ?? version('5'), max: firefox < 124 ? null : ten };
	return { span, why: 'frozenToken' };
}
