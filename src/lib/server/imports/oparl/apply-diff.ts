import type { Acting } from '../../acting.ts';
import { invitedOn, usualMode } from '../../../council/attendance.ts';
import type { SessionForm } from '../../../council/nouns.ts';
import type { FieldValues, ImportedNoun } from '../../../exchange/oparl/register-snapshot.ts';
import type { RegisterDiff, SessionItem } from '../../../exchange/oparl/diff.ts';
import { changedSeat, lastDay } from '../../../exchange/oparl/diff-seats.ts';
import * as audit from '../../db/audit.ts';
import type { AuditEntry } from '../../db/audit.ts';
import { readRegister } from './register-snapshot.query.ts';
import type { Db } from '../../db/open.ts';
import * as committees from '../../register/committees.ts';
import * as memberships from '../../register/memberships.ts';
import * as offices from '../../register/offices.ts';
import * as people from '../../register/people.ts';
import * as attendees from '../../sessions/attendees.ts';
import type { InvitedAttendee } from '../../sessions/attendees.ts';
import * as sessions from '../../sessions/sessions.ts';

export interface ApplyOptions {
	readonly sourceId: string;
	readonly form: SessionForm;
	/** ISO date. */
	readonly today: string;
}

type Created = 'office' | ImportedNoun;

/** Does what a diff says, within the caller's transaction, with a line in the audit for each record. */
export async function applyDiff(
	by: Acting,
	diff: RegisterDiff,
	options: ApplyOptions,
): Promise<void> {
	const { sourceId, form, today } = options;
	const { db: trx, now } = by;
	const entries: AuditEntry[] = [];
	const note = (noun: Created, verb: 'create' | 'update' | 'destroy', id: string, detail: object) =>
		void entries.push({
			action: `${noun}.${verb}`,
			subject: id,
			detail: { ...detail, source: sourceId },
		});
	const isNew = ({ state }: { readonly state: string }) => state === 'new';

	for (const { id, key, name } of diff.offices) {
		const kind = key === '' ? 'councilOffice' : 'group';
		await offices.createAll(trx, [{ id, name, kind, budgetCents: null, contact: '' }]);
		note('office', 'create', id, { name, kind });
	}
	const newCommittees = diff.committees
		.filter(isNew)
		.map(({ id, name, kind }) => ({ id, name, kind }));
	await committees.createAll(trx, newCommittees);
	for (const { id, ...detail } of newCommittees) note('committee', 'create', id, detail);

	const newPeople = diff.people.filter(isNew).map(({ id, officeId, draft }) => {
		const { title, givenName, familyName, email, phone } = draft;
		note('person', 'create', id, { officeId });
		const name = { title, givenName, familyName, email, phone };
		return { id, officeId, ...name, position: draft.position.value, hasNoDevice: false };
	});
	await people.createAll(trx, newPeople);

	// What is there ends or changes first: a new seat may begin where it ends.
	for (const { id, noun, since, ends } of diff.removed) {
		if (!ends) continue;
		if (noun === 'session') await sessions.destroyAll(trx, [id]);
		else await endSeat(trx, id, since ?? today);
		note(noun, noun === 'session' ? 'destroy' : 'update', id, { changed: ['to'] });
	}
	const changed = [
		...diff.committees.map(({ id, set }) => ['committee', id, set] as const),
		...diff.people.map(({ id, set }) => ['person', id, set] as const),
		...diff.seats.map(({ id, set }) => ['membership', id, set] as const),
		...diff.sessions.map(({ id, set }) => ['session', id, set] as const),
	];
	for (const [table, id, set] of changed) {
		if (Object.keys(set).length === 0) continue;
		await changes[table](trx, id, set);
		note(table, 'update', id, { changed: Object.keys(set) });
	}

	const seats = diff.seats
		.filter(isNew)
		.map(({ id, committeeId, personId, role, vote, from, to }) => {
			note('membership', 'create', id, { committeeId, personId, role });
			return { id, committeeId, personId, role, vote, from, to };
		});
	await memberships.createAll(trx, seats);

	const scheduled = diff.sessions.filter(isNew);
	await sessions.createAll(
		trx,
		scheduled.map(({ id, committeeIds, startsAt, draft, hallId }) => ({
			...{ id, committeeId: committeeIds[0] ?? '', startsAt, place: draft.place, hallId, form },
		})),
		now,
	);
	const invited = await invite(trx, scheduled, form);
	for (const { id, startsAt } of scheduled) {
		note('session', 'create', id, { startsAt, invited: invited.get(id) ?? 0, proposed: [] });
	}
	await audit.recordAll(by, entries);
}

async function endSeat(trx: Db, id: string, since: string): Promise<void> {
	const seat = await memberships.read(trx, id);
	if (seat) await memberships.change(trx, id, { to: lastDay(seat, since) });
}

const changes: Readonly<
	Record<ImportedNoun, (trx: Db, id: string, set: FieldValues) => Promise<unknown>>
> = {
	committee: (trx, id, set) => committees.change(trx, id, textsOf(set)),
	person: (trx, id, set) => people.change(trx, id, textsOf(set)),
	membership: (trx, id, set) => memberships.change(trx, id, changedSeat(set)),
	session: (trx, id, set) => sessions.change(trx, id, textsOf(set)),
};

/** The fields of everything but seats are text. */
const textsOf = (set: FieldValues): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(set).flatMap(([field, value]) =>
			typeof value === 'string' ? [[field, value]] : [],
		),
	);

/** As for sessions made by hand: the seats valid on the day, of all committees of a joint session. */
async function invite(
	trx: Db,
	scheduled: readonly SessionItem[],
	form: SessionForm,
): Promise<ReadonlyMap<string, number>> {
	const seats = scheduled.length > 0 ? (await readRegister(trx)).seats : [];
	const byCommittee = Map.groupBy(seats, ({ committeeId }) => committeeId);
	const mode = usualMode(form);
	const counts = new Map<string, number>();
	let waiting: InvitedAttendee[] = [];
	for (const { id: sessionId, committeeIds, draft } of scheduled) {
		const there = committeeIds.flatMap((id) => byCommittee.get(id) ?? []);
		const invited = invitedOn(there, draft.day);
		counts.set(sessionId, invited.length);
		for (const { personId, role, vote } of invited) {
			waiting.push({ sessionId, personId, guestName: null, role, vote, mode });
		}
		if (waiting.length < 1000) continue;
		await attendees.createAll(trx, waiting);
		waiting = [];
	}
	await attendees.createAll(trx, waiting);
	return counts;
}
