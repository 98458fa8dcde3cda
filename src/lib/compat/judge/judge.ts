import type { Attendee } from '../attendee.ts';
import type { Call } from '../tool/arrangement.ts';
import { telephoneLines } from '../tool/account.ts';
import { beside } from '../remedy/fallback-remedies.ts';
import type { Ceilings } from '../ceiling/ceilings.ts';
import { judgeDevice } from './judge-device.ts';
import type { Meeting } from './judge-device.ts';
import { judgeRows } from './judge-support.ts';
import { rank } from '../requirements/check.ts';
import { isRetired } from '../tool/retired.ts';
import { platformRows } from '../tool/support-for.ts';
import { settledCall } from '../tool/resolve-call.ts';
import type { Tool } from '../tool/tool.ts';
import type { AttendeeVerdict, WayVerdict } from '../verdict.ts';
import { ways as wayOrder } from '../way.ts';

/**
 * Whether and how one person gets in: the best way over all their devices, with its reason and
 * what would change it. For several people of one meeting, pass a call from `settledCall`.
 */
export function judgeAttendee(
	tool: Tool,
	attendee: Attendee,
	call: Call,
	ceilings: Ceilings,
): AttendeeVerdict {
	if (isRetired(tool, call.day)) {
		const reason = { code: 'toolRetired', on: tool.status.date } as const;
		return { ...nothing, state: 'blocked', reason, ways: [] };
	}
	const meeting = { tool, attendee, call: settledCall(tool, [attendee], call), ceilings };
	const ways = judgeWays(meeting).map(beside);
	const best = bestWay(ways) ?? beside(withoutDevice(attendee));
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

function judgeWays(meeting: Meeting): readonly WayVerdict[] {
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

/** By the telephone line that the person has beside all devices. */
function judgeLine(meeting: Meeting): WayVerdict | null {
	const { tool, attendee, call } = meeting;
	if (!telephoneLines.some((line) => attendee.accounts?.includes(line))) return null;
	const rows = platformRows(tool, 'phone', 'telephone', call);
	return judgeRows(rows, (row) => ({
		...meeting,
		row,
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
