import type { CommitteeKind, SeatRole } from '../../council/nouns.ts';
import type { CommitteeDraft, Drafts, Gone, LeftOut } from './drafts.ts';
import type { Choices, Link, Noun, Ours, IdFor, Values } from './register-snapshot.ts';
import { planCommittees } from './diff-committees.ts';
import { planPeople } from './diff-people.ts';
import { planSeats } from './diff-seats.ts';
import { planSessions } from './diff-sessions.ts';
import type { Conflict } from './merge-fields.ts';

/**
 * `new` is made, `changed` gets other values, `same` stays. `found` was here before and is the
 * source's from now on. `gone`: it was imported, and somebody here has deleted it since.
 */
export type ItemState = 'new' | 'changed' | 'same' | 'found' | 'gone';

interface Item<Draft> {
	readonly draft: Draft;
	readonly state: ItemState;
	/** Of our record: the one that is there, or the one that is made. */
	readonly id: string;
	/** What the source says, by our fields. */
	readonly values: Values;
	/** Of a record that is there: what is changed in it. */
	readonly set: Values;
	readonly conflicts: readonly Conflict[];
}

export interface CommitteeItem extends Item<Drafts['committees'][number]> {
	/** Of a new one: the source's, or the one that somebody gave it here. */
	readonly name: string;
	readonly kind: CommitteeKind;
}
export interface PersonItem extends Item<Drafts['people'][number]> {
	/** Of a new person; empty: none is chosen. */
	readonly officeId: string;
	/** How they were found among ours. */
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
	/** Of a new one: a hall of ours that the place names. */
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
/** Something imported earlier that is gone at the source, or a session that is called off there. */
export interface GoneItem extends Gone {
	readonly noun: Noun;
	readonly id: string;
	readonly isCancelled: boolean;
	/** Whether it can end here with this import: a seat or a session. */
	readonly canEnd: boolean;
	readonly ends: boolean;
}
/** An office made for the people of a group, or for all that have none. */
export interface NewOffice {
	readonly id: string;
	readonly key: string;
	readonly name: string;
}

export interface Plan {
	readonly offices: readonly NewOffice[];
	readonly committees: readonly CommitteeItem[];
	readonly people: readonly PersonItem[];
	readonly seats: readonly SeatItem[];
	readonly sessions: readonly SessionItem[];
	/** Referred to by the source, in none of its lists, and not named by anybody yet. */
	readonly nameless: readonly CommitteeDraft[];
	readonly who: readonly WhoQuestion[];
	readonly hours: readonly HourQuestion[];
	readonly gone: readonly GoneItem[];
	readonly leftOut: readonly LeftOut[];
	/** Whether a new person has no office: nothing can be applied before one is chosen. */
	readonly wantsOffice: boolean;
	/** Names of the groups whose people are new, by key. */
	readonly groups: ReadonlyMap<string, string>;
}

export interface PlanOptions {
	readonly idFor: IdFor;
	readonly choices: Choices;
	/** ISO date. */
	readonly today: string;
	/** How the office is called that is made for people without one. */
	readonly sourceName: string;
}

/** Looks up by a key what belongs to it. */
export const linksOf = (links: readonly Link[]): ReadonlyMap<string, Link> =>
	new Map(links.map((link) => [link.key, link]));

/**
 * What an import would do to the register as it is. Applying it and planning again gives a plan
 * that does nothing.
 */
export function plan(
	drafts: Drafts,
	ours: Ours,
	links: readonly Link[],
	options: PlanOptions,
): Plan {
	const known = linksOf(links);
	const { items: committees, nameless } = planCommittees(drafts, ours, known, options);
	const people = planPeople(drafts, ours, known, options);
	const seats = planSeats(drafts, ours, known, options, committees, people.items);
	const sessions = planSessions(drafts, ours, known, options, committees, seats.final);
	return {
		offices: people.offices,
		committees,
		people: people.items,
		seats: seats.items,
		sessions: sessions.items,
		nameless,
		who: people.who,
		hours: sessions.hours,
		gone: [...goneOf(drafts, ours, known, options), ...sessions.cancelled],
		leftOut: [...drafts.leftOut, ...seats.leftOut, ...sessions.leftOut],
		wantsOffice: people.items.some(({ state, officeId }) => state === 'new' && officeId === ''),
		groups: people.groups,
	};
}

function goneOf(
	{ gone }: Drafts,
	ours: Ours,
	known: ReadonlyMap<string, Link>,
	{ choices }: PlanOptions,
): GoneItem[] {
	const here = new Set(
		[...ours.committees, ...ours.people, ...ours.seats, ...ours.sessions].map(({ id }) => id),
	);
	return gone.flatMap((one) => {
		const link = known.get(one.key);
		if (!link || !here.has(link.id)) return [];
		const { noun, id } = link;
		const seat = ours.seats.find((seat) => seat.id === id);
		const hasEnded = seat !== undefined && seat.to !== null && seat.to <= (one.since ?? '');
		if (hasEnded) return [];
		const canEnd = noun === 'session' || noun === 'membership';
		const ends = canEnd && choices.giveUp.has(one.key);
		return [{ ...one, noun, id, isCancelled: false, canEnd, ends }];
	});
}

/** Whether applying would change the register: a record, or what belongs to the source. */
export function changesSomething(plan: Plan): boolean {
	const items = [...plan.committees, ...plan.people, ...plan.seats, ...plan.sessions];
	return (
		items.some(
			({ state, set }) =>
				['new', 'found', 'changed'].includes(state) || Object.keys(set).length > 0,
		) || plan.gone.some(({ ends }) => ends)
	);
}

/** Whether somebody has to look at it. */
export function asksSomething(plan: Plan): boolean {
	const items = [...plan.committees, ...plan.people, ...plan.seats, ...plan.sessions];
	return (
		plan.nameless.length + plan.who.length + plan.hours.length + plan.gone.length > 0 ||
		items.some(({ conflicts, state }) => conflicts.length > 0 || state === 'gone')
	);
}
