import { deviceLinkDays, linkHours } from '$lib/server/links.ts';
import { requireStore } from '$lib/server/request.ts';
import { db } from '$lib/server/store/db.ts';
import * as retention from '$lib/server/store/retention.ts';

/** Public: whoever was sent a link may read it before opening that. */
export const load = async ({ locals }) => {
	requireStore(locals);
	return {
		retention: await retention.read(db()),
		contact: await retention.readContact(db()),
		linkHours,
		deviceLinkDays,
	};
};
