import type { Attendee } from '../attendee.ts';
import type { Call } from './arrangement.ts';
import { platformRows } from './support-for.ts';
import type { Tool } from './tool.ts';
import type { Way } from '../way.ts';

/**
 * The call with its two open questions answered from who takes part: is it a group call, and does
 * somebody join by browser? Judge every attendee of a meeting with the call settled once for all.
 */
export function settledCall(tool: Tool, attendees: readonly Attendee[], call: Call): Call {
	const groupCall = call.groupCall ?? (call.participants === null || call.participants > 2);
	const settled = { ...call, groupCall };
	const browserGuests =
		call.browserGuests ?? attendees.some((attendee) => joinsByBrowser(tool, attendee, settled));
	return { ...settled, browserGuests };
}

/** Has devices with a browser's way in, and none with an app's. */
function joinsByBrowser(tool: Tool, { devices }: Attendee, call: Call): boolean {
	const has = (way: Way) =>
		(devices ?? []).some(
			({ platform }) => platform !== null && platformRows(tool, way, platform, call).length > 0,
		);
	return has('browser') && !has('native');
}
