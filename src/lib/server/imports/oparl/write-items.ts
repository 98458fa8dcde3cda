import { usualMode, invitedOn } from '../../../council/attendance.ts';
import type { SessionForm } from '../../../council/nouns.ts';
import type { ImportedNoun, SnapshotSeat } from '../../../exchange/oparl/register-snapshot.ts';
import type { Leftover } from '../../../exchange/runs.ts';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import type { AuditEntry } from '../../db/audit.ts';
import * as committees from '../../register/committees.ts';
import * as memberships from '../../register/memberships.ts';
import * as offices from '../../register/offices.ts';
import * as people from '../../register/people.ts';
import * as attendees from '../../sessions/attendees.ts';
import * as sessionCommittees from '../../sessions/session-committees.ts';
import * as sessions from '../../sessions/sessions.ts';
import type { RunWrite } from '../runs/import-writes.ts';
import { lockedRevisions } from '../runs/records.query.ts';
import { collidingSeats } from './colliding-seats.query.ts';
import type { RunItem } from './run-items.ts';
import type { KeptRecord } from './source-records.ts';
import * as sourceRecords from './source-records.ts';
import type { ImportOutcome } from './source-readings.ts';
import { writeChanges } from './write-changes.ts';

/** What pieces of a run are written with. */
export interface RunContext {
	readonly sourceId: string;
	readonly readingId: string;
	/** Of new sessions. */
	readonly form: SessionForm;
	/** All seats, by committee, once they are in. */
	readonly seats: ReadonlyMap<string, readonly SnapshotSeat[]>;
}

/** What an item counts as in the outcome. */
export type Counted = keyof ImportOutcome['made'] | 'changed' | 'ended' | null;

/** What became of an item. */
export interface WrittenItem {
	readonly write: RunWrite | null;
	readonly entry: AuditEntry | null;
	readonly counts: Counted;
	/** What it was not written for. What the source says of it is not kept either: it is asked next time. */
	readonly leftover: Leftover | null;
}

const nothing: WrittenItem = { write: null, entry: null, counts: null, leftover: null };
type ItemOf<Kind extends RunItem['kind']> = Extract<RunItem, { readonly kind: Kind }>;
type Writers = {
	readonly [Kind in RunItem['kind']]: (
		by: Acting,
		items: readonly ItemOf<Kind>[],
		context: RunContext,
	) => Promise<readonly WrittenItem[]>;
};

/** A record that was made. */
function made(
	noun: Exclude<RunWrite['noun'], 'waitingDevice'>,
	id: string,
	counts: Counted,
	detail: object,
	{ sourceId }: RunContext,
): WrittenItem {
	const entry: AuditEntry = {
		...{ action: `${noun}.create`, subject: id, detail: { ...detail, source: sourceId } },
	};
	return { write: { noun, id, revision: 0, before: null }, entry, counts, leftover: null };
}

