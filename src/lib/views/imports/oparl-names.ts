import { nameOf } from '../../council/names.ts';
import type { ImportedNoun, RegisterSnapshot } from '../../exchange/oparl/register-snapshot.ts';
import type { RegisterDiff } from '../../exchange/oparl/diff.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { shortMoment } from '../../wording/moments.ts';

/** The names of records by their ids, also of those that an import would create. */
export interface RecordNames {
	readonly committees: ReadonlyMap<string, string>;
	/** By the source's key. */
	readonly committeesByKey: ReadonlyMap<string, string>;
	readonly people: ReadonlyMap<string, string>;
	/** Ids of those whose invitations are sent. */
	readonly sentSessions: ReadonlySet<string>;
	/** A seat is named by person and committee, a session by committee and start. */
	readonly titleOf: (noun: ImportedNoun, id: string) => string;
}

export function recordNames(
	diff: RegisterDiff,
	register: RegisterSnapshot,
	locale: Locale,
): RecordNames {
	const committees = new Map(
		[...diff.committees, ...register.committees].map(({ id, name }) => [id, name]),
	);
	const people = new Map([
		...diff.people.map(({ id, draft }) => [id, nameOf(draft)] as const),
		...register.people.map((person) => [person.id, nameOf(person)] as const),
	]);
	const committeesByKey = new Map(
		diff.committees.map(({ draft, id }) => [draft.key, committees.get(id) ?? '']),
	);
	const seats = new Map(register.seats.map((seat) => [seat.id, seat]));
	const sessions = new Map(register.sessions.map((session) => [session.id, session]));
	const titles: Readonly<Record<ImportedNoun, (id: string) => string>> = {
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
	const sentSessions = new Set(
		register.sessions.filter(({ isSent }) => isSent).map(({ id }) => id),
	);
	return {
		committees,
		committeesByKey,
		people,
		sentSessions,
		titleOf: (noun, id) => titles[noun](id),
	};
}
