import { setImmediate as pause } from 'node:timers/promises';
import { dayOf } from '../../calendar/wall-clock.ts';
import { addMs, dayMs } from '../../calendar/moment.ts';
import type { RetentionKind } from '../../council/retention.ts';
import { asSystem } from '../acting.ts';
import * as deviceChecks from '../checks/device-checks.ts';
import { cutBefore } from '../db/audit-chain/cut.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import * as imports from '../imports/tables/imports.ts';
import * as waitingDevices from '../imports/tables/waiting-devices.ts';
import * as letters from '../mail/letters.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import { realNow } from '../process/clock.ts';
import * as securityEvents from '../process/security/security-events.ts';
import { deletePerson } from '../register/delete-person.ts';
import * as devices from '../register/devices.ts';
import * as facts from '../register/facts.ts';
import * as attendees from '../sessions/attendees.ts';
import { forgetSession } from '../sessions/forget-session.ts';
import { forgottenGuest } from '../sessions/forgotten.ts';
import * as replies from '../sessions/replies.ts';
import { dueIn, guestIds, sessionIds } from './due.query.ts';
import type { Due } from './due.query.ts';
import { leaving } from './leaving.ts';
import { oldFacts } from './old-facts.ts';
import { piecesOf } from './pieces-of.ts';
import { pastGuests } from './past-guests.query.ts';

/** What becomes of one kind of records: how many have been kept long enough, and their end. */
interface Keeping {
	due(db: Db, days: number, now: string): Promise<Due>;
	/** In pieces that hold nobody up. @returns how many went */
	clean(db: Db, days: number, now: string): Promise<number>;
}

const realMoment = () => new Date(realNow()).toISOString();
const beforeOf = (days: number, now: string) => addMs(now, -days * dayMs);

/** Of records that are found and deleted by the moment before which they are due. */
const table = (
	due: (db: Db, before: string) => Promise<Due>,
	clean: (db: Db, before: string) => Promise<number>,
): Keeping => ({
	due: (db, days, now) => due(db, beforeOf(days, now)),
	clean: async (db, days, now) => {
		const before = beforeOf(days, now);
		let gone = 0;
		for (const moment of piecesOf(await due(db, before), before)) {
			gone += await clean(db, moment);
			await pause();
		}
		return gone;
	},
});

const both = (one: Due, two: Due): Due => ({
	count: one.count + two.count,
	oldest: [one.oldest, two.oldest].filter((day) => day !== null).toSorted()[0] ?? null,
});

/** Whose mandate is over. Whoever is invited to a session to come stays till then. Guests keep their name alone. */
const mandate: Keeping = {
	due: async (db, days, now) => {
		const people = (await leaving(db, days)).filter(({ from }) => from <= dayOf(now));
		const guests = await pastGuests(db, beforeOf(days, now));
		const oldest = people.map(({ from }) => from).toSorted()[0] ?? null;
		return { count: people.length + guests.length, oldest };
	},
	clean: async (db, days, now) => {
		let gone = 0;
		for (const { id, from } of await leaving(db, days)) {
			if (from <= dayOf(now) && (await deletePerson(asSystem(db, now), id))) gone++;
		}
		const guests = await pastGuests(db, beforeOf(days, now));
		await devices.destroyOfGuests(db, guests);
		await attendees.forgetGuests(db, guests);
		await letters.forget(db, guests);
		return gone + guests.length;
	},
};

const history: Keeping = {
	due: async (db, days, now) => {
		let due: Due = { count: 0, oldest: null };
		for await (const part of oldFacts(db, beforeOf(days, now))) {
			const oldest = part.map(({ observedAt }) => observedAt).toSorted()[0] ?? null;
			due = both(due, { count: part.length, oldest });
		}
		return due;
	},
	clean: async (db, days, now) => {
		let gone = 0;
		for await (const part of oldFacts(db, beforeOf(days, now))) {
			const ids = part.map(({ id }) => id);
			await facts.destroyAll(db, ids);
			gone += ids.length;
		}
		return gone;
	},
};

const sessions: Keeping = {
	due: (db, days, now) => dueIn.sessions(db, beforeOf(days, now)),
	clean: async (db, days, now) => {
		const ids = await sessionIds(db, beforeOf(days, now));
		for (const id of ids) {
			await forgetSession(asSystem(db, now), id);
			await pause();
		}
		return ids.length;
	},
};

const ofSecurity = table(dueIn.securityEvents, securityEvents.destroyBefore);

/** What is done with each kind; in this order. */
export const keepings: Readonly<Record<RetentionKind, Keeping>> = {
	mandate,
	history,
	deviceChecks: table(dueIn.deviceChecks, deviceChecks.destroyBefore),
	meetingEvents: table(
		async (db, before) =>
			both(await dueIn.meetingEvents(db, before), await dueIn.replies(db, before)),
		async (db, before) =>
			(await meetingEvents.destroyBefore(db, before)) + (await replies.destroyBefore(db, before)),
	),
	guests: table(dueIn.guests, async (db, before) => {
		const ids = await guestIds(db, before);
		for await (const part of inParts(ids)) await attendees.rename(db, part, forgottenGuest);
		await letters.forget(db, ids);
		return ids.length;
	}),
	sessions,
	waitingDevices: table(dueIn.waitingDevices, waitingDevices.destroyBefore),
	importRuns: table(dueIn.importRuns, imports.destroyBefore),
	audit: {
		due: (db, days, now) => dueIn.audit(db, beforeOf(days, now)),
		clean: (db, days, now) => cutBefore(asSystem(db, now), beforeOf(days, now)),
	},
	// They happened outside: a trial's clock does not make them older.
	securityEvents: {
		due: (db, days) => ofSecurity.due(db, days, realMoment()),
		clean: (db, days) => ofSecurity.clean(db, days, realMoment()),
	},
};
