import * as v from 'valibot';
import { lands, localFeasts, nothingSaid } from '../../calendar/holidays.ts';
import type { MunicipalHolidays } from '../../calendar/holidays.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as settings from '../db/settings.ts';

const name = 'holidays';

const Kept = v.fallback(
	v.object({
		land: v.nullable(v.picklist(lands)),
		added: v.array(v.picklist(localFeasts)),
		removed: v.array(v.picklist(localFeasts)),
		own: v.array(v.object({ day: v.string(), name: v.string() })),
	}),
	{ ...nothingSaid, added: [], removed: [], own: [] },
);

/** The holidays of the municipality, by which deadlines are counted. */
export const read = async (db: Db): Promise<MunicipalHolidays> =>
	v.parse(Kept, await settings.read(db, name));

export const update = (by: Acting, holidays: MunicipalHolidays): Promise<void> =>
	inTransaction(by, async (by) => {
		await settings.write(by.db, name, holidays);
		await audit.record(by, 'holiday.update', 'city', {
			land: holidays.land,
			added: holidays.added,
			removed: holidays.removed,
			own: holidays.own.map(({ day, name }) => `${day} ${name}`),
		});
	});
