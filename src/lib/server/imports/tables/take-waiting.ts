import { newObservations } from '../../../device/observe.ts';
import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import { orderedId } from '../../db/bulk.ts';
import * as devices from '../../register/devices.ts';
import * as people from '../../register/people.ts';
import * as importSources from './import-sources.ts';
import { allWaiting, withKnown } from './waiting-fits.ts';
import * as waitingDevices from './waiting-devices.ts';
import type { WaitingDevice } from './waiting-devices.ts';

/** What became of it: the id of the device; `gone`: it waits no more; `changed`: the device or person is another. */
export type Taken = { readonly deviceId: string } | { readonly refused: 'gone' | 'changed' };

class Refused extends Error {
	readonly why: 'gone' | 'changed';
	constructor(why: 'gone' | 'changed') {
		super(why);
		this.why = why;
	}
}

/**
 * Gives a device that waits to a person: as a new one, or as what a list says of one they have. The next list of
 * its source finds it there.
 *
 * @param deviceId of one of theirs; `null`: it is new
 */
export async function takeWaiting(
	by: Acting,
	id: string,
	personId: string,
	deviceId: string | null,
): Promise<Taken> {
	try {
		return await inTransaction(by, async (by) => {
			const waiting = await waitingDevices.read(by.db, id);
			// First: of two who take it, one deletes it.
			if (!waiting || !(await waitingDevices.destroyRow(by.db, waiting.source, waiting.rowKey))) {
				throw new Refused('gone');
			}
			if (!(await people.read(by, personId))) throw new Refused('changed');
			const name = importSources.nameInSource(waiting.externalId, personId, waiting.label);
			const named = [{ externalId: name }];
			const { db } = by;
			const brought = await importSources.recordsOf(db, waiting.source, 'deviceId', named);
			const known = brought.get(name) ?? deviceId;
			const taken = known
				? await addTo(by, waiting, personId, known)
				: await makeOf(by, waiting, personId);
			if (!brought.has(name)) {
				const link = [{ externalId: name, recordId: taken }];
				const { source, importRunId } = waiting;
				await importSources.createAll(db, source, 'deviceId', link, importRunId);
			}
			const detail = { personId, list: waiting.listName, day: waiting.listDay };
			await audit.record(by, 'waitingDevice.take', taken, detail);
			return { deviceId: taken };
		});
	} catch (error) {
		if (error instanceof Refused) return { refused: error.why };
		throw error;
	}
}

async function makeOf(by: Acting, waiting: WaitingDevice, personId: string): Promise<string> {
	const id = orderedId(Date.parse(by.now));
	const made = { id, label: waiting.label, personId, hallId: null } as const;
	if (!(await devices.create(by, made, waiting.facts))) throw new Refused('changed');
	return id;
}

/** What is new of it, by the rules of imports. */
async function addTo(
	by: Acting,
	waiting: WaitingDevice,
	personId: string,
	deviceId: string,
): Promise<string> {
	const device = await devices.read(by, deviceId);
	if (device?.personId !== personId) throw new Refused('changed');
	const { label, revision, facts: history } = device;
	const facts = waiting.facts.flatMap((fact) =>
		newObservations(history, [fact], 'imported', fact.observedAt),
	);
	if (!(await devices.update(by, deviceId, revision, { label, facts }))) {
		throw new Refused('changed');
	}
	return deviceId;
}

/**
 * Takes over devices as a page has shown them, where that still is clear: the person is surely meant, and it is the
 * same device of theirs.
 *
 * @returns how many are taken over
 */
export async function takeClear(
	by: Acting,
	shown: readonly { readonly id: string; readonly personId: string; readonly deviceId: string }[],
): Promise<number> {
	const all = new Map((await allWaiting(by.db)).map((one) => [one.id, one]));
	let taken = 0;
	for (const { id, personId, deviceId } of shown) {
		const one = all.get(id);
		const [now] = one ? await withKnown(by, [one]) : [];
		const usual = deviceId || null;
		if (now?.fit.people[0]?.id !== personId || now.known?.usual !== usual) continue;
		const done = await takeWaiting(by, id, personId, usual);
		if ('deviceId' in done) taken++;
	}
	return taken;
}

/** Drops devices that wait. @returns false if none of them waits any more */
export async function dropWaiting(by: Acting, id: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const waiting = await waitingDevices.read(by.db, id);
		if (!waiting) return false;
		await waitingDevices.destroyAll(by.db, [id]);
		const detail = { list: waiting.listName, day: waiting.listDay, count: 1 };
		const list = { kind: 'import', id: waiting.importRunId } as const;
		await audit.record(by, 'waitingDevice.destroy', list, detail);
		return true;
	});
}

/** Drops all that still wait of a list. */
export async function dropList(by: Acting, importRunId: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const list = (await waitingDevices.lists(by.db)).find((one) => one.importRunId === importRunId);
		const count = await waitingDevices.destroyList(by.db, importRunId);
		if (!list || count === 0) return;
		const detail = { list: list.listName, day: list.listDay, count };
		const subject = { kind: 'import', id: importRunId } as const;
		await audit.record(by, 'waitingDevice.destroy', subject, detail);
	});
}
