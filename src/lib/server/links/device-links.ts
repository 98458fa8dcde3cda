import { inTransaction } from '../acting.ts';
import type { Acting, Reader } from '../acting.ts';
import { deviceLink } from './device-links.query.ts';
import type { DeviceLinkRecord } from './device-links.query.ts';
import { deviceLinkExpiresAt } from './sign.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as people from '../register/people.ts';

/** @returns `null` if none was issued, or the person is out of reach */
export async function read(by: Reader, personId: string): Promise<DeviceLinkRecord | null> {
	if (!(await people.read(by, personId))) return null;
	return deviceLink(by.db, 'id', personId);
}

/** Whose a link is. The caller compares the generation and the day. */
export async function readByLink(db: Db, linkId: string): Promise<DeviceLinkRecord | null> {
	return deviceLink(db, 'linkId', linkId);
}

/**
 * Issues a person's first device link, or a new one; an older one is dead at once.
 *
 * @returns false if the person is out of reach; then nothing is changed
 */
export async function issue(by: Acting, personId: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		if (!(await people.read(by, personId))) return false;
		const expiresAt = deviceLinkExpiresAt(by.now);
		await people.renewLink(by.db, personId, expiresAt);
		await audit.record(by, 'person.issueLink', personId, { expiresAt });
		return true;
	});
}
