import type { CommitteeKind, SeatRole } from '../../council/nouns.ts';
import type { CommitteeDraft, Drafts, RemovedObject, LeftOut } from './drafts.ts';
import type {
	ImportChoices,
	SourceLink,
	ImportedNoun,
	RegisterSnapshot,
	SnapshotSeat,
	IdFor,
	FieldValues,
} from './register-snapshot.ts';
import { diffCommittees } from './diff-committees.ts';
import { diffPeople } from './diff-people.ts';
import { diffSeats } from './diff-seats.ts';
import { diffSessions } from './diff-sessions.ts';
import type { FieldConflict } from './merge-fields.ts';
import type { RemovedSeatEnd } from './seat-ends.ts';

/**
 * `new` is made, `changed` gets other values, `same` stays. `found` was here before and is the
 * source's from now on. `deletedHere`: it was imported, and somebody here has deleted
 * it since.
 */
export type ItemState = 'new' | 'changed' | 'same' | 'found' | 'deletedHere';

interface Item<Draft> {
	readonly draft: Draft;
	readonly state: ItemState;
	/** Of our record: the one that is there, or the one that is made. */
	readonly id: string;
	/** What the source says, by our fields. */
	readonly values: FieldValues;
	/** Of a record that is there: what is changed in it. */
	readonly set: FieldValues;
	readonly conflicts: readonly FieldConflict[];
}

export interface CommitteeItem extends Item<Drafts['committees'][number]> {
	/** Of a new one: the source's, or the one that somebody gave it here. */
	readonly name: string;
	readonly kind: CommitteeKind;
}
export interface PersonItem extends Item<Drafts['people'][number]> {
	/** Of a new person; empty: none is chosen. */
	readonly officeId: string;
	/** How they were found in the register. */
	readonly foundBy: 'email' | 'name' | 'choice' | null;
}
export interface SeatItem extends Item<Drafts['seats'][number]> {
	readonly committeeId: string;
	readonly personId: string;
	readonly role: SeatRole;
	readonly vote: boolean;
	readonly from: string;
	readonly to: string | null;
}
export interface SessionItem extends Item<Drafts['sessions'][number]> {
	/** The first is the session's own. */
	readonly committeeIds: readonly string[];
	/** Of a new one: a hall of the register that the place names. */
	readonly hallId: string | null;
	readonly startsAt: string;
}

/** Somebody of the source who may be one of several people here. */
export interface WhoQuestion {
	readonly draft: Drafts['people'][number];
	readonly candidates: readonly string[];
}
/** A session whose hour the source does not say. */
export interface HourQuestion {
	readonly draft: Drafts['sessions'][number];
}
/** A session of which the source leaves open whether it is held. */
export interface HeldQuestion {
	readonly draft: Drafts['sessions'][number];
	/** When the one that is here begins, UTC; `null`: none is here. */
	readonly startsHere: string | null;
}
/** `notHeld`: it is said of one that is here that it is no session. */
export type RemovedReason = 'gone' | 'cancelled' | 'notHeld';
/** A record whose object the source has removed, or a session that is called off there or is not held. */
export interface RemovedItem extends RemovedObject {
	readonly noun: ImportedNoun;
	readonly id: string;
	readonly reason: RemovedReason;
	/** Of a seat: when it would end, and what comes after it. */
	readonly end: RemovedSeatEnd | null;
	/** Whether it can end here with this import: a seat or a session. */
	readonly canEnd: boolean;
	readonly ends: boolean;
}
/** An office made for the people of a group, or for all that have none. */
export interface OfficeItem {
	readonly id: string;
	readonly key: string;
	readonly name: string;
}

export interface RegisterDiff {
	readonly offices: readonly OfficeItem[];
	readonly committees: readonly CommitteeItem[];
	readonly people: readonly PersonItem[];
	readonly seats: readonly SeatItem[];
	readonly sessions: readonly SessionItem[];
	/** Whose name the source does not say, and nobody has said yet. */
	readonly nameless: readonly CommitteeDraft[];
	readonly who: readonly WhoQuestion[];
	readonly hours: readonly HourQuestion[];
	readonly held: readonly HeldQuestion[];
	/** What is taken for no committee. */
	readonly others: Drafts['others'];
	/** How roles are written. */
	readonly roles: Drafts['roles'];
	/** Memberships in committees that are no seat by their role alone. */
	readonly seatless: Drafts['seatless'];
	/** Ids of committees with members that nobody would chair. */
	readonly chairless: readonly string[];
	readonly removed: readonly RemovedItem[];
	readonly leftOut: readonly LeftOut[];
	/** Whether a new person has no office: nothing can be applied before one is chosen. */
	readonly wantsOffice: boolean;
	/** Names of the groups whose people are new, by key. */
	readonly groups: ReadonlyMap<string, string>;
}

