import { unknownArrangement } from '../../compat/tool/arrangement.ts';
import type { CallSetup } from '../../compat/tool/arrangement.ts';
import type { Ceilings } from '../../compat/ceiling/ceilings.ts';
import type { Device } from '../../device/device.ts';
import { judgeAttendee } from '../../compat/judge/judge.ts';
import type { Remedy } from '../../compat/remedy/remedy.ts';
import type { Tool } from '../../compat/tool/tool.ts';
import type { AttendeeVerdict } from '../../compat/verdict.ts';
import { afterDoing } from '../../compat/remedy/what-if.ts';

/** A call of more than two, of which nothing else is known. */
const callOn = (day: string): CallSetup => ({
	day,
	arrangement: unknownArrangement,
	participants: null,
	groupCall: true,
	browserGuests: null,
});

/**
 * Judges one device for a guest who has no accounts yet; the tool's app is not there unless it is
 * built in.
 *
 * @param steps what is imagined to be done before
 */
export function answerFor(
	tool: Tool,
	device: Device,
	day: string,
	ceilings: Ceilings,
	steps: readonly Remedy[] = [],
): AttendeeVerdict {
	const apps = { [tool.id]: false, ...device.apps } as const;
	const guest = {
		id: 'asked',
		role: 'guest',
		needs: ['hear', 'speak', 'see', 'beSeen'],
		accounts: [],
		devices: [{ ...device, apps }],
	} as const;
	return judgeAttendee(tool, afterDoing(steps, guest, tool.id), callOn(day), ceilings);
}
