import type { RemedyContacts } from '../../views/session/remedy-options.ts';
import type { Acting } from '../acting.ts';
import * as cityProfile from '../register/city.ts';
import * as offices from '../register/offices.ts';

/** How those are reached who have to act on a remedy: the offices in scope, and whoever helps in the city. */
export async function remedyContacts(by: Acting): Promise<RemedyContacts> {
	const [{ helperPhone, helperEmail }, all] = await Promise.all([
		cityProfile.read(by.db),
		offices.list(by),
	]);
	return {
		helper: [helperPhone, helperEmail].filter(Boolean).join(', '),
		offices: new Map(all.map(({ id, contact }) => [id, contact])),
	};
}
