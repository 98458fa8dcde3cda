import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Council } from '../../cast/council.ts';
import { beginningOf, dayOf } from '../../calendar/wall-clock.ts';
import { addDays } from '../../calendar/day.ts';
import type { Database } from '../db/schema.ts';

/** Days before now on which mail on the iPads was restricted, two were exempt, and all was over. */
const began = 63;
const updated = 37;
const ended = 31;
const by = 'IT-Betrieb';

interface Rows {
	readonly restriction: Insertable<Database['restriction']>[];
	readonly exemption: Insertable<Database['exemption']>[];
	readonly restrictionChange: Insertable<Database['restrictionChange']>[];
}

/** A restriction that is long over: its history can be looked at, and no verdict depends on it. */
export function restrictionRows({ devices }: Council, now: string): Rows {
	const id = randomUUID();
	const dayBefore = (days: number) => addDays(dayOf(now), -days);
	const momentOf = (days: number) => beginningOf(dayBefore(days));
	const ipads = devices.filter(({ facts }) =>
		facts.some(({ field, value }) => field === 'platform' && value === 'ipados'),
	);
	return {
		restriction: [
			{
				...{ id, effect: 'mail', toolId: null, way: null, platform: 'ipados', model: null },
				...{ systemFrom: null, systemBelow: null, officeId: null, deviceIds: null },
				reason: 'Sicherheitswarnung vor der Mail-App',
				validFrom: dayBefore(began),
				validTo: dayBefore(ended),
				...{ setAt: momentOf(began), setBy: '', setByName: by, revision: 1 },
			},
		],
		exemption: ipads.slice(0, 2).map((device) => ({
			...{ id: randomUUID(), restrictionId: id, deviceId: device.id, note: 'aktualisiert' },
			exemptFrom: dayBefore(updated),
			...{ exemptedAt: momentOf(updated), exemptedBy: '', exemptedByName: by },
			...{ withdrawnAt: null, withdrawnByName: null },
		})),
		restrictionChange: [
			{
				...{ id: randomUUID(), restrictionId: id, validTo: dayBefore(ended) },
				note: 'Das Update ist auf allen iPads.',
				...{ changedAt: momentOf(ended), changedByName: by },
			},
		],
	};
}
