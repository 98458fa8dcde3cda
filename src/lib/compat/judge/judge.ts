import type { Attendee } from '../attendee.ts';
import type { CallSetup } from '../tool/arrangement.ts';
import { telephoneLines } from '../tool/account.ts';
import { withFallbackRemedies } from '../remedy/fallback-remedies.ts';
import type { Ceilings } from '../ceiling/ceilings.ts';
import { judgeDevice } from './judge-device.ts';
import type { JudgeContext } from './judge-device.ts';
import { judgeBestSupport } from './judge-support.ts';
import { rank } from '../requirements/check.ts';
import { isRetired } from '../tool/retired.ts';
import { supportForPlatform } from '../tool/support-for.ts';
import { resolveCall } from '../tool/resolve-call.ts';
import type { Tool } from '../tool/tool.ts';
import type { AttendeeVerdict, WayVerdict } from '../verdict.ts';
import { ways as wayOrder } from '../way.ts';

/**
 * Whether and how one person gets in: the best way over all their devices, with its reason and
 * what would change it. For several people of one meeting, pass a call from `resolveCall`.
 */
export function judgeAttendee(
	tool: Tool,
	attendee: Attendee,
	call: CallSetup,
	ceilings: Ceilings,
): AttendeeVerdict {
	if (isRetired(tool, call.day)) {
		const reason = { code: 'toolRetired', on: tool.status.date } as const;
		return { ...nothing, state: 'blocked', reason, ways: [] };
	}
	const meeting = { tool, attendee, call: resolveCall(tool, [attendee], call), ceilings };
	const ways = judgeWays(meeting).map(withFallbackRemedies);
	const best = bestWay(ways) ?? withFallbackRemedies(withoutDevice(attendee));
	return { ...best, ways };
}

const nothing = {
	device: null,
	way: null,
	browser: null,
	missing: [],
	limits: [],
	remedies: [],
} as const;

function withoutDevice({ devices }: Attendee): WayVerdict {
	return devices === null
		? { ...nothing, state: 'unknown', reason: { code: 'nothingRegistered' }, missing: ['devices'] }
		: { ...nothing, state: 'blocked', reason: { code: 'noDevice' } };
}

function judgeWays(meeting: JudgeContext): readonly WayVerdict[] {
	const devices = meeting.attendee.devices ?? [];
	const ways =
		meeting.attendee.devices === null
			? [withoutDevice(meeting.attendee)]
			: devices.flatMap((device) => judgeDevice(meeting, device));
	const byLine = devices.some(({ platform }) => platform === 'telephone')
		? null
		: judgeLine(meeting);
	return byLine === null ? ways : [...ways, byLine];
}

/** By a telephone line that the person has besides their devices. */
function judgeLine(meeting: JudgeContext): WayVerdict | null {
	const { tool, attendee, call } = meeting;
	if (!telephoneLines.some((line) => attendee.accounts?.includes(line))) return null;
	const supports = supportForPlatform(tool, 'phone', 'telephone', call);
	return judgeBestSupport(supports, (support) => ({
		...meeting,
		support,
		device: null,
		browser: null,
		insteadOf: null,
	}));
}

/** Of equally good ways the app, then the browser, then the telephone; then the order given. */
function bestWay(ways: readonly WayVerdict[]): WayVerdict | null {
	const place = ({ way }: WayVerdict) => (way === null ? wayOrder.length : wayOrder.indexOf(way));
	const [best = null] = [...ways].sort(
		(a, b) => rank(a.state) - rank(b.state) || place(a) - place(b),
	);
	return best;
}
