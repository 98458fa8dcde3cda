import { randomUUID } from 'node:crypto';
import type { Council } from '../../cast/council.ts';
import { beginningOf, dayOf } from '../../calendar/wall-clock.ts';
import { addDays } from '../../calendar/day.ts';
import type { PastRestriction } from '../register/restrictions.ts';
import type { PastExemption } from '../register/exemptions.ts';

/** Days before now on which mail on the iPads was restricted, two were exempt, and all was over. */
const began = 63;
const updated = 37;
const ended = 31;
const by = 'IT-Betrieb';

interface Invented {
	readonly restriction: PastRestriction;
	readonly exempt: readonly PastExemption[];
}

/** A restriction that is long over: its history can be looked at, and no verdict depends on it. */
export function pastRestriction({ devices }: Council, now: string): Invented {
	const dayBefore = (days: number) => addDays(dayOf(now), -days);
	const momentOf = (days: number) => beginningOf(dayBefore(days));
	const ipads = devices.filter(({ facts }) =>
		facts.some(({ field, value }) => field === 'platform' && value === 'ipados'),
	);
	const until = dayBefore(ended);
	const change = { until, note: 'Das Update ist auf allen iPads.', changedAt: momentOf(ended) };
	return {
		restriction: {
			...{ id: randomUUID(), effect: 'mail', toolId: null, way: null },
			reason: 'Sicherheitswarnung vor der Mail-App',
			...{ from: dayBefore(began), until },
			scope: {
				...{ platform: 'ipados', model: null, systemFrom: null, systemBelow: null },
				...{ officeId: null, deviceIds: null },
			},
			...{ setAt: momentOf(began), setByName: by },
			changes: [{ ...change, changedByName: by }],
		},
		exempt: ipads.slice(0, 2).map((device) => ({
			...{ deviceId: device.id, note: 'aktualisiert', exemptFrom: dayBefore(updated) },
			...{ exemptedAt: momentOf(updated), exemptedByName: by },
		})),
	};
}
