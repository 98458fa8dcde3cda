import type { Committee, Membership, SeatRole } from '../council/nouns.ts';
import { idOf } from './chance.ts';
import { groupSizes, independents, personId } from './people.ts';

export const committeeId = (seed: string, key: string): string => idOf(seed, `committee/${key}`);

interface Plan {
	readonly key: string;
	readonly name: string;
	readonly kind: Committee['kind'];
	/** Deputy mayors who report there, by number. */
	readonly deputies: readonly number[];
	readonly experts: readonly number[];
	readonly secretary: number;
}

/** The first is the committee of the story: two of its three deputy mayors own nothing of Apple's. */
const plans: readonly Plan[] = [
	{
		key: 'development',
		name: 'Ausschuss für Stadtentwicklung, Bauen und Verkehr',
		kind: 'deciding',
		deputies: [2, 3, 6],
		experts: [1, 2],
		secretary: 1,
	},
	{
		key: 'finance',
		name: 'Finanz- und Vergabeausschuss',
		kind: 'deciding',
		deputies: [1, 2],
		experts: [],
		secretary: 2,
	},
	{
		key: 'environment',
		name: 'Ausschuss für Umwelt, Energie und Stadtgrün',
		kind: 'advisory',
		deputies: [6, 7],
		experts: [3, 4],
		secretary: 3,
	},
	{
		key: 'social',
		name: 'Ausschuss für Soziales, Jugend und Gesundheit',
		kind: 'advisory',
		deputies: [5],
		experts: [5, 6],
		secretary: 2,
	},
	{
		key: 'culture',
		name: 'Ausschuss für Kultur, Schule und Sport',
		kind: 'advisory',
		deputies: [4],
		experts: [],
		secretary: 3,
	},
];

export function committees(seed: string): readonly Committee[] {
	const council = {
		key: 'council',
		name: 'Stadtrat der Stadt Elsterfurt',
		kind: 'council' as const,
	};
	return [council, ...plans].map(({ key, name, kind }) => ({
		id: committeeId(seed, key),
		name,
		kind,
		revision: 0,
	}));
}

/** Councils are elected every five years, as in June 2024; the first year of the term at a moment. */
function termOf(now: string): number {
	const latest = Number(now.slice(0, 4)) - (now.slice(5, 10) < '07-02' ? 1 : 0);
	return 2024 + 5 * Math.floor((latest - 2024) / 5);
}
const firstDay = (term: number): string => `${term}-07-02`;
/** On this day one member of the story's committee hands over to another. */
const changeDay = (term: number): string => `${term + 1}-10-01`;

/** Seats of the five groups in a committee of eleven, by their size. */
const share = [3, 3, 2, 2, 1] as const;

interface Seat {
	readonly person: string;
	readonly role: SeatRole;
	readonly vote: boolean;
	readonly from?: string;
	readonly to?: string;
}

const adviser = (person: string): Seat => ({ person, role: 'adviser', vote: false });
const clerk = (number: number): Seat => ({
	person: `secretary-${number}`,
	role: 'secretary',
	vote: false,
});

function councilSeats(): readonly Seat[] {
	const presiding: Readonly<Record<string, SeatRole>> = {
		'group-1-member-2': 'chair',
		'group-2-member-4': 'deputyChair',
		'group-3-member-3': 'deputyChair',
	};
	const members = [
		...groupSizes.flatMap((size, group) =>
			Array.from({ length: size }, (_, index) => `group-${group + 1}-member-${index + 1}`),
		),
		...Array.from({ length: independents }, (_, index) => `independent-${index + 1}`),
	];
	return [
		...members.map((person) => ({ person, role: presiding[person] ?? 'member', vote: true })),
		{ person: 'mayor', role: 'member', vote: true },
		...[1, 2, 3, 4, 5, 6, 7].map((number) => adviser(`deputy-${number}`)),
		clerk(1),
	];
}

/** Each group sends its members one after the other; the chair goes round among the groups. */
function committeeSeats({ deputies, experts, secretary }: Plan, turn: number): readonly Seat[] {
	const members = share.flatMap((count, group) =>
		Array.from({ length: count }, (_, index): Seat => {
			const number = ((turn * count + index) % (groupSizes[group] ?? 1)) + 1;
			const isFirst = index === 0;
			const role =
				isFirst && group === turn
					? 'chair'
					: isFirst && group === (turn + 1) % share.length
						? 'deputyChair'
						: 'member';
			return { person: `group-${group + 1}-member-${number}`, role, vote: true };
		}),
	);
	return [
		...members,
		...deputies.map((number) => adviser(`deputy-${number}`)),
		...experts.map((number) => adviser(`expert-${number}`)),
		clerk(secretary),
	];
}

/** In the story's committee the last seat of the second group changed hands. */
function withChange(seats: readonly Seat[], term: number): readonly Seat[] {
	return seats.flatMap((seat) =>
		seat.person === 'group-2-member-3'
			? [
					{ ...seat, from: changeDay(term) },
					{ ...seat, person: 'group-2-member-13', to: changeDay(term) },
				]
			: [seat],
	);
}

export function memberships(seed: string, now: string): readonly Membership[] {
	const term = termOf(now);
	const byCommittee: readonly (readonly [string, readonly Seat[]])[] = [
		['council', councilSeats()],
		...plans.map((plan, turn): [string, readonly Seat[]] => {
			const seats = committeeSeats(plan, turn);
			return [plan.key, turn === 0 ? withChange(seats, term) : seats];
		}),
	];
	return byCommittee.flatMap(([key, seats]) =>
		seats.map(({ person, role, vote, from = firstDay(term), to = null }) => ({
			id: idOf(seed, `membership/${key}/${person}`),
			committeeId: committeeId(seed, key),
			personId: personId(seed, person),
			role,
			vote,
			from,
			to,
		})),
	);
}
