import { compareVersions, isAtLeast, isAtMost, isExact, version } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import type { Findings } from '../findings.ts';
import type { Truth } from './worlds.ts';

/** In what the findings contradict the truth. An empty list: they hold it, or say they do not know. */
export function contradictions(found: Findings, truth: Truth): readonly string[] {
	const { platforms, system, browser, formFactor, inApp } = found;
	const wrong: string[] = [];
	if (platforms.length > 0 && !platforms.some((one) => one === truth.platform)) {
		wrong.push(`platform ${platforms.join(' or ')}`);
	}
	if (truth.os !== undefined && !holds(system.span, version(truth.os))) {
		wrong.push(`system ${JSON.stringify(system.span)}`);
	}
	if (browser.name !== null && browser.name !== truth.browser)
		wrong.push(`browser ${browser.name}`);
	if (truth.version !== undefined && browser.name !== null && browser.version !== null) {
		const said = { min: browser.version, max: browser.version };
		if (!holds(said, version(truth.version))) wrong.push(`version ${browser.version.join('.')}`);
	}
	if (formFactor !== null && formFactor !== truth.formFactor) wrong.push(`form ${formFactor}`);
	if (truth.inApp !== undefined && inApp !== truth.inApp) wrong.push(`in an app: ${inApp}`);
	return wrong;
}

const holds = (span: Findings['system']['span'], release: Version): boolean =>
	span === null ||
	(isAtLeast(release, span.min) && (span.max === null || isAtMost(release, span.max)));

/** In what findings contradict themselves. */
export function incoherence({ system, platforms, browser, questions, formFactor }: Findings) {
	const wrong: string[] = [];
	const { span } = system;
	if (span !== null && span.max !== null && !isAtMost(span.min, span.max)) {
		wrong.push('system ends before it begins');
	}
	if (span !== null && platforms.length === 0) wrong.push('release of no system');
	if (new Set(platforms).size !== platforms.length) wrong.push('a platform twice');
	if (browser.name === null && browser.version !== null) wrong.push('version of no browser');
	if (questions.length > 3) wrong.push('more than three questions');
	if (platforms.length > 1 && formFactor !== null) wrong.push('form of several platforms');
	return wrong;
}

/** What two findings of one device say against each other: they may differ in what is not known. */
export function disagreement(a: Findings, b: Findings): readonly string[] {
	const wrong: string[] = [];
	const isKnown = a.platforms.length > 0 && b.platforms.length > 0;
	if (isKnown && !a.platforms.some((one) => b.platforms.includes(one))) wrong.push('platform');
	const [first, second] = [a.system.span, b.system.span];
	if (first !== null && second !== null && isKnown) {
		const isApart =
			(first.max !== null && !isAtMost(second.min, first.max)) ||
			(second.max !== null && !isAtMost(first.min, second.max));
		const isSame =
			isExact(first) && isExact(second) && compareVersions(first.min, second.min) === 0;
		if (isApart && !isSame) wrong.push('system');
	}
	if (a.formFactor !== null && b.formFactor !== null && a.formFactor !== b.formFactor) {
		wrong.push('form');
	}
	return wrong;
}
