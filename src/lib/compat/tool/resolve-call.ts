import type { Attendee } from '../attendee.ts';
import type { CallSetup } from './arrangement.ts';
import { supportForPlatform } from './support-for.ts';
import type { Tool } from './tool.ts';
import type { Way } from '../way.ts';

/**
 * The call with its two open questions answered from who takes part: is it a group call, and does
 * somebody join by browser? Judge every attendee of a meeting with the call settled once for all.
 */
export function resolveCall(
	tool: Tool,
	attendees: readonly Attendee[],
	call: CallSetup,
): CallSetup {
	const groupCall = call.groupCall ?? (call.participants === null || call.participants > 2);
	const settled = { ...call, groupCall };
	const browserGuests =
		call.browserGuests ?? attendees.some((attendee) => joinsByBrowser(tool, attendee, settled));
	return { ...settled, browserGuests };
}

/** Has devices with a browser's way in, and none with an app's. */
function joinsByBrowser(tool: Tool, { devices }: Attendee, call: CallSetup): boolean {
	const has = (way: Way) =>
		(devices ?? []).some(
			({ platform }) =>
				platform !== null && supportForPlatform(tool, way, platform, call).length > 0,
		);
	return has('browser') && !has('native');
}
