import type { Acting } from '../../acting.ts';
import { readsAll } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { candidates } from './known-records.query.ts';
import { knownDevices } from './known-devices.ts';
import { emailKeyOf, keysOf, OwnerIndex } from './owners.ts';
import type { Candidate, FoundPerson } from './owners.ts';
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
		found.push({ device, fit, known: person ? await knownDevices(by, device, person) : null });
	}
	return found;
}

/** The devices that wait for somebody of the register, or may. */
export async function waitingFor(
	db: Db,
	person: FoundPerson,
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

/** The same, with the devices of the person. */
export async function waitingHere(by: Acting, person: FoundPerson) {
	const found = [];
	for (const one of await waitingFor(by.db, person)) {
		found.push({ ...one, known: await knownDevices(by, one.device, person) });
	}
	return found;
}

/**
 * What waits and names a person: by their address, or by their name unless it names the address of somebody else
 * of the register. Also what an unfinished run has put an end to.
 */
export async function waitingAbout(db: Db, person: FoundPerson): Promise<readonly WaitingDevice[]> {
	const about = await waitingDevices.listAbout(db, keysOf(person));
	if (about.length === 0) return [];
	const others = (await candidates(readsAll(db))).filter(({ id }) => id !== person.id);
	const theirs = new Set(others.map(({ email }) => emailKeyOf(email)));
	return about.filter(({ owner }) => {
		const email = emailKeyOf(owner.email);
		return email === '' || !theirs.has(email);
	});
}
