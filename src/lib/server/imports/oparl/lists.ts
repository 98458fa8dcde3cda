import * as v from 'valibot';
import { Body } from '../../../exchange/oparl/objects.ts';
import type { Kept, Kind } from '../../../exchange/oparl/objects.ts';
import type { List } from '../../../exchange/oparl/walk.ts';

/** What 1.0 does not have, or has within other objects: an import goes on without it. */
export const isOptional = (kind: Kind) =>
	['Membership', 'Location', 'LegislativeTerm'].includes(kind);

/** The lists of a body, those first that others refer to. 1.0 has fewer. */
export function listsOf(body: Kept | null, since: string | null): List[] {
	const said = v.parse(Body, body?.raw ?? {});
	const lists: readonly (readonly [Kind, string])[] = [
		['LegislativeTerm', said.legislativeTermList],
		['Organization', said.organization],
		['Person', said.person],
		['Membership', said.membership],
		['Location', said.locationList],
		['Meeting', said.meeting],
	];
	return lists
		.filter(([, address]) => address !== '')
		.map(([kind, address]) => ({ kind, address, since }));
}
