import { expectedMode } from '../../council/attendance.ts';
import { attendanceModes } from '../../council/nouns.ts';
import type { SessionForm } from '../../council/nouns.ts';
import type { Db } from '../db/open.ts';

export interface InvitedCounts {
	readonly onSite: number;
	/** With those of whom it is still open. */
	readonly remote: number;
	/** Of those, of how many it is still open where they take part. */
	readonly open: number;
	/**
	 * Whether of anybody who is expected elsewhere a device is known, or that they have none. Where
	 * nobody is, there is nobody to ask, and nothing is missing.
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
		.where('attendee.hallId', 'is', null)
		.select(({ exists, selectFrom }) => [
			'attendee.guestHasNoDevice',
			'attendee.mode',
			'person.hasNoDevice',
			exists(
				selectFrom('device')
					.select('device.id')
					.where(({ eb, or, ref }) =>
						or([
							eb('device.personId', '=', ref('attendee.personId')),
							eb('device.attendeeId', '=', ref('attendee.id')),
						]),
					),
			).as('hasDevice'),
		])
		.execute();
	const elsewhere = rows.filter(({ mode }) => {
		const known = attendanceModes.find((one) => one === mode) ?? 'unknown';
		return expectedMode(form, known) !== 'onSite';
	});
	return {
		onSite: rows.length - elsewhere.length,
		remote: elsewhere.length,
		// Where everybody takes part by video nothing is open.
		open: form === 'hybrid' ? elsewhere.filter(({ mode }) => mode === 'unknown').length : 0,
		isAnyKnown:
			elsewhere.length === 0 ||
			elsewhere.some(
				({ hasNoDevice, guestHasNoDevice, hasDevice }) =>
					hasNoDevice === 1 || guestHasNoDevice === 1 || Boolean(hasDevice),
			),
	};
}
