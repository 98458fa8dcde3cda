import type { Attendee } from '../attendee.ts';
import type { CallSetup } from '../tool/arrangement.ts';
import { browsersThere, installableBrowsers } from './browsers.ts';
import type { Ceilings } from '../ceiling/ceilings.ts';
import type { Browser, Device, Platform } from '../../device/device.ts';
import { judgeBestSupport } from './judge-support.ts';
import type { MissingFact } from '../missing.ts';
import type { Reason } from '../reason.ts';
import { supportForBrowser, supportForDevice } from '../tool/support-for.ts';
import type { Support } from '../tool/support.ts';
import type { CheckInput } from '../requirements/check.ts';
import { checkRestrictions } from '../requirements/device-restrictions.ts';
import type { Tool } from '../tool/tool.ts';
import type { WayVerdict } from '../verdict.ts';

/** All that the ways in of one tool are judged with. */
export interface JudgeContext {
	readonly tool: Tool;
	readonly attendee: Attendee;
	readonly call: CallSetup;
	readonly ceilings: Ceilings;
}

/** Every way into the meeting that a device has, browser by browser. */
export function judgeDevice(meeting: JudgeContext, device: Device): readonly WayVerdict[] {
	const { tool, call } = meeting;
	if (device.platform === null) return [open(meeting, device, ['platform'])];
	const { platform } = device;

	const supports = (way: Support['way']) => supportForDevice(tool, way, device, call);
	if (platform === 'telephone') {
		const byPhone = judgeWay(meeting, device, supports('phone'), null);
		return [byPhone ?? noPhoneWay(meeting, device)];
	}
	const native = judgeWay(meeting, device, supports('native'), null);
	const byBrowser = judgeBrowsers(meeting, device, platform, supports('browser'));
	const ways = native === null ? byBrowser : [native, ...byBrowser];
	return ways.length > 0 ? ways : [none(meeting, device, { code: 'undocumented', browser: null })];
}

function judgeWay(
	meeting: JudgeContext,
	device: Device,
	supports: readonly Support[],
	browser: Browser | null,
	insteadOf: Reason | null = null,
): WayVerdict | null {
	return judgeBestSupport(supports, (support): CheckInput => ({
		...meeting,
		support,
		device,
		browser,
		insteadOf,
	}));
}

/** No support entry fits: unknown, unless a restriction decides. */
function none({ tool }: JudgeContext, device: Device, reason: Reason): WayVerdict {
	const without = { device: device.id, way: null, browser: null, limits: [] };
	const restricted = checkRestrictions(device, tool.id, null);
	return restricted.state === 'blocked' && restricted.reason !== null
		? { ...restricted, ...without, reason: restricted.reason }
		: { ...without, state: 'unknown', reason, missing: [], remedies: [] };
}

function open(meeting: JudgeContext, device: Device, facts: readonly MissingFact[]): WayVerdict {
	const verdict = none(meeting, device, { code: 'factMissing', facts });
	return verdict.state === 'blocked' ? verdict : { ...verdict, missing: facts };
}

function noPhoneWay(meeting: JudgeContext, device: Device): WayVerdict {
	return meeting.tool.phoneDialIn.value === 'unknown'
		? none(meeting, device, { code: 'undocumented', browser: null })
		: { ...none(meeting, device, { code: 'noPhoneWay' }), state: 'blocked' };
}

function judgeBrowsers(
	meeting: JudgeContext,
	device: Device,
	platform: Platform,
	supports: readonly Support[],
): readonly WayVerdict[] {
	if (supports.length === 0) return [];
	const there = browsersThere(device, platform);
	const judged = there.map((browser) => judgeBrowser(meeting, device, platform, supports, browser));
	const stated: readonly WayVerdict[] =
		judged.length > 0 ? judged : [{ ...open(meeting, device, ['browser']), way: 'browser' }];
	const [usual] = stated;
	const reason = usual?.reason ?? ({ code: 'meetsRequirements' } as const);
	return [...stated, ...installable(meeting, device, platform, supports, reason)];
}

function judgeBrowser(
	meeting: JudgeContext,
	device: Device,
	platform: Platform,
	supports: readonly Support[],
	browser: Browser,
): WayVerdict {
	const { name } = browser;
	const isUsual = device.browser === browser;
	const isInApp = isUsual && device.inAppBrowser === true;
	const fitting = supportForBrowser(supports, browser, platform, isInApp);
	const verdict = judgeWay(meeting, device, fitting, browser) ?? {
		...none(meeting, device, { code: 'undocumented', browser: name }),
		way: 'browser',
		browser: name,
	};
	if (isUsual) return verdict;
	const isReady = verdict.state === 'works' || verdict.state === 'limited';
	const isStated = device.browser !== null || device.otherBrowsers.includes(browser);
	const of = { device: device.id, browser: name } as const;
	const using = isStated ? [{ kind: 'useBrowser', ...of } as const] : [];
	if (device.inAppBrowser !== true) {
		return { ...verdict, remedies: [...using, ...verdict.remedies] };
	}
	const opening = { kind: 'openInBrowser', ...of } as const;
	const remedies = [opening, ...using, ...verdict.remedies];
	if (!isReady) return { ...verdict, remedies };
	const reason = { code: 'openedInApp', browser: name } as const;
	return { ...verdict, state: 'afterRemedy', reason, remedies };
}

/** Browsers that are not there and could be. */
function installable(
	meeting: JudgeContext,
	device: Device,
	platform: Platform,
	supports: readonly Support[],
	insteadOf: Reason,
): readonly WayVerdict[] {
	const { call, ceilings } = meeting;
	return installableBrowsers(device, platform, call.day, ceilings)
		.filter(({ name }) => supports.some((support) => support.browser === name))
		.flatMap((browser) => {
			const fitting = supportForBrowser(supports, browser, platform, false);
			return judgeWay(meeting, device, fitting, browser, insteadOf) ?? [];
		});
}
