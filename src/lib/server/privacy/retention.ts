import { inTransaction, asSystem } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { currentOf } from '../../device/facts.ts';
import { deletedFrom, usualRetention } from '../../council/retention.ts';
import type { Retention, RetentionKind } from '../../council/retention.ts';
import { positions } from '../../council/nouns.ts';
import { addMs, dayMs } from '../../calendar/moment.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import * as audit from '../db/audit.ts';
import * as devices from '../register/devices.ts';
import * as facts from '../register/facts.ts';
import type { Db } from '../db/open.ts';
import { deletePerson } from '../register/delete-person.ts';
import { pastGuests } from './past-guests.query.ts';
import { seatEnds } from './seat-ends.query.ts';
import * as settings from '../db/settings.ts';
import { realNow } from '../process/clock.ts';
import * as securityEvents from '../process/security/security-events.ts';
import * as waitingDevices from '../imports/tables/waiting-devices.ts';
import * as deviceChecks from '../checks/device-checks.ts';
import * as attendees from '../sessions/attendees.ts';
import * as replies from '../sessions/replies.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';

const name = 'retention';
const contactName = 'privacyContact';

/** The days that hold here; what was never set, or cannot be read, is as usual. */
export async function read(db: Db): Promise<Retention> {
	const saved = await settings.read(db, name);
	const days = (kind: RetentionKind): number => {
		const value: unknown =
			typeof saved === 'object' && saved !== null ? Reflect.get(saved, kind) : null;
		return typeof value === 'number' ? value : usualRetention[kind];
	};
	return {
		mandate: days('mandate'),
		history: days('history'),
		deviceChecks: days('deviceChecks'),
		meetingEvents: days('meetingEvents'),
		waitingDevices: days('waitingDevices'),
		audit: days('audit'),
		securityEvents: days('securityEvents'),
	};
}

/** Whom to ask about all this, as the city wrote it; empty: nobody is named. */
export async function readContact(db: Db): Promise<string> {
	const contact = await settings.read(db, contactName);
	return typeof contact === 'string' ? contact : '';
}

export async function update(
	by: Acting,
	{ contact, ...retention }: Retention & { readonly contact: string },
): Promise<void> {
	await inTransaction(by, async (by) => {
		await settings.write(by.db, name, retention);
		await settings.write(by.db, contactName, contact);
		await audit.record(by, 'retention.update', name, { ...retention });
	});
}

/** When a person goes by themselves, an ISO date; `null`: not. */
export async function deletionOf(db: Db, personId: string): Promise<string | null> {
	const { mandate } = await read(db);
	const found = await leaving(db, mandate, personId);
	return found[0]?.from ?? null;
}

/** Everybody whose mandate is over, with the day from which on they are deleted. */
async function leaving(db: Db, days: number, personId?: string) {
	const rows = await seatEnds(db, personId);
	return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, seats]) => {
		const position = positions.find((known) => known === seats[0]?.position) ?? 'guest';
		const ends = seats.map(({ validTo }) => ({ to: validTo }));
		const from = deletedFrom(position, ends, days);
		return from === null ? [] : [{ id, from }];
	});
}

/** How many records went, by kind. */
export type Cleaned = Readonly<Record<RetentionKind, number>>;

/** Deletes what has been kept long enough. Whoever is invited to a session to come stays till then. */
export async function clean(db: Db, now: string): Promise<Cleaned> {
	const retention = await read(db);
	const before = (kind: RetentionKind) => addMs(now, -retention[kind] * dayMs);
	return {
		mandate:
			(await cleanPeople(db, retention.mandate, now)) + (await cleanGuests(db, before('mandate'))),
		history: await cleanFacts(db, before('history')),
		deviceChecks: await deviceChecks.destroyBefore(db, before('deviceChecks')),
		meetingEvents:
			(await meetingEvents.destroyBefore(db, before('meetingEvents'))) +
			(await replies.destroyBefore(db, before('meetingEvents'))),
		waitingDevices: await waitingDevices.destroyBefore(db, before('waitingDevices')),
		audit: await audit.destroyBefore(db, before('audit')),
		// They happened outside: a trial's clock does not make them older.
		securityEvents: await securityEvents.destroyBefore(
			db,
			new Date(realNow() - retention.securityEvents * dayMs).toISOString(),
		),
	};
}

async function cleanPeople(db: Db, days: number, now: string): Promise<number> {
	const due = (await leaving(db, days)).filter(({ from }) => from <= dayOf(now));
	let gone = 0;
	for (const { id } of due) {
		if (await deletePerson(asSystem(db, now), id)) gone++;
	}
	return gone;
}

/** How to reach guests, and what they brought; that they were invited stays with the session. */
async function cleanGuests(db: Db, before: string): Promise<number> {
	const ids = await pastGuests(db, before);
	await devices.destroyOfGuests(db, ids);
	await attendees.forgetGuests(db, ids);
	return ids.length;
}

/** Facts that others have replaced. One that still counts is kept, however old. */
async function cleanFacts(db: Db, before: string): Promise<number> {
	let gone = 0;
	for (const side of ['deviceId', 'personId'] as const) {
		for (const subjects of inBatches(await facts.subjectsBefore(db, side, before))) {
			const known = await facts.list(db, side, subjects);
			const old = [...known.values()].flatMap((said) => {
				const current = new Set([...currentOf(said).values()].map(({ id }) => id));
				return said.filter(({ id, observedAt }) => observedAt < before && !current.has(id));
			});
			for (const ids of inBatches(old.map(({ id }) => id))) {
				await facts.destroyAll(db, ids);
			}
			gone += old.length;
		}
	}
	return gone;
}

/** Databases limit the number of values in one statement. */
function* inBatches(ids: readonly string[], size = 500): Generator<readonly string[]> {
	for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
}
