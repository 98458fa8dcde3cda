import { fine, unknown } from './check.ts';
import type { Check } from './check.ts';

/** Nobody documents whether a way in with this limit works beside browser guests. */
export const links: Check = ({ tool, row, call }) => {
	const isOpen = tool.constraints.some(
		(constraint) =>
			constraint.kind === 'unknown' &&
			constraint.when !== undefined &&
			row.limits.includes(constraint.when.rowLimit),
	);
	return isOpen && call.browserGuests === true ? unknown({ code: 'linksUndocumented' }) : fine;
};
