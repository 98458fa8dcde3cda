import type { Db } from '../db/open.ts';
import * as marks from './marks.ts';

/** The nouns that are marked; facts, attendees and proposals go with what they hang on. */
export const nouns = ['session', 'committee', 'person', 'device', 'hall', 'office'] as const;
export type MarkedNoun = (typeof nouns)[number];

/** What a removal takes, and what it leaves because real records need it. */
export interface Removal {
	/** Ids of all that goes, by noun, also of what was entered by hand but hangs on nobody real. */
	readonly going: Readonly<Record<MarkedNoun, readonly string[]>>;
	/** Those of them that were entered by hand: devices of people who do not exist, and their sessions. */
	readonly ownGoing: { readonly session: number; readonly device: number };
	/** Ids of what was invented and stays: it is the city's from now on. */
	readonly staying: Readonly<Record<'committee' | 'hall' | 'office', readonly string[]>>;
}

/**
 * Finds out what a removal would take.
 *
 * Invented people always go, with their devices, seats and attendances. What somebody entered stays
 * as long as anybody real needs it: a session to which a real person is invited, with its committee;
 * a committee with a real member; a hall with a real device; an office with a real person or an account.
 */
export async function survey(db: Db): Promise<Removal> {
	const [sessions, committees, people, devices, halls, offices] = [
		new Set(await marks.list(db, 'session')),
		new Set(await marks.list(db, 'committee')),
		new Set(await marks.list(db, 'person')),
		new Set(await marks.list(db, 'device')),
		new Set(await marks.list(db, 'hall')),
		new Set(await marks.list(db, 'office')),
	];

	const allSessions = await db.selectFrom('session').select(['id', 'committeeId']).execute();
	const invited = await db
		.selectFrom('attendee')
		.select(['sessionId', 'personId'])
		.where('personId', 'is not', null)
		.execute();
	const withSomebodyReal = new Set(
		invited
			.filter(({ personId }) => personId !== null && !people.has(personId))
			.map(({ sessionId }) => sessionId),
	);
	const ownSessions = allSessions.filter(({ id }) => !sessions.has(id));
	const triedOut = ownSessions.filter(
		({ id, committeeId }) => committees.has(committeeId) && !withSomebodyReal.has(id),
	);

	const allDevices = await db.selectFrom('device').select(['id', 'personId', 'hallId']).execute();
	const ownDevices = allDevices.filter(({ id }) => !devices.has(id));
	const lent = ownDevices.filter(({ personId }) => personId !== null && people.has(personId));

	const seats = await db.selectFrom('membership').select(['committeeId', 'personId']).execute();
	const allPeople = await db.selectFrom('person').select(['id', 'officeId']).execute();
	const accounts = await db.selectFrom('staff').select('officeId').execute();
	const goingSessions = new Set([...sessions, ...triedOut.map(({ id }) => id)]);
	const needed = {
		committee: new Set([
			...allSessions.filter(({ id }) => !goingSessions.has(id)).map((s) => s.committeeId),
			...seats.filter(({ personId }) => !people.has(personId)).map((s) => s.committeeId),
		]),
		hall: new Set(ownDevices.map(({ hallId }) => hallId)),
		office: new Set([
			...allPeople.filter(({ id }) => !people.has(id)).map(({ officeId }) => officeId),
			...accounts.map(({ officeId }) => officeId),
		]),
	};
	const going = (ids: ReadonlySet<string>, need: ReadonlySet<string | null>) =>
		[...ids].filter((id) => !need.has(id));
	const staying = (ids: ReadonlySet<string>, need: ReadonlySet<string | null>) =>
		[...ids].filter((id) => need.has(id));
	return {
		going: {
			session: [...goingSessions],
			committee: going(committees, needed.committee),
			person: [...people],
			device: [...devices, ...lent.map(({ id }) => id)],
			hall: going(halls, needed.hall),
			office: going(offices, needed.office),
		},
		ownGoing: { session: triedOut.length, device: lent.length },
		staying: {
			committee: staying(committees, needed.committee),
			hall: staying(halls, needed.hall),
			office: staying(offices, needed.office),
		},
	};
}
