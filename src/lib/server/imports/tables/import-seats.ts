import type { RowSeat } from '../../../exchange/tables/import-rows.ts';
import type { Db } from '../../db/open.ts';
import * as committees from '../../register/committees.ts';
import * as memberships from '../../register/memberships.ts';
import * as offices from '../../register/offices.ts';
import { collidingSeats } from '../oparl/colliding-seats.query.ts';
import type { AuditEntry } from '../../db/audit.ts';
import type { RunWrite } from '../runs/import-writes.ts';
import { lockedRevisions } from '../runs/records.query.ts';
import { createdBy, updatedBy } from './import-entries.ts';
import type { SavedPerson } from './import-people.ts';

/** Makes the offices and committees of some rows that are not there yet. */
export async function makePlaces(
	db: Db,
	rows: readonly Pick<SavedPerson, 'offices' | 'committees'>[],
): Promise<readonly RunWrite[]> {
	const office = await missing(
		db,
		'office',
		rows.flatMap((row) => row.offices),
	);
	await offices.createAll(
		db,
		office.map((one) => ({ ...one, budgetCents: null, contact: '' })),
	);
	const committee = await missing(
		db,
		'committee',
		rows.flatMap((row) => row.committees),
	);
	await committees.createAll(db, committee);
	return [
		...office.map(({ id }): RunWrite => ({ noun: 'office', id, revision: 0, before: null })),
		...committee.map(({ id }): RunWrite => ({ noun: 'committee', id, revision: 0, before: null })),
	];
}

async function missing<Named extends { readonly id: string }>(
	db: Db,
	noun: 'office' | 'committee',
	named: readonly Named[],
): Promise<readonly Named[]> {
	const byId = new Map(named.map((one) => [one.id, one]));
	const there = await lockedRevisions(db, noun, [...byId.keys()]);
	return [...byId.values()].filter(({ id }) => !there.has(id));
}

/** The rows whose seats somebody has changed since the preview, or whose committee is gone: none of theirs is written. */
export async function seatsLeft<Row extends Pick<SavedPerson, 'seats'>>(
	db: Db,
	rows: readonly Row[],
): Promise<ReadonlySet<Row>> {
	const seats = rows.flatMap((row) => row.seats);
	const changed = seats.filter(({ revision }) => revision !== null);
	const revisions = await lockedRevisions(
		db,
		'membership',
		changed.map(({ id }) => id),
	);
	const there = await lockedRevisions(db, 'committee', [
		...new Set(seats.map(({ committeeId }) => committeeId)),
	]);
	const colliding = await collidingSeats(db, seats);
	const isLeft = ({ id, committeeId, revision }: RowSeat) =>
		colliding.has(id) ||
		!there.has(committeeId) ||
		(revision !== null && revisions.get(id) !== revision);
	return new Set(rows.filter((row) => row.seats.some(isLeft)));
}

/** Gives and changes the seats of some rows, which nothing keeps from it. */
export async function saveSeats(
	db: Db,
	rows: readonly Pick<SavedPerson, 'seats'>[],
	runId: string,
): Promise<{ readonly writes: readonly RunWrite[]; readonly entries: readonly AuditEntry[] }> {
	const seats = rows.flatMap((row) => row.seats);
	await memberships.createAll(
		db,
		seats.filter(({ revision }) => revision === null),
	);
	const writes: RunWrite[] = [];
	const entries: AuditEntry[] = [];
	for (const seat of seats) {
		const { id, revision } = seat;
		if (revision === null) {
			writes.push({ noun: 'membership', id, revision: 0, before: null });
			const { committeeId, personId, role } = seat;
			entries.push(createdBy(runId, 'membership', id, { committeeId, personId, role }));
		} else {
			const before = await memberships.columns(db, id);
			await memberships.change(db, id, seat);
			writes.push({ noun: 'membership', id, revision: revision + 1, before });
			const after = (await memberships.columns(db, id)) ?? {};
			entries.push(updatedBy(runId, 'membership', id, before ?? {}, after));
		}
	}
	return { writes, entries };
}
