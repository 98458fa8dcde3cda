import { isExact } from '../device/version.ts';
import type { BrowserFinding, FoundPlatform, Question, SystemFinding } from './findings.ts';

const most = 3;

/** What the signals leave open and the person can answer, at most three, the weightiest first. */
export function questionsFor(
	platforms: readonly FoundPlatform[],
	{ span }: SystemFinding,
	browser: BrowserFinding,
): readonly Question[] {
	const open: Question[] = [];
	if (platforms.length === 0) open.push('platform');
	if (platforms.length > 1) open.push(whichOf(platforms));
	const [platform] = platforms.length === 1 ? platforms : [];
	const isGeneration = platform === 'windows' && span?.min[0] === 10 && span.max?.[0] === 11;
	if (isGeneration) open.push('windows10or11');
	else if (span === null || !isExact(span)) open.push('osVersion');
	if (browser.name === null) open.push('browser');
	// No browser tells Apple's models, and without the model nobody knows how far it can be updated.
	if (platform === 'ios' || platform === 'ipados') open.push('model');
	return open.slice(0, most);
}

function whichOf(platforms: readonly FoundPlatform[]): Question {
	if (platforms.includes('ipados')) return 'isIpad';
	return platforms.includes('android') && platforms.includes('linux') ? 'isAndroid' : 'platform';
}
