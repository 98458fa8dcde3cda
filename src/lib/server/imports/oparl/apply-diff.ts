import type { Acting } from '../../acting.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { invitedOn, needsOf, usualMode } from '../../../council/attendance.ts';
import type { SessionForm } from '../../../council/nouns.ts';
import type { FieldValues } from '../../../exchange/oparl/register-snapshot.ts';
import type { RegisterDiff, SessionItem } from '../../../exchange/oparl/diff.ts';
import { lastDay } from '../../../exchange/oparl/diff-seats.ts';
import * as audit from '../../db/audit.ts';
import type { AuditEntry } from '../../db/audit.ts';
import type { Database } from '../../db/schema.ts';
import { readRegister } from './register-snapshot.query.ts';
import type { Db } from '../../db/open.ts';
import { inParts } from '../../db/chunks.ts';

export interface ApplyOptions {
	readonly sourceId: string;
	readonly form: SessionForm;
	/** ISO date. */
	readonly today: string;
}

type Table = 'committee' | 'person' | 'membership' | 'session';
type Created = 'office' | Table;

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
		await trx
			.insertInto('office')
			.values({ id, name, kind, budgetCents: null, contact: '' })
			.execute();
		note('office', 'create', id, { name, kind });
	}
	const committees = diff.committees
		.filter(isNew)
		.map(({ id, name, kind }) => ({ id, name, kind }));
	for await (const part of inParts(committees)) {
		await trx
			.insertInto('committee')
			.values([...part])
			.execute();
	}
	for (const { id, ...detail } of committees) note('committee', 'create', id, detail);

	const people = diff.people.filter(isNew).map(({ id, officeId, draft }) => {
		const { title, givenName, familyName, email, phone } = draft;
		note('person', 'create', id, { officeId });
		const name = { title, givenName, familyName, email, phone };
		return { id, officeId, ...name, position: draft.position.value, hasNoDevice: 0 };
	});
	for await (const part of inParts(people)) {
		await trx
			.insertInto('person')
			.values([...part])
			.execute();
	}

	// What is there ends or changes first: a new seat may begin where it ends.
	for (const { id, noun, since, ends } of diff.removed) {
		if (!ends) continue;
		if (noun === 'session') await trx.deleteFrom('session').where('id', '=', id).execute();
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
		await change(trx, table, id, set);
		note(table, 'update', id, { changed: Object.keys(set) });
	}

	const seats = diff.seats
		.filter(isNew)
		.map(({ id, committeeId, personId, role, vote, from, to }) => {
			note('membership', 'create', id, { committeeId, personId, role });
			return { id, committeeId, personId, role, vote: vote ? 1 : 0, validFrom: from, validTo: to };
		});
	for await (const part of inParts(seats)) {
		await trx
			.insertInto('membership')
			.values([...part])
			.execute();
	}

	const sessions = diff.sessions.filter(isNew);
	for await (const part of inParts(sessions)) {
		const rows = part.map(({ id, committeeIds, startsAt, draft, hallId }) => ({
			...{ id, committeeId: committeeIds[0] ?? '', startsAt, place: draft.place, hallId, form },
			...{ requestId: id, createdAt: now },
		}));
		await trx.insertInto('session').values(rows).execute();
	}
	const invited = await invite(trx, sessions, form);
	for (const { id, startsAt } of sessions) {
		note('session', 'create', id, { startsAt, invited: invited.get(id) ?? 0, proposed: [] });
	}
	await audit.recordAll(by, entries);
}

async function endSeat(trx: Db, id: string, since: string): Promise<void> {
	const seat = await trx
		.selectFrom('membership')
		.select('validFrom as from')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!seat) return;
	await trx
		.updateTable('membership')
		.set(({ eb }) => ({ validTo: lastDay(seat, since), revision: eb('revision', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

/** Our columns for the fields of a diff, where they are called otherwise. */
const columns: Readonly<Record<string, string>> = { from: 'validFrom', to: 'validTo' };

async function change(trx: Db, table: Table, id: string, set: FieldValues): Promise<void> {
	const values = Object.fromEntries(
		Object.entries(set).map(([field, value]) => [
			columns[field] ?? field,
			typeof value === 'boolean' ? (value ? 1 : 0) : value,
		]),
	);
	await trx.updateTable(table).set(values).where('id', '=', id).execute();
	await trx
		.updateTable(table)
		.set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

/** As for sessions made by hand: the seats valid on the day, of all committees of a joint session. */
async function invite(
	trx: Db,
	sessions: readonly SessionItem[],
	form: SessionForm,
): Promise<ReadonlyMap<string, number>> {
	const seats = sessions.length > 0 ? (await readRegister(trx)).seats : [];
	const byCommittee = Map.groupBy(seats, ({ committeeId }) => committeeId);
	const mode = usualMode(form);
	const counts = new Map<string, number>();
	let rows: Insertable<Database['attendee']>[] = [];
	for (const { id: sessionId, committeeIds, draft } of sessions) {
		const there = committeeIds.flatMap((id) => byCommittee.get(id) ?? []);
		const invited = invitedOn(there, draft.day);
		counts.set(sessionId, invited.length);
		for (const { personId, role, vote } of invited) {
			rows.push({
				...{ id: randomUUID(), sessionId, personId, guestName: null, role, vote: vote ? 1 : 0 },
				...{ mode, needs: JSON.stringify(needsOf(vote)), removedAt: null },
				linkId: randomBytes(18).toString('base64url'),
			});
		}
		if (rows.length < 1000) continue;
		await insert(rows);
		rows = [];
	}
	await insert(rows);
	return counts;

	async function insert(all: typeof rows) {
		for await (const part of inParts(all))
			await trx
				.insertInto('attendee')
				.values([...part])
				.execute();
	}
}
