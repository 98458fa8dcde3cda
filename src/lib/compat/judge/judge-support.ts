import { distinctRemedies } from '../remedy/merged-remedies.ts';
import { limitedBy, rowLimits } from './remaining-limits.ts';
import { checks } from '../requirements/index.ts';
import { rank, worst } from '../requirements/check.ts';
import type { Trial } from '../requirements/check.ts';
import { browserFloors } from '../requirements/browser-floors.ts';
import { systemFloors } from '../requirements/system-floors.ts';
import type { Row } from '../tool/support.ts';
import { windowFloor } from '../ceiling/support-window.ts';
import { compareVersions } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import type { WayVerdict } from '../verdict.ts';

/** One row against one device: all checks, then the limits. */
export function judgeRow(trial: Trial): WayVerdict {
	const found = worst(checks.map((check) => check(trial)));
	const limits = [...new Set([...rowLimits(trial), ...found.limits])];
	const way = {
		device: trial.device?.id ?? null,
		way: trial.row.way,
		browser: trial.browser?.name ?? null,
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
	const limited = limitedBy(trial, limits, found);
	return {
		state: 'limited',
		...way,
		...limited,
		limits,
		remedies: [...remedies, ...limited.remedies],
	};
}

/** Several rows of one way: the best verdict; at equal ones the highest floor met, else the lowest. */
export function judgeRows(rows: readonly Row[], trialOf: (row: Row) => Trial): WayVerdict | null {
	const [only, another] = rows;
	if (only !== undefined && another === undefined) return judgeRow(trialOf(only));
	const judged = rows.map((row) => {
		const trial = trialOf(row);
		const isMet = [systemFloors, browserFloors].every((check) => check(trial).state === 'works');
		return { verdict: judgeRow(trial), isMet, floor: floorOf(trial) };
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

function floorOf({ row, device, browser, call, ceilings }: Trial): Floor {
	const platform = device?.platform ?? null;
	const window =
		row.window === undefined || platform === null
			? null
			: windowFloor(row.window, platform, browser?.name ?? null, call.day, ceilings);
	return row.browser === undefined
		? [row.minOs ?? window ?? [0], [0]]
		: [row.minOs ?? [0], row.minBrowser ?? window ?? [0]];
}

const compareFloors = (a: Floor, b: Floor): number =>
	compareVersions(a[0], b[0]) || compareVersions(a[1], b[1]);
