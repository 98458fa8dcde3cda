import { blocked, fine } from './check.ts';
import type { Check } from './check.ts';

/** The session asks for end-to-end encryption on a way in that cannot have it. */
export const encryption: Check = ({ tool, support, call }) => {
	if (call.arrangement.e2ee !== true) return fine;
	const conflicts = tool.constraints.some(
		(constraint) => constraint.kind === 'feature-conflict' && constraint.way === support.way,
	);
	return conflicts || support.limits.includes('no-e2ee')
		? blocked({ code: 'featureConflict', way: support.way })
		: fine;
};
