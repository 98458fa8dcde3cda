import { beginsWith, compareVersions, isAtLeast, isAtMost, version } from '../../device/version.ts';
import type { Span, Version } from '../../device/version.ts';
import { appleSystemOf } from '../apps.ts';
import type { SystemFinding } from '../findings.ts';
import { areThere } from '../hints.ts';
import type { Sight } from '../sight.ts';
import { common, release } from '../spans.ts';
import { isSafari, majorOf } from '../user-agent.ts';
import { climb } from '../webkit-ladder.ts';
import { isSkipped, systemOfBuild, systemOfSafari } from './apple-releases.ts';

const notTold: SystemFinding = { span: null, why: 'notTold' };
const contradiction: SystemFinding = { span: null, why: 'contradiction' };
const firstNamedByYear = version('26.0');

/** iOS and iPadOS: what the user agent says, narrowed by what the engine can do. */
export function appleMobile(sight: Sight, mayBeIpad: boolean): SystemFinding {
	const said = saidBy(sight);
	// Only Chromium has client hints: these features are not those of the device that is named.
	const ladder = areThere(sight.hints) ? null : climb(sight.probes, mayBeIpad);
	if (ladder === null || said.why === 'contradiction') return said;
	if (said.span === null) return { span: ladder.span, why: 'webkitFeatures' };
	if (isOne(said.span)) return said;
	const both = common(said.span, ladder.span);
	if (both !== null) return { span: both, why: 'webkitFeatures' };
	return ladder.isProven ? contradiction : said;
}

const isOne = ({ min, max }: Span): boolean => max !== null && compareVersions(min, max) === 0;

/** The two texts that iOS 26 and newer put in place of their own release. */
const isFrozen = ([major, minor, patch]: Version): boolean =>
	major === 18 && (minor === 6 || minor === 7) && patch === undefined;

function saidBy(sight: Sight): SystemFinding {
	const { agent } = sight;
	const inApp = release(appleSystemOf(agent.text) ?? '');
	if (inApp !== null) return ofApp(inApp);
	if (agent.system.startsWith('Macintosh')) return asMac(sight);

	const said = release(/ OS (\d{1,2}(?:[._]\d{1,2}){0,2}) like Mac/.exec(agent.system)?.[1] ?? '');
	const build = systemOfBuild(agent.products.get('Mobile') ?? '');
	if (build !== null) return ofBuild(build, said);
	if (said === null) return notTold;
	return ofToken(sight, said);
}

function ofApp(said: Version): SystemFinding {
	if (isSkipped(said)) return { span: { min: firstNamedByYear, max: null }, why: 'appToken' };
	// Whether an app of before iOS 26 is told the truth there is not known.
	const max = isFrozen(said) ? null : said;
	return { span: { min: said, max }, why: 'appToken' };
}

function ofBuild(build: Span, said: Version | null): SystemFinding {
	if (said === null) return { span: build, why: 'build' };
	if (isAtLeast(said, build.min) && isAtMost(said, build.max ?? said)) {
		return { span: { min: said, max: said }, why: 'build' };
	}
	const isNewer = isFrozen(said) && isAtLeast(build.min, firstNamedByYear);
	return isNewer ? { span: build, why: 'build' } : contradiction;
}

/** "CPU iPhone OS 17_5 like Mac OS X", seen together with the browser that says it. */
function ofToken({ agent }: Sight, said: Version): SystemFinding {
	const { products } = agent;
	// Firefox says one text everywhere since autumn 2025 (mozilla-mobile/firefox-ios#29548).
	const firefox = majorOf(agent, 'FxiOS', 'Focus', 'Klar');
	if (firefox >= 143 || (firefox > 0 && isFrozen(said))) return notTold;

	const isExact = isAtMost(said, version('18.5')) || (said[0] === 18 && said.length > 2);
	const asSaid: SystemFinding = isExact
		? { span: { min: said, max: said }, why: 'userAgent' }
		: { span: { min: isSkipped(said) ? firstNamedByYear : said, max: null }, why: 'frozenToken' };
	const safari = release(/^[\d.]{1,15}/.exec(products.get('Version') ?? '')?.[0] ?? '');
	if (safari === null) return asSaid;
	// Edge and others say their own "Version/26.0" for all of 26.
	if (!isSafari(agent.text)) return ofOther(safari, said, asSaid);

	if ((safari[0] ?? 0) >= 26) {
		const span = systemOfSafari(safari);
		if (beginsWith(said, [safari[0] ?? 0]))
			return { span: { min: said, max: said }, why: 'userAgent' };
		const isOld = said[0] === 18 && (said[1] ?? 0) >= 6;
		return isOld ? { span, why: 'safariVersion' } : contradiction;
	}
	// Their first numbers go together; 12 and older had their own way.
	const isPair = safari[0] === said[0] || !isAtLeast(said, version('13'));
	if (!isPair) return contradiction;
	return { span: { min: said, max: said }, why: 'userAgent' };
}

function ofOther(safari: Version, said: Version, asSaid: SystemFinding): SystemFinding {
	const [major = 0] = safari;
	if (isFrozen(said) && major === 18) return { span: { min: said, max: said }, why: 'userAgent' };
	if (major < 26) return asSaid;
	if (said[0] === major) return { span: { min: said, max: said }, why: 'userAgent' };
	if (!isFrozen(said)) return contradiction;
	return { span: { min: [major, 0], max: [major] }, why: 'safariVersion' };
}

/** An iPad (or an iPhone that asked for the desktop site) that says it is a Mac. */
function asMac({ agent }: Sight): SystemFinding {
	const safari = release(agent.products.get('Version') ?? '');
	if (safari === null || agent.products.has('CriOS') || agent.products.has('FxiOS')) return notTold;
	if (agent.products.has('EdgiOS')) {
		const [major = 0] = safari;
		return { span: { min: [major, 0], max: [major] }, why: 'safariVersion' };
	}
	if (!isSafari(agent.text) || isLikeFirefoxOnIpad(safari, agent.system)) return notTold;
	const span = systemOfSafari(safari);
	return span === null ? notTold : { span, why: 'safariVersion' };
}

/**
 * Firefox on an iPad says it is one Safari, whatever the iPad runs: 18.6 since 2025, before that 13.1
 * on 10.15.4 (mozilla-mobile/firefox-ios#8946, #25065).
 */
export function isLikeFirefoxOnIpad([major, minor, patch]: Version, system: string): boolean {
	if (patch !== undefined) return false;
	return (major === 18 && minor === 6) || (major === 13 && minor === 1 && /10_15_4/.test(system));
}
