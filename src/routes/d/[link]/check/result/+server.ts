import { keepReport } from '../../../../check/serve.server.ts';
import { requireChecker } from '../checker.server.ts';

export const POST = async (event) => await keepReport(event, await requireChecker(event));
