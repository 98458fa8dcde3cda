import { requireStaff } from '$lib/server/request.ts';
import * as demonstration from '$lib/server/demo/demonstration.ts';
import { db } from '$lib/server/db/db.ts';
import * as staff from '$lib/server/access/staff.ts';

export const load = async ({ locals, url }) => {
	const { id, role } = requireStaff(locals);
	const account = await staff.read(db(), id);
	return {
		email: account?.email ?? '',
		officeName: account?.officeName ?? null,
		mayAdminister: role === 'administrator',
		hasDemonstration: await demonstration.isPresent(db()),
		done: url.searchParams.get('done'),
	};
};
