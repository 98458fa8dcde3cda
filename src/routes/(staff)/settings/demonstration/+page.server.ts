import * as clock from '$lib/server/process/clock.ts';
import * as demonstration from '$lib/server/demo/demonstration.ts';
import { survey } from '$lib/server/demo/survey.ts';
import { requireRole } from '$lib/server/request.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import { redirect } from '@sveltejs/kit';

export const load = async ({ locals }) => {
	requireRole(locals, 'administrator');
	if (!(await demonstration.isPresent(db()))) return { removal: null };
	const { going, ownGoing, staying } = await survey(db());
	return {
		removal: {
			going: {
				session: going.session.length,
				committee: going.committee.length,
				person: going.person.length,
				device: going.device.length,
				hall: going.hall.length,
				office: going.office.length,
			},
			ownGoing,
			staying: {
				committee: staying.committee.length,
				hall: staying.hall.length,
				office: staying.office.length,
			},
		},
	};
};

export const actions = {
	default: async ({ locals }) => {
		const administrator = requireRole(locals, 'administrator');
		await demonstration.remove(db(), actorOf(administrator), clock.now());
		redirect(303, '/settings?done=demonstration');
	},
};
