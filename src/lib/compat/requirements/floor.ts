import { counted, isWebkitOnly } from '../tool/browser-table.ts';
import { systemCeiling } from '../ceiling/system-ceiling.ts';
import type { Ceiling } from '../ceiling/system-ceiling.ts';
import type { Device, Platform } from '../../device/device.ts';
import { newestBrowser } from '../ceiling/newest-browser.ts';
import type { Binding, Support } from '../tool/support.ts';
import { isLowConfidence } from '../tool/provenance.ts';
import { comparableFloor, comparableSpan } from '../../device/system.ts';
import { exactly, isAtLeast, spanAtLeast } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import { afterRemedy, ask, blocked, fine, unknown } from './check.ts';
import type { CheckResult, CheckInput } from './check.ts';

/** Below a promise only the vendor's support ends. */
const outOfReach = (binding: Binding, rests: boolean) =>
	binding === 'promise' || rests ? unknown : blocked;

const isApple = (platform: Platform): boolean => platform === 'macos' || isWebkitOnly(platform);

/** A floor under the system, and whether a free update reaches it. */
export function systemFloor(
	{ device, ceilings }: Pick<CheckInput, 'device' | 'ceilings'>,
	minimum: Version,
	binding: Binding,
): CheckResult {
	if (device === null || device.platform === null) return fine;
	const { platform, model, os } = device;
	const floor = comparableFloor(platform, minimum);
	const isMet = os === null ? null : spanAtLeast(comparableSpan(platform, os.version), floor);
	if (isMet === true) return fine;

	const ceiling = systemCeiling(device, ceilings);
	if (ceiling !== null && !isAtLeast(ceiling.newest, floor)) {
		const { newest } = ceiling;
		return outOfReach(
			binding,
			ceiling.isLowConfidence,
		)(
			binding === 'promise'
				? { code: 'systemOutsideWindow', platform, newest, from: minimum }
				: { code: 'osCeilingBelowFloor', platform, model, newest, needs: minimum },
		);
	}
	if (isMet === null) return ask(['os']);
	if (ceiling === null) return ask([isApple(platform) ? 'model' : 'update']);
	return afterRemedy(
		{
			code: 'osBelowFloor',
			platform,
			has: os?.version.max ?? null,
			needs: minimum,
			newest: ceiling.newest,
			...(os?.distribution && { distribution: os.distribution }),
		},
		{ remedies: [updateOs(device, platform, minimum, ceiling)] },
	);
}

export const updateOs = (
	{ id, os }: Device,
	platform: Platform,
	min: Version | null,
	{ newest: to }: Ceiling,
) =>
	({
		kind: 'updateOs',
		device: id,
		platform,
		distribution: os?.distribution ?? null,
		min,
		to,
	}) as const;

/**
 * A floor under the browser; on iOS and iPadOS the browser is as new as its system.
 *
 * @param isForecast the floor comes with releases that are only planned
 */
export function browserFloor(
	input: CheckInput,
	minimum: Version,
	binding: Binding,
	isForecast = false,
): CheckResult {
	const { device, browser, call, ceilings } = input;
	if (device === null || browser === null || device.platform === null) return fine;
	const { id, platform, os } = device;
	const carriesOwnVersion = !isWebkitOnly(platform) || input.support.browser === 'chrome-on-ios';
	if (!carriesOwnVersion) return systemFloor(input, minimum, binding);

	const { version: has } = isWebkitOnly(platform) ? browser : counted(browser, platform);
	const isMet = has === null ? null : spanAtLeast(has, minimum);
	if (isMet === true) return fine;
	const { name } = browser;
	const here = isWebkitOnly(platform)
		? null
		: newestBrowser(name, platform, os, call.day, ceilings);

	if (here !== null && !isAtLeast(here.newest, minimum)) {
		if (!here.isFrozen) {
			const reason = { code: 'browserOutsideWindow', browser: name, newest: here.newest } as const;
			return unknown({ ...reason, from: minimum });
		}
		return frozen(input, device, here, minimum, binding);
	}
	if (isMet === null && input.insteadOf === null) return ask(['browserVersion']);
	if (here === null) return ask([os === null && platform !== 'linux' ? 'os' : 'update']);
	const { newest } = here;
	const isPlanned = !isAtLeast(here.today, newest);
	return afterRemedy(
		{
			code: 'browserBelowFloor',
			browser: name,
			has: has?.max ?? null,
			needs: minimum,
			newest,
			...((isForecast || isPlanned) && { forecast: { needs: isForecast, newest: isPlanned } }),
		},
		{ remedies: [{ kind: 'updateBrowser', device: id, browser: name, min: minimum, to: newest }] },
	);
}

/** The browser ends below the floor here; a newer system may set it free. */
function frozen(
	{ browser, call, ceilings }: CheckInput,
	device: Device,
	here: { readonly newest: Version; readonly isLowConfidence: boolean },
	minimum: Version,
	binding: Binding,
): CheckResult {
	if (browser === null || device.platform === null) return fine;
	const { platform, os } = device;
	const reason = {
		code: 'browserFrozen',
		browser: browser.name,
		platform,
		last: here.newest,
		needs: minimum,
		freedBy: null,
	} as const;
	const ceiling = systemCeiling(device, ceilings);
	if (ceiling === null)
		return unknown(reason, { missing: [isApple(platform) ? 'model' : 'update'] });

	const updated = { distribution: os?.distribution ?? null, version: exactly(ceiling.newest) };
	const there = newestBrowser(browser.name, platform, updated, call.day, ceilings);
	if (there === null) return unknown(reason);
	if (isAtLeast(there.newest, minimum)) {
		return afterRemedy(
			{ ...reason, freedBy: ceiling.newest },
			{
				remedies: [
					updateOs(device, platform, null, ceiling),
					{
						kind: 'updateBrowser',
						device: device.id,
						browser: browser.name,
						min: minimum,
						to: there.newest,
					},
				],
			},
		);
	}
	return outOfReach(
		binding,
		here.isLowConfidence || ceiling.isLowConfidence || there.isLowConfidence,
	)(reason);
}

/** An entry that is not certain neither refuses nor promises. */
export const isUncertain = (support: Support): boolean =>
	support.status === 'unknown' ||
	support.status === 'unknown-version' ||
	support.status === 'unofficial' ||
	isLowConfidence(support);

/** Missing the floor of an uncertain entry settles nothing. */
export function onSupport(support: Support, result: CheckResult): CheckResult {
	const isSettled = result.state === 'afterRemedy' || result.state === 'blocked';
	if (!isUncertain(support) || !isSettled) return result;
	return { ...result, state: 'unknown', reason: { code: 'toolFloorUnknown' }, missing: [] };
}
