import { requireStaff } from '$lib/server/request.ts';

export const load = ({ locals }) => {
	requireStaff(locals);
};
