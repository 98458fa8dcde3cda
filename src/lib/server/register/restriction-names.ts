import type { Restriction } from '../../device/restriction.ts';
import type { RegisterNames } from '../../views/restrictions/title.ts';
import type { Reader } from '../acting.ts';
import * as devices from './devices.ts';
import * as offices from './offices.ts';

/** Names of the offices and devices that restrictions single out; of devices those in scope. */
export async function restrictionNames(
	by: Reader,
	restrictions: readonly Pick<Restriction, 'scope'>[],
): Promise<RegisterNames> {
	const distinct = (ids: readonly string[]) => [...new Set(ids)];
	const [officeNames, deviceLabels] = await Promise.all([
		offices.names(by.db, distinct(restrictions.flatMap(({ scope }) => scope.officeId ?? []))),
		devices.labels(by, distinct(restrictions.flatMap(({ scope }) => scope.deviceIds ?? []))),
	]);
	return { offices: officeNames, devices: deviceLabels };
}
