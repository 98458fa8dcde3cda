import * as v from 'valibot';
import { addDays } from '../../calendar/day.ts';
import { isNobody } from '../../council/name-parts.ts';
import type { DraftOptions } from './draft.ts';
import { seatOf } from './decisions.ts';
import type { Decisions, RoleChoice } from './decisions.ts';
import type { LeftOutReason, RoleWording, SeatDraft, SeatlessDraft } from './drafts.ts';
import * as guess from './guesses.ts';
import { Membership } from './objects.ts';
import type { Kept } from './objects.ts';
import { mergeSeats, wholeKey } from './seats.ts';

interface SeatOptions extends Pick<DraftOptions, 'today' | 'includePast' | 'known' | 'decisions'> {
	/** The first day of a seat that does not say it, by its last; `null`: not known. */
	readonly usualStart: (endDate: string | null) => string | null;
	readonly leave: (key: string, name: string, reason: LeftOutReason, committeeKey: string) => void;
	readonly isCommittee: (key: string) => boolean;
	readonly isGroup: (key: string) => boolean;
	readonly hasPerson: (key: string) => boolean;
	readonly nameOf: (key: string) => string;
}

interface DraftedSeats {
	readonly seats: readonly SeatDraft[];
	/** What is no seat by its role alone. */
	readonly seatless: readonly SeatlessDraft[];
	/** All seats of people, also those that are over, by their key. */
	readonly ends: ReadonlyMap<string, readonly SeatDraft[]>;
	readonly wordings: readonly RoleWording[];
	/** Keys of committees with a seat. */
	readonly committees: ReadonlySet<string>;
	/** What people are called in their seats, by their key. */
	readonly roles: ReadonlyMap<string, readonly string[]>;
	/** The group of people, by their key. */
	readonly groups: ReadonlyMap<string, string>;
	readonly used: ReadonlySet<string>;
}

/** A membership in a committee, with what is not kept of it in its seat. */
interface Candidate {
	readonly seat: SeatDraft;
	readonly role: string;
	readonly onBehalfOf: string;
}

/** Memberships in committees become seats, those in groups say which office people belong to. */
export function draftSeats(memberships: readonly Kept[], options: SeatOptions): DraftedSeats {
	const { today, includePast, known, decisions, leave, isGroup } = options;
	const candidates = new Map<string, Candidate>();
	const wordings = new Map<string, RoleWording>();
	const seatless: SeatlessDraft[] = [];
	const inGroup = new Map<string, { readonly group: string; readonly key: string }>();
	for (const { key, raw } of memberships) {
		const said = v.parse(Membership, raw);
		const { person, organization, startDate, endDate } = said;
		const name = options.nameOf(person);
		const isOver = endDate !== null && endDate < today;
		if (!options.hasPerson(person)) leave(key, said.role, 'personMissing', organization);
		else if (isNobody(name)) leave(key, said.role, 'nobody', organization);
		else if (isGroup(organization)) {
			if (!isOver) inGroup.set(person, { group: organization, key });
		} else if (!options.isCommittee(organization)) {
			leave(key, name, organization === '' ? 'committeeMissing' : 'notACommittee', organization);
		} else if (startDate !== null && endDate !== null && endDate < startDate) {
			leave(key, name, 'endBeforeStart', organization);
		} else {
			const seat = seatIn(key, said, options);
			if (!isOver || includePast) note(wordings, key, said.role, options);
			const isPast = isOver && !includePast;
			if (typeof seat === 'string') {
				leave(key, name, isPast ? 'over' : seat, organization);
				if ((isPast && !known.has(key)) || !byRole.has(seat)) continue;
				const choice = singleChoice(decisions, key);
				const about = { key, committeeKey: organization, name, wording: said.role };
				seatless.push({ ...about, reason: seat, choice });
			} else candidates.set(key, { seat, role: said.role, onBehalfOf: said.onBehalfOf });
		}
	}

	const together = Map.groupBy(
		[...candidates.values()].map(({ seat }) => seat),
		({ committeeKey, personKey }) => `${committeeKey} ${personKey}`,
	);
	const seats: SeatDraft[] = [];
	const roles = new Map<string, string[]>();
	const onBehalf = new Map<string, { readonly group: string; readonly from: string }>();
	const used = new Set<string>();
	for (const all of together.values()) {
		const { pieces, dropped } = bySingles(mergeSeats(all), decisions);
		const isKept = ({ key, to }: SeatDraft) =>
			includePast || known.has(key) || to === null || to > today;
		const kept = pieces.filter(isKept);
		seats.push(...kept);
		const noSeats = dropped.filter(isKept);
		for (const [key, [seat]] of Map.groupBy(noSeats, (one) => wholeKey(one.key))) {
			if (!seat) continue;
			const { committeeKey, personKey, wording } = seat;
			const about = { key, committeeKey, name: options.nameOf(personKey), wording };
			seatless.push({ ...about, reason: 'decided', choice: 'none' });
		}
		const noSeat = new Set(noSeats.flatMap(({ key, merged }) => [wholeKey(key), ...merged]));
		const keys = new Set(kept.flatMap(({ key, merged }) => [wholeKey(key), ...merged]));
		for (const { key, committeeKey, personKey, from } of all) {
			// All that say something of the days that are kept, so that the next look comes to the same.
			if (kept.length > 0) used.add(key);
			const candidate = candidates.get(key);
			if (!keys.has(key) || !candidate) {
				leave(key, options.nameOf(personKey), noSeat.has(key) ? 'decided' : 'over', committeeKey);
				continue;
			}
			roles.set(personKey, [...(roles.get(personKey) ?? []), candidate.role]);
			const other = onBehalf.get(personKey);
			const isNewer = other === undefined || other.from <= from;
			if (isGroup(candidate.onBehalfOf) && isNewer) {
				onBehalf.set(personKey, { group: candidate.onBehalfOf, from });
			}
		}
	}
	const ofSeated = [...inGroup].filter(([person]) => roles.has(person));
	return {
		...{ seats, seatless },
		ends: Map.groupBy(
			[...candidates.values()].map(({ seat }) => seat),
			({ personKey }) => personKey,
		),
		committees: new Set(seats.map(({ committeeKey }) => committeeKey)),
		roles,
		wordings: [...wordings.values()],
		groups: new Map([
			...[...inGroup].map(([person, { group }]) => [person, group] as const),
			...[...onBehalf].map(([person, { group }]) => [person, group] as const),
		]),
		used: new Set([...used, ...ofSeated.map(([, { key }]) => key)]),
	};
}

