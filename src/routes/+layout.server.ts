import { db } from '$lib/server/db/db.ts';
import * as clock from '$lib/server/process/clock.ts';
import * as city from '$lib/server/register/city.ts';

/**
 * Of every page, also one that says what went wrong. `clock`: what it shows, where one is set; `city`:
 * whose installation it is; `lost`: who of the staff asked for an address that no page has.
 */
export const load = async ({ locals, route }) => ({
	lost:
		route.id === null && locals.staff ? { name: locals.staff.name, role: locals.staff.role } : null,
	clock: clock.isSet() ? clock.now() : null,
	// A page that says that the database is away needs no city.
	city: await city.read(db()).catch(() => null),
});
