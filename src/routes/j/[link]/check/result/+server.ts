import { keepReport } from '$lib/server/checks/device-check.ts';
import { requireChecker } from '../checker.server.ts';

export const POST = async (event) => {
	const { checker } = await requireChecker(event);
	return await keepReport(event, checker);
};
