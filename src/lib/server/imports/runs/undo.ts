import type { RunNoun } from '../../../exchange/runs.ts';
import type { Db } from '../../db/open.ts';
import * as versioned from '../../db/versioned.ts';
import * as committees from '../../register/committees.ts';
import * as devices from '../../register/devices.ts';
import * as facts from '../../register/facts.ts';
import * as memberships from '../../register/memberships.ts';
import * as offices from '../../register/offices.ts';
import * as people from '../../register/people.ts';
import * as sessions from '../../sessions/sessions.ts';
import * as importSources from '../tables/import-sources.ts';
import * as waitingDevices from '../tables/waiting-devices.ts';
import type { Before } from './import-writes.ts';
import { hasDevice, hasOffice } from './person-ties.query.ts';

interface Undo {
	/** Deletes records that nobody uses, with what the run has hung on them. */
	destroyAll(db: Db, ids: readonly string[]): Promise<void>;
	/** Gives a record its older values. @returns false if it cannot have them any more */
	restore(db: Db, id: string, before: Before): Promise<boolean>;
	/** Takes from a record what the run has hung on it; without it nothing can be. */
	readonly hangsOn?: 'deviceId' | 'personId';
}

const restores =
	(noun: Exclude<RunNoun, 'membership'>) =>
	async (db: Db, id: string, before: Before): Promise<boolean> => {
		await versioned.restore(db, noun, id, before);
		return true;
	};

/** Not where the office of before is gone, or who was without a device has one by now. */
async function restorePerson(db: Db, id: string, before: Before): Promise<boolean> {
	const { hasNoDevice, officeId } = before;
	if (typeof officeId === 'string' && !(await hasOffice(db, officeId))) return false;
	if (hasNoDevice === 1 && (await hasDevice(db, id))) return false;
	return restores('person')(db, id, before);
}

/** How each noun is taken back: the caller has locked the records, and seen that they may be. */
export const undo: Readonly<Record<RunNoun, Undo>> = {
	office: { destroyAll: offices.destroyAll, restore: restores('office') },
	committee: { destroyAll: committees.destroyAll, restore: restores('committee') },
	person: { destroyAll: people.destroyAll, restore: restorePerson, hangsOn: 'personId' },
	membership: { destroyAll: memberships.destroyAll, restore: memberships.restore },
	session: { destroyAll: sessions.destroyAll, restore: restores('session') },
	device: { destroyAll: devices.destroyAll, restore: restores('device'), hangsOn: 'deviceId' },
	waitingDevice: { destroyAll: waitingDevices.destroyAll, restore: restores('waitingDevice') },
};

/** Takes facts of a run from records that it has changed, and what it has remembered of them. */
export async function takeOff(
	db: Db,
	runId: string,
	noun: RunNoun,
	ids: readonly string[],
): Promise<void> {
	const { hangsOn } = undo[noun];
	if (hangsOn === undefined) return;
	await facts.destroyOfRun(db, runId, hangsOn, ids);
	await importSources.destroyOfRun(db, runId, hangsOn, ids);
}
