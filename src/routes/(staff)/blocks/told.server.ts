import type { Scope } from '$lib/access/scope.ts';
import { secretariesOf } from '$lib/server/register/correspondents.ts';
import type { Correspondent } from '$lib/server/register/correspondents.ts';
import * as offices from '$lib/server/register/offices.ts';
import type { Db } from '$lib/server/db/open.ts';
import * as people from '$lib/server/register/people.ts';
import type { PersonRecord } from '$lib/server/register/people.ts';
import { ownersOf } from './hits.server.ts';
import type { Hit } from './hits.server.ts';

/** Who has to be called, and who writes to them and has to know. */
export interface Told {
	readonly people: readonly (Pick<PersonRecord, 'id' | 'name' | 'sortName' | 'phone'> & {
		readonly officeName: string;
		/** What their blocked devices are called. */
		readonly devices: readonly string[];
		/** Nobody knows whether the block means them. */
		readonly isPerhaps: boolean;
	})[];
	readonly offices: readonly {
		readonly id: string;
		readonly name: string;
		readonly contact: string;
	}[];
	readonly secretaries: readonly Correspondent[];
}

/** Those behind the devices that a block means, in the order of the alphabet. */
export async function toldOf(
	db: Db,
	hits: readonly Hit[],
	reach: Scope,
	today: string,
): Promise<Told> {
	const blocked = hits.filter(({ isExempt }) => !isExempt);
	const ids = ownersOf(blocked);
	const [everybody, everyOffice, secretaries] = await Promise.all([
		people.list({ db, scope: reach }),
		offices.list({ db, scope: reach }),
		secretariesOf(db, ids, today),
	]);
	const met = everybody.filter(({ id }) => ids.includes(id));
	return {
		people: met.map(({ id, name, sortName, phone, officeName }) => {
			const own = blocked.filter(({ device }) => device.personId === id);
			return {
				...{ id, name, sortName, phone, officeName },
				devices: own.map(({ device }) => device.label),
				isPerhaps: own.every(({ missing }) => missing.length > 0),
			};
		}),
		offices: everyOffice
			.filter(({ id }) => met.some(({ officeId }) => officeId === id))
			.map(({ id, name, contact }) => ({ id, name, contact })),
		secretaries,
	};
}
