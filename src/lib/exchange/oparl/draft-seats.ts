import * as v from 'valibot';
import { addDays } from '../../calendar/day.ts';
import { isNobody } from '../../council/name-parts.ts';
import type { DraftOptions } from './draft.ts';
import type { LeftOutReason, SeatDraft } from './drafts.ts';
import * as guess from './guesses.ts';
import { Membership } from './objects.ts';
import type { Kept } from './objects.ts';
import { mergeSeats } from './seats.ts';

interface SeatOptions extends Omit<DraftOptions, 'bodyKey'> {
	/** The first day of a seat that does not say it. */
	readonly usualStart: string;
	readonly leave: (key: string, name: string, reason: LeftOutReason) => void;
	readonly isCommittee: (key: string) => boolean;
	readonly isGroup: (key: string) => boolean;
	readonly hasPerson: (key: string) => boolean;
	readonly nameOf: (key: string) => string;
}

interface DraftedSeats {
	readonly seats: readonly SeatDraft[];
	/** Keys of committees with a seat. */
	readonly committees: ReadonlySet<string>;
	/** What people are called in their seats, by their key. */
	readonly roles: ReadonlyMap<string, readonly string[]>;
	/** The group of people, by their key. */
	readonly groups: ReadonlyMap<string, string>;
	readonly used: ReadonlySet<string>;
}

/** Memberships in committees become seats, those in groups say which office people belong to. */
export function draftSeats(memberships: readonly Kept[], options: SeatOptions): DraftedSeats {
	const { today, includePast, known, leave } = options;
	const seats: SeatDraft[] = [];
	const roles = new Map<string, string[]>();
	const onBehalf = new Map<string, { readonly group: string; readonly from: string }>();
	const inGroup = new Map<string, { readonly group: string; readonly key: string }>();
	for (const { key, raw } of memberships) {
		const said = v.parse(Membership, raw);
		const { person, organization, startDate, endDate } = said;
		const name = options.nameOf(person);
		const isOver = endDate !== null && endDate < today;
		if (!options.hasPerson(person)) {
			leave(key, said.role, 'personMissing');
			continue;
		}
		if (isNobody(name)) {
			leave(key, said.role, 'nobody');
			continue;
		}
		if (options.isGroup(organization)) {
			if (!isOver) inGroup.set(person, { group: organization, key });
			continue;
		}
		const role = guess.roleInSeat(said.role);
		if (!options.isCommittee(organization)) {
			leave(key, name, organization === '' ? 'committeeMissing' : 'notACommittee');
		} else if (startDate !== null && endDate !== null && endDate < startDate) {
			leave(key, name, 'endBeforeStart');
		} else if (isOver && !includePast && !known.has(key)) leave(key, name, 'over');
		else if (role.value === 'substitute') leave(key, name, 'substitute');
		else {
			const from = startDate ?? options.usualStart;
			// OParl names the last day with the seat, we the first without it.
			const to = endDate === null ? null : addDays(endDate, 1);
			seats.push({
				noun: 'membership',
				key,
				committeeKey: organization,
				personKey: person,
				role: { value: role.value, from: role.from },
				vote: said.votingRight ?? guess.usuallyVotes(role.value),
				voteIsSaid: said.votingRight !== null,
				from: to !== null && from >= to ? addDays(to, -1) : from,
				fromIsSaid: startDate !== null,
				to,
				merged: [],
			});
			roles.set(person, [...(roles.get(person) ?? []), said.role]);
			const other = onBehalf.get(person);
			const isNewer = other === undefined || other.from <= from;
			if (options.isGroup(said.onBehalfOf) && isNewer) {
				onBehalf.set(person, { group: said.onBehalfOf, from });
			}
		}
	}
	const together = Map.groupBy(
		seats,
		({ committeeKey, personKey }) => `${committeeKey} ${personKey}`,
	);
	const ofSeated = [...inGroup].filter(([person]) => roles.has(person));
	return {
		seats: [...together.values()].flatMap(mergeSeats),
		committees: new Set(seats.map(({ committeeKey }) => committeeKey)),
		roles,
		groups: new Map([
			...[...inGroup].map(([person, { group }]) => [person, group] as const),
			...[...onBehalf].map(([person, { group }]) => [person, group] as const),
		]),
		used: new Set([...seats.map(({ key }) => key), ...ofSeated.map(([, { key }]) => key)]),
	};
}
