import { keepReport } from '$lib/server/checks/device-check.ts';
import { requireChecker } from '../checker.server.ts';

export const POST = async (event) => await keepReport(event, await requireChecker(event));