/** Why a membership is no seat, where somebody may say that it is one. */
const byRole: ReadonlySet<LeftOutReason> = new Set([
	...(['substitute', 'successor', 'listener', 'decided'] as const),
]);

const choiceIn = (choices: Decisions['roles'], key: string): RoleChoice | null => {
	const choice = choices.get(key) ?? 'asWording';
	return choice === 'asWording' ? null : choice;
};
const singleChoice = ({ seats }: Decisions, key: string) => choiceIn(seats, wholeKey(key));

/** Pieces as somebody has decided of single memberships, whatever others lend them; those that are no seat apart. */
function bySingles(pieces: readonly SeatDraft[], decisions: Decisions) {
	const dropped = pieces.filter(({ key }) => singleChoice(decisions, key) === 'none');
	const others = pieces.filter((piece) => !dropped.includes(piece));
	return {
		dropped,
		pieces: others.map((piece): SeatDraft => {
			const choice = singleChoice(decisions, piece.key);
			const seat = choice && seatOf(choice);
			if (!seat) return piece;
			const role = { value: seat.role, from: '' };
			return { ...piece, role, vote: seat.vote, voteIsSaid: true, choice, isDecided: true };
		}),
	};
}

/** @returns why it is no seat, in place of one */
function seatIn(
	key: string,
	said: v.InferOutput<typeof Membership>,
	{ decisions, known, usualStart }: SeatOptions,
): SeatDraft | LeftOutReason {
	const { person, organization, startDate, endDate, votingRight } = said;
	const read = guess.roleInSeat(said.role);
	const ofAll = choiceIn(decisions.roles, said.role);
	const isSeat = ofAll === null ? guess.hasSeat(read.value) : ofAll !== 'none';
	// Of one that is a seat by its words the pieces are decided on, when it has met the others.
	const choice = isSeat ? ofAll : (singleChoice(decisions, key) ?? ofAll);
	const chosen = choice && seatOf(choice);
	if (choice === 'none') return 'decided';
	const role = chosen?.role ?? read.value;
	if (!guess.hasSeat(role)) return role;
	const start = startDate ?? usualStart(endDate) ?? (known.has(key) ? longAgo : null);
	if (start === null) return 'periodUnknown';
	// OParl names the last day with the seat, we the first without it.
	const to = endDate === null ? null : addDays(endDate, 1);
	// Words that deny the vote count more than a flag that is set for everybody.
	const isDenied = guess.usuallyVotes(read.value) && !read.vote;
	return {
		...{ noun: 'membership', key, committeeKey: organization, personKey: person },
		...{ wording: said.role, choice: null, isDecided: chosen !== null },
		role: { value: role, from: chosen ? '' : read.from },
		vote: chosen?.vote ?? (isDenied ? false : (votingRight ?? read.vote)),
		voteIsSaid: votingRight !== null || isDenied || chosen !== null,
		from: to !== null && start >= to ? addDays(to, -1) : start,
		fromIsSaid: startDate !== null,
		to,
		merged: [],
	};
}

/** Before anybody of today had a seat: of one that is known its first day is ours. */
const longAgo = '2000-01-01';

function note(
	wordings: Map<string, RoleWording>,
	key: string,
	wording: string,
	{ decisions }: SeatOptions,
): void {
	const read = guess.roleInSeat(wording);
	const choice = choiceIn(decisions.roles, wording);
	const before = wordings.get(wording) ?? { count: 0, single: 0 };
	const count = before.count + 1;
	const single = before.single + (singleChoice(decisions, key) === null ? 0 : 1);
	wordings.set(wording, {
		wording,
		read,
		choice,
		count,
		single,
		// Where each is decided by itself, nothing is left to be asked of them all.
		asks: read.asks && !decisions.roles.has(wording) && single < count,
	});
}