export interface DiffOptions {
	readonly idFor: IdFor;
	readonly choices: ImportChoices;
	/** ISO date. */
	readonly today: string;
	/** How the office is called that is made for people without one. */
	readonly sourceName: string;
}

/** Looks up by a key what belongs to it. */
export const linksOf = (links: readonly SourceLink[]): ReadonlyMap<string, SourceLink> =>
	new Map(links.map((link) => [link.key, link]));

/**
 * What an import would do to the register as it is. Applying it and comparing again gives a diff
 * without changes.
 */
export function diffRegister(
	drafts: Drafts,
	register: RegisterSnapshot,
	links: readonly SourceLink[],
	options: DiffOptions,
): RegisterDiff {
	const known = linksOf(links);
	const { items: committees, nameless } = diffCommittees(drafts, register, known, options);
	const people = diffPeople(drafts, register, known, options);
	const seats = diffSeats(drafts, register, known, options, committees, people.items);
	const sessions = diffSessions(drafts, register, known, options, committees, seats.final);
	return {
		offices: people.offices,
		committees,
		people: people.items,
		seats: seats.items,
		sessions: sessions.items,
		nameless,
		who: people.who,
		hours: sessions.hours,
		held: sessions.held,
		others: drafts.others,
		roles: drafts.roles,
		seatless: drafts.seatless,
		chairless: chairlessOf(committees, seats.final, options.today),
		removed: [
			...removedOf([...drafts.removed, ...seats.gone], register, known, options, seats.ends),
			...sessions.cancelled,
		],
		leftOut: [...drafts.leftOut, ...seats.leftOut, ...sessions.leftOut],
		wantsOffice: people.items.some(({ state, officeId }) => state === 'new' && officeId === ''),
		groups: people.groups,
	};
}

function chairlessOf(
	committees: readonly CommitteeItem[],
	final: ReadonlyMap<string, readonly SnapshotSeat[]>,
	today: string,
): readonly string[] {
	return committees.flatMap(({ id, state }) => {
		const seats = (final.get(id) ?? []).filter(({ to }) => to === null || to > today);
		if (state === 'deletedHere' || seats.length === 0) return [];
		return seats.some(({ role }) => role === 'chair') ? [] : [id];
	});
}

function removedOf(
	removed: readonly RemovedObject[],
	register: RegisterSnapshot,
	known: ReadonlyMap<string, SourceLink>,
	{ choices }: DiffOptions,
	seatEnds: ReadonlyMap<string, RemovedSeatEnd>,
): RemovedItem[] {
	const here = new Set(
		[...register.committees, ...register.people, ...register.seats, ...register.sessions].map(
			({ id }) => id,
		),
	);
	const seats = new Map(register.seats.map((seat) => [seat.id, seat]));
	return removed.flatMap((one) => {
		const link = known.get(one.key);
		if (!link || !here.has(link.id)) return [];
		const { noun, id } = link;
		const seat = noun === 'membership' ? seats.get(id) : undefined;
		const hasEnded = seat !== undefined && seat.to !== null && seat.to <= (one.since ?? '');
		const end = seatEnds.get(id) ?? null;
		// It is over, or another object goes on with it.
		if (hasEnded || (seat && !end)) return [];
		const canEnd = noun === 'session' || noun === 'membership';
		const ends = canEnd && choices.endRecords.has(one.key);
		return [{ ...one, noun, id, reason: 'gone', end, canEnd, ends }];
	});
}

/** Whether applying would change the register: a record, or what belongs to the source. */
export function changesSomething(diff: RegisterDiff): boolean {
	const items = [...diff.committees, ...diff.people, ...diff.seats, ...diff.sessions];
	return (
		items.some(
			({ state, set }) =>
				['new', 'found', 'changed'].includes(state) || Object.keys(set).length > 0,
		) || diff.removed.some(({ ends }) => ends)
	);
}

/** Whether somebody has to look at it. */
export function asksSomething(diff: RegisterDiff): boolean {
	const items = [...diff.committees, ...diff.people, ...diff.seats, ...diff.sessions];
	return (
		diff.nameless.length +
			diff.who.length +
			diff.hours.length +
			diff.held.length +
			diff.removed.length >
			0 || items.some(({ conflicts, state }) => conflicts.length > 0 || state === 'deletedHere')
	);
}
