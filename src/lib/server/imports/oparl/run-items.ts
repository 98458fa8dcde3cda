import { nameOf } from '../../../council/names.ts';
import type { CommitteeKind } from '../../../council/nouns.ts';
import type {
	CommitteeItem,
	OfficeItem,
	PersonItem,
	RemovedItem,
	SeatItem,
	SessionItem,
} from '../../../exchange/oparl/diff.ts';
import type { FieldValues, ImportedNoun } from '../../../exchange/oparl/register-snapshot.ts';
import type { Comparison } from './import.ts';
import { isNews } from './source-records.ts';
import type { KeptRecord } from './source-records.ts';

/** A record that changes, or ends. */
export interface ChangeItem {
	readonly noun: ImportedNoun;
	readonly id: string;
	readonly set: FieldValues;
	/** What its fields held when they were compared: what is otherwise by now stays. */
	readonly seen: FieldValues;
	readonly ends: boolean;
}

/**
 * A part of what a run writes. `records` are what is kept of the source with it, in the same piece, so
 * that the next comparison finds both or neither.
 */
export type RunItem = { readonly records: readonly KeptRecord[] } & (
	| { readonly kind: 'office'; readonly office: OfficeItem }
	| {
			readonly kind: 'committee';
			readonly committee: {
				readonly id: string;
				readonly name: string;
				readonly kind: CommitteeKind;
			};
	  }
	| { readonly kind: 'person'; readonly person: PersonItem }
	| { readonly kind: 'change'; readonly change: ChangeItem }
	| { readonly kind: 'seat'; readonly seat: SeatItem; readonly label: string }
	| { readonly kind: 'session'; readonly session: SessionItem }
	/** Nothing changes in the register. */
	| { readonly kind: 'records' }
	| { readonly kind: 'forget'; readonly key: string }
);

export interface RunItems {
	/** In an order that leaves the register valid after each. */
	readonly first: readonly RunItem[];
	/** New sessions: only when all seats are in. */
	readonly sessions: readonly RunItem[];
	readonly last: readonly RunItem[];
	/** Sessions that somebody takes back: with the end of the run, so that none has to be brought back. */
	readonly gone: readonly RemovedItem[];
}

export function itemsOf(comparison: Comparison): RunItems {
	const { diff, register, known } = comparison;
	const { records, forgotten } = keptOf(comparison);
	const open = new Set(
		[...records.values()].filter((record) => isNews(record, known.marks)).map(({ key }) => key),
	);
	const take = (...keys: readonly string[]): readonly KeptRecord[] =>
		keys.flatMap((key) => (open.delete(key) ? (records.get(key) ?? []) : []));
	const seenOf = seenIn(comparison);
	const isNew = ({ state }: { readonly state: string }) => state === 'new';
	const isChanged = ({ set }: { readonly set: FieldValues }) => Object.keys(set).length > 0;
	const changesOf = (noun: ImportedNoun, items: readonly Changed[]) =>
		items.filter(isChanged).map(({ draft, id, set }): RunItem => {
			const change = { noun, id, set, seen: seenOf(noun, id, set), ends: false };
			return { kind: 'change', change, records: take(draft.key) };
		});
	const onlyRecords = (keys: Iterable<string>): readonly RunItem[] =>
		[...keys].flatMap((key) => {
			const records = take(key);
			return records.length > 0 ? [{ kind: 'records', records }] : [];
		});

	const names = namesOf(comparison);
	const seatsById = new Map(register.seats.map((seat) => [seat.id, seat]));
	const seatEnds = diff.removed.flatMap(({ noun, id, key, end, ends }): readonly RunItem[] => {
		const seat = noun === 'membership' && ends ? seatsById.get(id) : undefined;
		if (!seat || !end) return [];
		const set = { to: end.to };
		const change = { noun, id, set, seen: { to: seat.to }, ends } as const;
		return [
			{ kind: 'change', change, records: [] },
			{ kind: 'forget', key, records: [] },
		];
	});
	const first: RunItem[] = [
		...diff.offices.map((office): RunItem => ({ kind: 'office', office, records: [] })),
		...diff.committees.filter(isNew).map(({ id, name, kind, draft }): RunItem => {
			return { kind: 'committee', committee: { id, name, kind }, records: take(draft.key) };
		}),
		...changesOf('committee', diff.committees),
		// From here on each committee is known to be the source's: nobody is invited from half its seats.
		...onlyRecords(diff.committees.map(({ draft }) => draft.key)),
		...diff.people
			.filter(isNew)
			.map((person): RunItem => ({ kind: 'person', person, records: take(person.draft.key) })),
		...changesOf('person', diff.people),
		// What is there ends or changes first: a new seat may begin where it ends.
		...seatEnds,
		...changesOf('membership', diff.seats),
		...diff.seats.filter(isNew).map((seat): RunItem => {
			const label = [names.get(seat.personId), names.get(seat.committeeId)].join(', ');
			return { kind: 'seat', seat, label, records: take(seat.draft.key) };
		}),
		...changesOf('session', diff.sessions),
	];
	const sessions = diff.sessions
		.filter(isNew)
		.map((session): RunItem => ({ kind: 'session', session, records: take(session.draft.key) }));
	const gone = diff.removed.filter(({ noun, ends }) => noun === 'session' && ends);
	const elsewhere = new Set(diff.removed.filter(({ ends }) => ends).map(({ key }) => key));
	const last = [
		...onlyRecords([...open]),
		...forgotten
			.filter((key) => known.marks.has(key) && !elsewhere.has(key))
			.map((key): RunItem => ({ kind: 'forget', key, records: [] })),
	];
	return { first, sessions, last, gone };
}

