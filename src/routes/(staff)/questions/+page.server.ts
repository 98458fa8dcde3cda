import { config } from '$lib/server/process/config.ts';
import { requireStaff } from '$lib/server/request.ts';
import { equippers, isOneOf, reachOf, registrars } from '$lib/server/access/roles.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { askingView } from './questions.server.ts';

export const load = async ({ locals }) => {
	const staff = requireStaff(locals);
	const { planned, decided, today, until } = await planAhead();
	const viewer = { reach: reachOf(staff), hasRoom: config().livekit !== null, today };
	return {
		...askingView(planned, decided, viewer),
		until,
		mayAnswer: isOneOf(staff, equippers),
		maySetUp: isOneOf(staff, registrars),
	};
};
