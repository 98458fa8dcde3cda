import { nameOf } from '../../council/names.ts';
import type { Noun, Ours } from '../../exchange/oparl/register-snapshot.ts';
import type { Plan } from '../../exchange/oparl/diff.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { shortMoment } from '../../wording/moments.ts';

/** The names of records by their ids, also of those that an import would create. */
export interface RecordNames {
	readonly committees: ReadonlyMap<string, string>;
	/** By the source's key. */
	readonly committeesByKey: ReadonlyMap<string, string>;
	readonly people: ReadonlyMap<string, string>;
	/** A seat is named by person and committee, a session by committee and start. */
	readonly titleOf: (noun: Noun, id: string) => string;
}

export function recordNames(plan: Plan, ours: Ours, locale: Locale): RecordNames {
	const committees = new Map(
		[...plan.committees, ...ours.committees].map(({ id, name }) => [id, name]),
	);
	const people = new Map([
		...plan.people.map(({ id, draft }) => [id, nameOf(draft)] as const),
		...ours.people.map((person) => [person.id, nameOf(person)] as const),
	]);
	const committeesByKey = new Map(
		plan.committees.map(({ draft, id }) => [draft.key, committees.get(id) ?? '']),
	);
	const seats = new Map(ours.seats.map((seat) => [seat.id, seat]));
	const sessions = new Map(ours.sessions.map((session) => [session.id, session]));
	const titles: Readonly<Record<Noun, (id: string) => string>> = {
		committee: (id) => committees.get(id) ?? '',
		person: (id) => people.get(id) ?? '',
		membership: (id) => {
			const seat = seats.get(id);
			return seat ? [people.get(seat.personId), committees.get(seat.committeeId)].join(', ') : '';
		},
		session: (id) => {
			const session = sessions.get(id);
			if (!session) return '';
			const committee = committees.get(session.committeeId) ?? '';
			return `${committee}, ${shortMoment(session.startsAt, locale)}`;
		},
	};
	return { committees, committeesByKey, people, titleOf: (noun, id) => titles[noun](id) };
}