type Changed = CommitteeItem | PersonItem | SeatItem | SessionItem;

/** Each object's text and the record made of it; and the keys of objects that were removed. */
function keptOf({ diff, drafts, objects, known }: Comparison) {
	const links = new Map(known.links.map((link) => [link.key, link]));
	// What the source does not say any more it has said before.
	const appliedBy = (key: string, values: FieldValues): FieldValues => ({
		...links.get(key)?.applied,
		...values,
	});
	const erased = new Set<string>();
	for (const item of [...diff.committees, ...diff.people, ...diff.seats, ...diff.sessions]) {
		const { draft, id, values, state } = item;
		const { key, noun } = draft;
		// What was deleted here stays away, and what the source says of it is not kept.
		if (state === 'deletedHere') erased.add(key);
		links.set(key, {
			key,
			noun,
			id,
			applied: state === 'deletedHere' ? {} : appliedBy(key, values),
		});
	}
	const forgotten = new Set([
		...drafts.removed.map(({ key }) => key),
		...diff.removed.filter(({ ends }) => ends).map(({ key }) => key),
	]);
	const keys = new Set([...drafts.used, ...links.keys()]);
	const records = [...keys].flatMap((key): KeptRecord[] => {
		if (forgotten.has(key)) return [];
		const object = objects.get(key);
		const link = links.get(key) ?? null;
		if (object) return [{ key, kind: object.kind, link, raw: erased.has(key) ? null : object.raw }];
		// A further piece of a membership has no text of its own.
		return link && key.includes('#') ? [{ key, kind: 'Membership', link, raw: null }] : [];
	});
	return {
		records: new Map(records.map((record) => [record.key, record])),
		forgotten: [...forgotten],
	};
}

function namesOf({ diff, register }: Comparison): ReadonlyMap<string, string> {
	return new Map([
		...diff.people.map(({ id, draft }) => [id, nameOf(draft)] as const),
		...register.people.map((person) => [person.id, nameOf(person)] as const),
		...[...diff.committees, ...register.committees].map(({ id, name }) => [id, name] as const),
	]);
}

/** What fields of records held when they were compared. */
function seenIn({ register }: Comparison) {
	const all: Readonly<Record<ImportedNoun, readonly (FieldValues & { readonly id: string })[]>> = {
		committee: register.committees.map((one) => ({ ...one })),
		person: register.people.map((one) => ({ ...one })),
		membership: register.seats.map((one) => ({ ...one })),
		session: register.sessions.map((one) => ({ ...one })),
	};
	const byId = new Map(
		Object.entries(all).map(([noun, records]) => [
			noun,
			new Map(records.map((one) => [one.id, one])),
		]),
	);
	return (noun: ImportedNoun, id: string, set: FieldValues): FieldValues => {
		const here = byId.get(noun)?.get(id);
		return Object.fromEntries(Object.keys(set).map((field) => [field, here?.[field] ?? null]));
	};
}
