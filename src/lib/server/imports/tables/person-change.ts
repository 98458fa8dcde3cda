import * as v from 'valibot';
import { committeeKinds, officeKinds, seatRoles } from '../../../council/nouns.ts';
import type { PersonRowChange } from '../../../exchange/tables/import-rows.ts';

/** In a staged row of a person the mark of the one that makes them; others of theirs only give seats. */
export const makesPerson = 'new';

const name = { id: v.string(), name: v.string() };
const Whole = v.object({
	values: v.record(v.string(), v.string()),
	seats: v.array(
		v.object({
			...{ id: v.string(), committeeId: v.string(), personId: v.string() },
			...{ committeeName: v.string(), role: v.picklist(seatRoles), vote: v.boolean() },
			...{ from: v.string(), to: v.nullable(v.string()), revision: v.nullable(v.number()) },
		}),
	),
	offices: v.array(v.object({ ...name, kind: v.picklist(officeKinds) })),
	committees: v.array(v.object({ ...name, kind: v.picklist(committeeKinds) })),
});

const nothing: Omit<PersonRowChange, 'values'> = { seats: [], offices: [], committees: [] };

/** As a check has staged it; an earlier version staged the new values alone, and each row was a person of its own. */
export const PersonChangeShape = v.union([
	v.pipe(
		Whole,
		v.transform((change) => ({ ...change, isOfEarlierVersion: false })),
	),
	v.pipe(
		v.record(v.string(), v.string()),
		v.transform((values) => ({ ...nothing, values, isOfEarlierVersion: true })),
	),
]);
