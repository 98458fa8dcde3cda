import { expectedMode } from '../../council/attendance.ts';
import { attendanceModes } from '../../council/nouns.ts';
import type { SessionForm } from '../../council/nouns.ts';
import type { Db } from '../db/open.ts';

export interface InvitedCounts {
	readonly onSite: number;
	readonly remote: number;
	/**
	 * Whether of anybody who is expected elsewhere a device is known, or that they have none. Where
	 * only guests are, there is nobody to ask, and nothing is missing.
	 */
	readonly isAnyKnown: boolean;
}

/** How many are expected where, without reading what is known of each. */
export async function countInvited(
	db: Db,
	{ id, form }: { readonly id: string; readonly form: SessionForm },
): Promise<InvitedCounts> {
	const rows = await db
		.selectFrom('attendee')
		.leftJoin('person', 'person.id', 'attendee.personId')
		.where('attendee.sessionId', '=', id)
		.where('attendee.standing', '=', 'invited')
		.select(({ exists, selectFrom }) => [
			'attendee.personId',
			'attendee.mode',
			'person.hasNoDevice',
			exists(
				selectFrom('device')
					.select('device.id')
					.whereRef('device.personId', '=', 'attendee.personId'),
			).as('hasDevice'),
		])
		.execute();
	const elsewhere = rows.filter(({ mode }) => {
		const known = attendanceModes.find((one) => one === mode) ?? 'unknown';
		return expectedMode(form, known) !== 'onSite';
	});
	const people = elsewhere.filter(({ personId }) => personId !== null);
	return {
		onSite: rows.length - elsewhere.length,
		remote: elsewhere.length,
		isAnyKnown:
			people.length === 0 ||
			people.some(({ hasNoDevice, hasDevice }) => hasNoDevice === 1 || Boolean(hasDevice)),
	};
}
