import { endRoom, giveRoom } from '$lib/server/checks/device-check.ts';
import { requireChecker } from '../checker.server.ts';

/** A throw-away room of the check's own, never a session's. */
export const POST = async (event) => await giveRoom(await requireChecker(event));

export const DELETE = async (event) => {
	await requireChecker(event);
	return await endRoom(event.request);
};
