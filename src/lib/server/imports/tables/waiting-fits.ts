import type { Acting } from '../../acting.ts';
import { readsAll } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import * as devices from '../../register/devices.ts';
import type { DeviceRecord } from '../../register/devices.ts';
import * as importSources from './import-sources.ts';
import { candidates } from './known-records.query.ts';
import { fitting } from './match-device.ts';
import { emailKeyOf, keysOf, OwnerIndex } from './owners.ts';
import type { Candidate } from './owners.ts';
import * as waitingDevices from './waiting-devices.ts';
import type { WaitingDevice, WaitingOwner } from './waiting-devices.ts';

/** Whom of the register a device that waits may mean by now. */
export interface WaitingFit {
	readonly people: readonly Candidate[];
	/** Exactly one, by the address or the name alone. */
	readonly isSure: boolean;
}

const nobody: WaitingFit = { people: [], isSure: false };

/** Finds owners among everybody: an office that knows one of two people of a name is not sure either. */
async function finder(db: Db): Promise<(waiting: WaitingOwner) => WaitingFit> {
	const owners = new OwnerIndex(await candidates(readsAll(db)));
	return (waiting) => (owners.mayFind(waiting) ? owners.find(waiting.owner) : nobody);
}

/** All that wait, with whom they may mean; those that fit somebody first, the newest list first. */
export async function allWaiting(
	db: Db,
): Promise<
	readonly (Pick<WaitingOwner, 'id' | 'label' | 'owner'> & { readonly fit: WaitingFit })[]
> {
	const owners = await waitingDevices.owners(db);
	if (owners.length === 0) return [];
	const find = await finder(db);
	const found = owners.map((one) => ({ ...one, fit: find(one) }));
	const fits = ({ fit }: (typeof found)[number]) => fit.people.length > 0;
	return [...found.filter(fits), ...found.filter((one) => !fits(one))];
}

/** How many wait, and of how many the person may be there by now. */
export async function waitingCounts(
	db: Db,
): Promise<{ readonly all: number; readonly fits: number }> {
	const all = await allWaiting(db);
	return { all: all.length, fits: all.filter(({ fit }) => fit.people.length > 0).length };
}

/** Whom one device may mean. */
export async function fitOf(db: Db, { owner }: Pick<WaitingDevice, 'owner'>): Promise<WaitingFit> {
	return new OwnerIndex(await candidates(readsAll(db))).find(owner);
}

/** Some that wait, in the order given, each with the devices of the person that it surely means. */
export async function withKnown(
	by: Acting,
	some: readonly { readonly id: string; readonly fit: WaitingFit }[],
) {
	const read = await waitingDevices.list(
		by.db,
		some.map(({ id }) => id),
	);
	const found = [];
	for (const { id, fit } of some) {
		const device = read.find((one) => one.id === id);
		if (!device) continue;
		const [person] = fit.isSure ? fit.people : [];
		found.push({ device, fit, known: person ? await knownDevices(by, device, person.id) : null });
	}
	return found;
}

/** The same, with the devices of the person. */
export async function waitingHere(by: Acting, person: Parameters<typeof waitingFor>[1]) {
	const found = [];
	for (const one of await waitingFor(by.db, person)) {
		found.push({ ...one, known: await knownDevices(by, one.device, person.id) });
	}
	return found;
}

/** The devices that wait for somebody of the register, or may. */
export async function waitingFor(
	db: Db,
	person: Pick<Candidate, 'id' | 'email' | 'givenName' | 'familyName'>,
): Promise<readonly { readonly device: WaitingDevice; readonly isSure: boolean }[]> {
	const about = await waitingDevices.listAbout(db, keysOf(person));
	const waiting = about.filter(({ waits }) => waits);
	if (waiting.length === 0) return [];
	const owners = new OwnerIndex(await candidates(readsAll(db)));
	return waiting.flatMap((device) => {
		const { people, isSure } = owners.find(device.owner);
		return people.some(({ id }) => id === person.id) ? [{ device, isSure }] : [];
	});
}

/** Which device of a person one that waits may be. */
export interface KnownDevices {
	readonly devices: readonly DeviceRecord[];
	/** Id of the one it surely is; `null`: a new one; `undefined`: somebody has to decide. */
	readonly usual: string | null | undefined;
}

/** By the rules of imports: never one that the source calls otherwise, unless both have one name. */
export async function knownDevices(
	by: Acting,
	waiting: Pick<WaitingDevice, 'source' | 'label' | 'facts'>,
	personId: string,
): Promise<KnownDevices> {
	const owned = await devices.list(by, { personIds: [personId] });
	if (owned.length === 0) return { devices: [], usual: null };
	const named = await importSources.recordIds(
		by.db,
		waiting.source,
		owned.map(({ id }) => id),
	);
	const factsOf = (id: string) => owned.find((one) => one.id === id)?.facts ?? [];
	const row = { label: waiting.label, claims: waiting.facts };
	const free = fitting(
		row,
		owned.filter(({ id }) => !named.has(id)),
		factsOf,
	);
	const [only] = free.devices;
	if (only && free.devices.length === 1) return { devices: owned, usual: only.id };
	const renamed = fitting(
		row,
		owned.filter(({ id }) => named.has(id)),
		factsOf,
	);
	const isOpen = free.devices.length > 0 || renamed.by === 'label';
	return { devices: owned, usual: isOpen ? undefined : null };
}

/**
 * What waits and names a person: by their address, or by their name unless it names the address of somebody else
 * of the register. Also what an unfinished run has put an end to.
 */
export async function waitingAbout(
	db: Db,
	person: Pick<Candidate, 'id' | 'email' | 'givenName' | 'familyName'>,
): Promise<readonly WaitingDevice[]> {
	const about = await waitingDevices.listAbout(db, keysOf(person));
	if (about.length === 0) return [];
	const others = (await candidates(readsAll(db))).filter(({ id }) => id !== person.id);
	const theirs = new Set(others.map(({ email }) => emailKeyOf(email)));
	return about.filter(({ owner }) => {
		const email = emailKeyOf(owner.email);
		return email === '' || !theirs.has(email);
	});
}
