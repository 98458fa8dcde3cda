import { requireStaff } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import { isOneOf, reachOf, registrars } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { officeKind } from '$lib/components/words.ts';

export const load = async ({ locals, url }) => {
	const staff = requireStaff(locals);
	const query = url.searchParams.get('q') ?? '';
	const everyone = await people.list(db(), reachOf(staff));
	const all = await offices.list(db(), reachOf(staff));
	return {
		query,
		mayEdit: isOneOf(staff, registrars),
		offices: matching(all, query, ({ name, kind, contact }) => [
			name,
			officeKind(kind),
			contact,
		]).map((office) => ({
			...office,
			people: everyone.filter(({ officeId }) => officeId === office.id).length,
		})),
	};
};
