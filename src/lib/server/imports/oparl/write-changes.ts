import { changedSeat } from '../../../exchange/oparl/diff-seats.ts';
import type { FieldValues, ImportedNoun } from '../../../exchange/oparl/register-snapshot.ts';
import type { Leftover, LeftoverReason } from '../../../exchange/runs.ts';
import { changesOf } from '../../db/changes.ts';
import type { Db } from '../../db/open.ts';
import * as committees from '../../register/committees.ts';
import * as memberships from '../../register/memberships.ts';
import * as people from '../../register/people.ts';
import * as sessions from '../../sessions/sessions.ts';
import { labels } from '../runs/records.query.ts';
import { collidingSeats } from './colliding-seats.query.ts';
import { currentRecords } from './current-records.query.ts';
import type { CurrentRecord } from './current-records.query.ts';
import type { ChangeItem } from './run-items.ts';
import type { WrittenItem } from './write-items.ts';

/** Changes records one after the other: what somebody has changed since it was compared stays. */
export async function writeChanges(
	db: Db,
	items: readonly ChangeItem[],
	sourceId: string,
): Promise<readonly WrittenItem[]> {
	const written: WrittenItem[] = [];
	for (const item of items) written.push(await writeChange(db, item, sourceId));
	return written;
}

async function writeChange(db: Db, item: ChangeItem, sourceId: string): Promise<WrittenItem> {
	const { noun, id, set, seen, ends } = item;
	const current = (await currentRecords(db, noun, [id])).get(id);
	if (!current) return leftover(item, 'gone', '');
	const wanted = columnsOf(set);
	const isThere = (values: Columns) =>
		Object.entries(values).every(([column, value]) => current[column] === value);
	// Done by an attempt that did not come to keep what the source says.
	if (isThere(wanted)) return { write: null, entry: null, counts: null, leftover: null };
	const isFree =
		isThere(columnsOf(seen)) && (noun !== 'membership' || (await isFreeSeat(db, current, set)));
	if (!isFree) {
		return leftover(item, 'changedSince', (await labels(db, noun, [id])).get(id) ?? '');
	}
	await changes[noun](db, id, set);
	const before = Object.fromEntries(
		Object.keys(wanted).map((column) => [column, current[column] ?? null]),
	);
	const detail = { changed: changesOf(before, wanted), source: sourceId };
	return {
		write: { noun, id, revision: current.revision + 1, before },
		entry: { action: `${noun}.update`, subject: id, detail },
		counts: ends ? 'ended' : 'changed',
		leftover: null,
	};
}

const leftover = ({ noun, id }: ChangeItem, reason: LeftoverReason, label: string): WrittenItem => {
	const one: Leftover = { noun, recordId: id, line: null, label, reason };
	return { write: null, entry: null, counts: null, leftover: one };
};

type Columns = Readonly<Record<string, string | number | null>>;

/** Fields of an import as the columns of the register hold them. */
function columnsOf(values: FieldValues): Columns {
	const names: Readonly<Record<string, string>> = { from: 'validFrom', to: 'validTo' };
	return Object.fromEntries(
		Object.entries(values).map(([field, value]) => [
			names[field] ?? field,
			typeof value === 'boolean' ? Number(value) : value,
		]),
	);
}

/** Whether the person has no other seat on the days that it would have. */
async function isFreeSeat(db: Db, current: CurrentRecord, set: FieldValues): Promise<boolean> {
	const { id, committeeId, personId, validFrom, validTo } = { ...current, ...columnsOf(set) };
	const days = { from: String(validFrom), to: validTo === null ? null : String(validTo) };
	const place = { committeeId: String(committeeId), personId: String(personId) };
	const colliding = await collidingSeats(db, [{ id: String(id), ...place, ...days }]);
	return colliding.size === 0;
}

const changes: Readonly<
	Record<ImportedNoun, (db: Db, id: string, set: FieldValues) => Promise<unknown>>
> = {
	committee: (db, id, set) => committees.change(db, id, textsOf(set)),
	person: (db, id, set) => people.change(db, id, textsOf(set)),
	membership: (db, id, set) => memberships.change(db, id, changedSeat(set)),
	session: (db, id, set) => sessions.change(db, id, textsOf(set)),
};

/** The fields of everything but seats are text. */
const textsOf = (set: FieldValues): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(set).flatMap(([field, value]) =>
			typeof value === 'string' ? [[field, value]] : [],
		),
	);
