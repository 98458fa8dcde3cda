import { keepReport } from '../../../../check/serve.server.ts';
import { requireChecker } from '../checker.server.ts';

export const POST = async (event) => {
	const { checker } = await requireChecker(event);
	return await keepReport(event, checker);
};
