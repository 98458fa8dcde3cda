import type { Acting } from '../../acting.ts';
import * as devices from '../../register/devices.ts';
import type { DeviceRecord } from '../../register/devices.ts';
import * as importSources from './import-sources.ts';
import { fitting } from './match-device.ts';
import { keysOf } from './owners.ts';
import type { FoundPerson } from './owners.ts';
import * as waitingDevices from './waiting-devices.ts';
import type { WaitingDevice } from './waiting-devices.ts';

/** Which device of a person one that waits may be. */
export interface KnownDevices {
	readonly devices: readonly DeviceRecord[];
	/** Id of the one it surely is; `null`: a new one; `undefined`: somebody has to decide. */
	readonly usual: string | null | undefined;
}

/**
 * By the rules of imports: where several devices of the person fit, where another that waits fits the same one, and
 * where the source calls the one that fits by name otherwise, somebody decides.
 */
export async function knownDevices(
	by: Acting,
	waiting: WaitingDevice,
	person: FoundPerson,
): Promise<KnownDevices> {
	const owned = await devices.list(by, { personIds: [person.id] });
	if (owned.length === 0) return { devices: [], usual: null };
	const ids = owned.map(({ id }) => id);
	const named = await importSources.recordIds(by.db, waiting.source, ids);
	const free = owned.filter(({ id }) => !named.has(id));
	const factsOf = (id: string) => owned.find((one) => one.id === id)?.facts ?? [];
	const fits = ({ label, facts }: WaitingDevice, among: readonly DeviceRecord[]) =>
		fitting({ label, claims: facts }, among, factsOf);
	const found = fits(waiting, free);
	const [only] = found.devices;
	if (only && found.devices.length === 1) {
		const others = found.by === 'label' ? [] : await othersOf(by, waiting, person);
		const isContested = others.some((one) => fits(one, free).devices.includes(only));
		return { devices: owned, usual: isContested ? undefined : only.id };
	}
	const renamed = fits(
		waiting,
		owned.filter(({ id }) => named.has(id)),
	);
	const isOpen = found.devices.length > 0 || renamed.by === 'label';
	return { devices: owned, usual: isOpen ? undefined : null };
}

/** What else of the same source waits for the person. */
async function othersOf(
	{ db }: Acting,
	{ id, source }: WaitingDevice,
	person: FoundPerson,
): Promise<readonly WaitingDevice[]> {
	const about = await waitingDevices.listAbout(db, keysOf(person));
	return about.filter((one) => one.waits && one.source === source && one.id !== id);
}
