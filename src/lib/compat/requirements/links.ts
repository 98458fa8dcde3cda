import { fine, unknown } from './check.ts';
import type { Check } from './check.ts';

/** Nobody documents whether a way in with this limit works together with browser guests. */
export const links: Check = ({ tool, support, call }) => {
	const isOpen = tool.constraints.some(
		(constraint) =>
			constraint.kind === 'unknown' &&
			constraint.when !== undefined &&
			support.limits.includes(constraint.when.limit),
	);
	return isOpen && call.browserGuests === true ? unknown({ code: 'linksUndocumented' }) : fine;
};
