import { detect } from './detect.ts';
import type { Findings, FoundPlatform } from './findings.ts';
import type { Signals } from './signals.ts';

/** What people hold in their hands has a screen to touch. */
const untouched: readonly string[] = ['macos', 'linux'];

/**
 * What may be believed once a person has said which of two platforms it is: then the rest of the
 * signals tell more. An answer that the signals leave no room for changes nothing here.
 */
export function settle(signals: Signals, answer: string | null): Findings {
	const found = detect(signals);
	const isOpen = found.platforms.length > 1;
	if (!isOpen || !found.platforms.some((platform) => platform === answer)) return found;
	const maxTouchPoints = untouched.includes(answer ?? '') ? 0 : 5;
	const settled = detect({ ...signals, maxTouchPoints });
	return isOnly(settled.platforms, answer) ? settled : found;
}

const isOnly = (platforms: readonly FoundPlatform[], platform: string | null): boolean =>
	platforms.length === 1 && platforms[0] === platform;