const writers: Writers = {
	office: async ({ db }, items, context) => {
		const all = items.map(({ office: { id, key, name } }) => {
			const kind = key === '' ? ('councilOffice' as const) : ('group' as const);
			return { id, name, kind, budgetCents: null, contact: '' };
		});
		await offices.createAll(db, all);
		return all.map(({ id, name, kind }) => made('office', id, null, { name, kind }, context));
	},
	committee: async ({ db }, items, context) => {
		await committees.createAll(
			db,
			items.map(({ committee }) => committee),
		);
		return items.map(({ committee: { id, ...detail } }) =>
			made('committee', id, 'committees', detail, context),
		);
	},
	person: async ({ db }, items, context) => {
		const all = items.map(({ person: { id, officeId, draft } }) => {
			const { title, givenName, familyName, email, phone } = draft;
			const name = { title, givenName, familyName, email, phone };
			return { id, officeId, ...name, position: draft.position.value, hasNoDevice: false };
		});
		await people.createAll(db, all);
		return all.map(({ id, officeId }) => made('person', id, 'people', { officeId }, context));
	},
	change: async (by, items, { sourceId }) =>
		writeChanges(
			by.db,
			items.map(({ change }) => change),
			sourceId,
		),
	seat: async ({ db }, items, context) => {
		const seats = items.map(({ seat: { id, committeeId, personId, role, vote, from, to } }) => {
			return { id, committeeId, personId, role, vote, from, to };
		});
		const colliding = await collidingSeats(db, seats);
		await memberships.createAll(
			db,
			seats.filter(({ id }) => !colliding.has(id)),
		);
		return items.map(({ seat: { id, committeeId, personId, role }, label }) => {
			if (!colliding.has(id)) {
				return made('membership', id, 'seats', { committeeId, personId, role }, context);
			}
			const reason = 'changedSince' as const;
			// Their page shows the seats.
			const of = { noun: 'person', recordId: personId, line: null, label } as const;
			const leftover = { ...of, reason };
			return { ...nothing, leftover };
		});
	},
	session: async ({ db, now }, items, context) => {
		const { form, seats } = context;
		const mode = usualMode(form);
		const scheduled = items.map(({ session }) => {
			const there = session.committeeIds.flatMap((id) => seats.get(id) ?? []);
			return { session, invited: invitedOn(there, session.draft.day) };
		});
		const held = scheduled.filter(({ invited }) => invited.length > 0);
		await sessions.createAll(
			db,
			held.map(({ session: { id, committeeIds, startsAt, draft, hallId } }) => ({
				...{ id, committeeId: committeeIds[0] ?? '', startsAt, place: draft.place },
				...{ name: draft.name, hallId, form },
			})),
			now,
		);
		await sessionCommittees.createAll(
			db,
			held.flatMap(({ session: { id: sessionId, committeeIds } }) =>
				committeeIds.slice(1).map((committeeId) => ({ sessionId, committeeId })),
			),
		);
		await attendees.createAll(
			db,
			held.flatMap(({ session, invited }) =>
				invited.map(({ personId, role, vote }) => ({
					...{ sessionId: session.id, personId, guestName: null, role, vote, mode },
				})),
			),
		);
		return scheduled.map(({ session: { id, startsAt }, invited }) => {
			// Whose seats have ended since: there is nobody to invite.
			if (invited.length === 0) return nothing;
			const detail = { startsAt, invited: invited.length, proposed: [] };
			return made('session', id, 'sessions', detail, context);
		});
	},
	records: async (_by, items) => items.map(() => nothing),
	forget: async ({ db }, items, context) => {
		const keys = items.map(({ key }) => key);
		await sourceRecords.destroyAll(db, context, keys);
		return items.map(() => nothing);
	},
};

/** Those of one kind that follow each other. */
function alikeInARow(items: readonly RunItem[]): readonly (readonly RunItem[])[] {
	const rows: RunItem[][] = [];
	for (const item of items) {
		const row = rows.at(-1);
		if (row?.[0]?.kind === item.kind) row.push(item);
		else rows.push([item]);
	}
	return rows;
}

/** Writes items, each with its line in the audit and with what is kept of the source. */
export async function writeItems(
	by: Acting,
	items: readonly RunItem[],
	context: RunContext,
): Promise<readonly WrittenItem[]> {
	const all: WrittenItem[] = [];
	for (const alike of alikeInARow(items)) {
		const [first] = alike;
		if (!first) continue;
		// All are of the kind of the first.
		const write = writers[first.kind] as Writers['records'];
		all.push(...(await write(by, alike as readonly ItemOf<'records'>[], context)));
	}
	await audit.recordAll(
		by,
		all.flatMap(({ entry }) => entry ?? []),
	);
	const records = items.flatMap((item, at) => (all[at]?.leftover ? [] : item.records));
	await sourceRecords.save(by.db, context, await stillThere(by, records));
	return all;
}

/** But for those of records that somebody has deleted meanwhile: what the source says of them is not kept. */
async function stillThere(
	{ db }: Acting,
	records: readonly KeptRecord[],
): Promise<readonly KeptRecord[]> {
	const linked = records.filter(
		({ link, raw }) => link && (raw !== null || hasValues(link.applied)),
	);
	const gone = new Set<string>();
	for (const [noun, some] of Map.groupBy(linked, ({ link }) => link?.noun)) {
		if (noun === undefined) continue;
		const ids = some.flatMap(({ link }) => link?.id ?? []);
		const there = await lockedRevisions(db, noun satisfies ImportedNoun, ids);
		for (const id of ids) if (!there.has(id)) gone.add(id);
	}
	return records.filter(
		({ link, raw }) => !link || (raw === null && !hasValues(link.applied)) || !gone.has(link.id),
	);
}
const hasValues = (values: object) => Object.keys(values).length > 0;
