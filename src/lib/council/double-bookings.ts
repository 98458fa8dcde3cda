/** A session with all who are expected there, as far as it decides whether it clashes with another. */
export interface BookedSession {
	readonly id: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly hallId: string | null;
	readonly people: readonly { readonly id: string; readonly isDeputyMayor: boolean }[];
}

export interface DoubleBooking {
	/** Ids of two sessions, the earlier first. */
	readonly sessions: readonly [string, string];
	readonly sameHall: boolean;
	/** Ids of people who are expected at both, deputy mayors first. */
	readonly people: readonly string[];
}

/** How long a session may last is not known: those that begin closer than this may overlap. */
export const sessionHours = 3;

/** Sessions that may overlap and share the hall or people. */
export function doubleBookings(sessions: readonly BookedSession[]): readonly DoubleBooking[] {
	const sorted = sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
	return sorted.flatMap((first, at) => {
		const until = Date.parse(first.startsAt) + sessionHours * 3_600_000;
		const close = sorted.slice(at + 1).filter(({ startsAt }) => Date.parse(startsAt) < until);
		return close.flatMap((second) => {
			const booking = shared(first, second);
			return booking.sameHall || booking.people.length > 0 ? [booking] : [];
		});
	});
}

function shared(first: BookedSession, second: BookedSession): DoubleBooking {
	const there = new Set(second.people.map(({ id }) => id));
	return {
		sessions: [first.id, second.id],
		sameHall: first.hallId !== null && first.hallId === second.hallId,
		people: first.people
			.filter(({ id }) => there.has(id))
			.toSorted((a, b) => Number(b.isDeputyMayor) - Number(a.isDeputyMayor))
			.map(({ id }) => id),
	};
}
