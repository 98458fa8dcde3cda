import { db } from '$lib/server/db/db.ts';
import * as clock from '$lib/server/process/clock.ts';
import * as city from '$lib/server/register/city.ts';

/**
 * Of every page, also one that says what went wrong. `clock`: what it shows, where one is set; `city`:
 * whose installation it is.
 */
export const load = async () => ({
	clock: clock.isSet() ? clock.now() : null,
	// A page that says that the database is away needs no city.
	city: await city.read(db()).catch(() => null),
});
