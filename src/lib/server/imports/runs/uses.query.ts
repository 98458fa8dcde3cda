import type { RunNoun } from '../../../exchange/runs.ts';
import type { Database } from '../../db/schema.ts';
import type { Db } from '../../db/open.ts';

/** Of the records that a run has made, those that are used by something that is none of its. */
interface Asked {
	readonly db: Db;
	readonly ids: readonly string[];
	readonly runId: string;
}
type Found = readonly { readonly id: string | null }[];
type Use = (asked: Asked) => Promise<Found>;

type Place = {
	[Table in keyof Database]: `${Table}.${keyof Database[Table] & string}`;
}[keyof Database];
type Uses = Readonly<Partial<Record<Place, Use>>>;

/**
 * What it means that somebody has used a record: by the column that names it, or where the record itself
 * says so. A test compares it with the references of the database, so that none is forgotten.
 */
export const uses: Readonly<Record<RunNoun, Uses>> = {
	office: {
		'person.officeId': ({ db, ids }) =>
			db.selectFrom('person').select('officeId as id').where('officeId', 'in', ids).execute(),
		'staff.officeId': ({ db, ids }) =>
			db.selectFrom('staff').select('officeId as id').where('officeId', 'in', ids).execute(),
		'importRun.officeId': ({ db, ids }) =>
			db.selectFrom('importRun').select('officeId as id').where('officeId', 'in', ids).execute(),
		'restriction.officeId': ({ db, ids }) =>
			db.selectFrom('restriction').select('officeId as id').where('officeId', 'in', ids).execute(),
	},
	committee: {
		'membership.committeeId': ({ db, ids }) =>
			db
				.selectFrom('membership')
				.select('committeeId as id')
				.where('committeeId', 'in', ids)
				.execute(),
		'session.committeeId': ({ db, ids }) =>
			db
				.selectFrom('session')
				.select('committeeId as id')
				.where('committeeId', 'in', ids)
				.execute(),
		'committeeRule.committeeId': ({ db, ids }) =>
			db
				.selectFrom('committeeRule')
				.select('committeeId as id')
				.where('committeeId', 'in', ids)
				.execute(),
		'sessionCommittee.committeeId': ({ db, ids }) =>
			db
				.selectFrom('sessionCommittee')
				.select('committeeId as id')
				.where('committeeId', 'in', ids)
				.execute(),
	},
	person: {
		'membership.personId': ({ db, ids }) =>
			db.selectFrom('membership').select('personId as id').where('personId', 'in', ids).execute(),
		'attendee.personId': ({ db, ids }) =>
			db.selectFrom('attendee').select('personId as id').where('personId', 'in', ids).execute(),
		'device.personId': ({ db, ids }) =>
			db.selectFrom('device').select('personId as id').where('personId', 'in', ids).execute(),
		'deviceCheck.personId': ({ db, ids }) =>
			db.selectFrom('deviceCheck').select('personId as id').where('personId', 'in', ids).execute(),
		'staff.personId': ({ db, ids }) =>
			db.selectFrom('staff').select('personId as id').where('personId', 'in', ids).execute(),
		'fact.personId': ({ db, ids, runId }) =>
			db
				.selectFrom('fact')
				.select('personId as id')
				.where('personId', 'in', ids)
				.where(({ eb, or }) => or([eb('importRunId', 'is', null), eb('importRunId', '!=', runId)]))
				.execute(),
		'deliveryWay.personId': ({ db, ids }) =>
			db.selectFrom('deliveryWay').select('personId as id').where('personId', 'in', ids).execute(),
		'addressException.personId': ({ db, ids }) =>
			db
				.selectFrom('addressException')
				.select('personId as id')
				.where('personId', 'in', ids)
				.execute(),
		// A device link was issued.
		'person.linkId': ({ db, ids }) =>
			db
				.selectFrom('person')
				.select('id')
				.where('id', 'in', ids)
				.where('linkId', 'is not', null)
				.execute(),
	},
	membership: {},
	session: {
		// People were invited to it.
		'session.invitationsSentAt': ({ db, ids }) =>
			db
				.selectFrom('session')
				.select('id')
				.where('id', 'in', ids)
				.where('invitationsSentAt', 'is not', null)
				.execute(),
		'proposal.sessionId': ({ db, ids }) =>
			db.selectFrom('proposal').select('sessionId as id').where('sessionId', 'in', ids).execute(),
		'agenda.sessionId': ({ db, ids }) =>
			db.selectFrom('agenda').select('sessionId as id').where('sessionId', 'in', ids).execute(),
		'agendaItem.sessionId': ({ db, ids }) =>
			db.selectFrom('agendaItem').select('sessionId as id').where('sessionId', 'in', ids).execute(),
		'summons.sessionId': ({ db, ids }) =>
			db.selectFrom('summons').select('sessionId as id').where('sessionId', 'in', ids).execute(),
		'letter.sessionId': ({ db, ids }) =>
			db.selectFrom('letter').select('sessionId as id').where('sessionId', 'in', ids).execute(),
		'continuation.sessionId': ({ db, ids }) =>
			db
				.selectFrom('continuation')
				.select('sessionId as id')
				.where('sessionId', 'in', ids)
				.execute(),
		'continuation.continuesId': ({ db, ids }) =>
			db
				.selectFrom('continuation')
				.select('continuesId as id')
				.where('continuesId', 'in', ids)
				.execute(),
		'decision.sessionId': ({ db, ids }) =>
			db.selectFrom('decision').select('sessionId as id').where('sessionId', 'in', ids).execute(),
		'meetingEvent.sessionId': ({ db, ids }) =>
			db
				.selectFrom('meetingEvent')
				.select('sessionId as id')
				.where('sessionId', 'in', ids)
				.execute(),
		'deviceCheck.attendeeId': ({ db, ids }) =>
			db
				.selectFrom('deviceCheck')
				.innerJoin('attendee', 'attendee.id', 'deviceCheck.attendeeId')
				.select('attendee.sessionId as id')
				.where('attendee.sessionId', 'in', ids)
				.execute(),
	},
	waitingDevice: {},
	device: {
		'fact.deviceId': ({ db, ids, runId }) =>
			db
				.selectFrom('fact')
				.select('deviceId as id')
				.where('deviceId', 'in', ids)
				.where(({ eb, or }) => or([eb('importRunId', 'is', null), eb('importRunId', '!=', runId)]))
				.execute(),
		'deviceCheck.deviceId': ({ db, ids }) =>
			db.selectFrom('deviceCheck').select('deviceId as id').where('deviceId', 'in', ids).execute(),
		'exemption.deviceId': ({ db, ids }) =>
			db.selectFrom('exemption').select('deviceId as id').where('deviceId', 'in', ids).execute(),
		'restriction.deviceIds': async ({ db }) => {
			const rows = await db
				.selectFrom('restriction')
				.select('deviceIds')
				.where('deviceIds', 'is not', null)
				.execute();
			return rows.flatMap(({ deviceIds }) =>
				(JSON.parse(deviceIds ?? '[]') as readonly string[]).map((id) => ({ id })),
			);
		},
	},
};

/** Which of the records that a run has made somebody has used since. Whoever asks has them locked. */
export async function used(noun: RunNoun, asked: Asked): Promise<ReadonlySet<string>> {
	const found = new Set<string>();
	if (asked.ids.length === 0) return found;
	for (const use of Object.values(uses[noun])) {
		for (const { id } of await use(asked)) if (id !== null) found.add(id);
	}
	return found;
}
