import * as demonstration from '$lib/server/demo/demonstration.ts';
import { survey } from '$lib/server/demo/survey.query.ts';
import { actingAs } from '$lib/server/request.ts';
import { redirect } from '@sveltejs/kit';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'demonstration.manage');
	if (!(await demonstration.isPresent(by.db))) return { removal: null };
	const { going, ownGoing, staying } = await survey(by.db);
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
		const by = actingAs(locals, 'demonstration.manage');
		await demonstration.remove(by);
		redirect(303, '/settings?done=demonstration');
	},
};
