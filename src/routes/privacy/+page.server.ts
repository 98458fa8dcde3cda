import { daysToDecide } from '$lib/server/imports/runs/tidy-runs.ts';
import { deviceLinkDays, linkHours } from '$lib/server/links/sign.ts';
import { config } from '$lib/server/process/config.ts';
import { requireStore } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';
import * as retention from '$lib/server/privacy/retention.ts';

/** Public: whoever was sent a link may read it before opening that. */
export const load = async ({ locals }) => {
	requireStore(locals);
	return {
		retention: await retention.read(db()),
		contact: await retention.readContact(db()),
		linkHours,
		deviceLinkDays,
		daysToDecide,
		hasProvider: config().provider !== null,
	};
};
