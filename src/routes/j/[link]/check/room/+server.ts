import { endRoom, giveRoom } from '$lib/server/checks/device-check.ts';
import { requireChecker } from '../checker.server.ts';

/** A throw-away room of the check's own, never the session's. */
export const POST = async (event) => {
	const { checker } = await requireChecker(event);
	return await giveRoom(checker);
};

export const DELETE = async (event) => {
	await requireChecker(event);
	return await endRoom(event.request);
};
