import { distinctRemedies } from '../remedy/merged-remedies.ts';
import { limitedBy, supportLimits } from './remaining-limits.ts';
import { checks } from '../requirements/index.ts';
import { rank, worst } from '../requirements/check.ts';
import type { CheckInput } from '../requirements/check.ts';
import { browserFloors } from '../requirements/browser-floors.ts';
import { systemFloors } from '../requirements/system-floors.ts';
import type { Support } from '../tool/support.ts';
import { windowFloor } from '../ceiling/support-window.ts';
import { compareVersions } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import type { WayVerdict } from '../verdict.ts';

/** One entry against one device: all checks, then the limits. */
export function judgeSupport(input: CheckInput): WayVerdict {
	const found = worst(checks.map((check) => check(input)));
	const limits = [...new Set([...supportLimits(input), ...found.limits])];
	const way = {
		device: input.device?.id ?? null,
		way: input.support.way,
		browser: input.browser?.name ?? null,
	};
	const { state, reason, missing } = found;
	const remedies = distinctRemedies(found.remedies);
	if (state === 'blocked' && reason !== null) {
		return { state, ...way, reason, missing, limits: [], remedies };
	}
	if (state !== 'works' && reason !== null) {
		return { state, ...way, reason, missing, limits, remedies };
	}
	if (limits.length === 0) {
		const works = reason ?? ({ code: 'meetsRequirements' } as const);
		return { state: 'works', ...way, reason: works, missing, limits, remedies };
	}
	const limited = limitedBy(input, limits, found);
	return {
		state: 'limited',
		...way,
		...limited,
		limits,
		remedies: [...remedies, ...limited.remedies],
	};
}

/** Several entries of one way: the best verdict; at equal ones the highest floor met, else the lowest. */
export function judgeBestSupport(
	supports: readonly Support[],
	inputOf: (support: Support) => CheckInput,
): WayVerdict | null {
	const [only, another] = supports;
	if (only !== undefined && another === undefined) return judgeSupport(inputOf(only));
	const judged = supports.map((support) => {
		const input = inputOf(support);
		const isMet = [systemFloors, browserFloors].every((check) => check(input).state === 'works');
		return { verdict: judgeSupport(input), isMet, floor: floorOf(input) };
	});
	const [best] = judged.sort((a, b) => {
		const byState = rank(a.verdict.state) - rank(b.verdict.state);
		if (byState !== 0) return byState;
		if (a.isMet !== b.isMet) return a.isMet ? -1 : 1;
		const byFloor = compareFloors(a.floor, b.floor);
		return a.isMet ? -byFloor : byFloor;
	});
	return best?.verdict ?? null;
}

type Floor = readonly [system: Version, browser: Version];

function floorOf({ support, device, browser, call, ceilings }: CheckInput): Floor {
	const platform = device?.platform ?? null;
	const window =
		support.window === undefined || platform === null
			? null
			: windowFloor(support.window, platform, browser?.name ?? null, call.day, ceilings);
	return support.browser === undefined
		? [support.minOs ?? window ?? [0], [0]]
		: [support.minOs ?? [0], support.minBrowser ?? window ?? [0]];
}

const compareFloors = (a: Floor, b: Floor): number =>
	compareVersions(a[0], b[0]) || compareVersions(a[1], b[1]);
