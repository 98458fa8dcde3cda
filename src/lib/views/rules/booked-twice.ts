import { dayOf } from '../../calendar/wall-clock.ts';
import { doubleBookings } from '../../council/double-bookings.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { hourOf, shortDay } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';

export interface BookedFacts extends NamedSession {
	readonly id: string;
	readonly startsAt: string;
	readonly hallId: string | null;
	readonly hallName: string | null;
}
interface BookedPerson {
	readonly sessionId: string;
	readonly personId: string | null;
	readonly sortName: string;
	readonly position: string;
}

/** Two sessions that may overlap, and what they share. */
export interface DoubleBookingLine {
	readonly key: string;
	readonly title: string;
	readonly shared: string;
}

/** People, halls and deputy mayors that are expected at two sessions that may overlap. */
export function bookedTwice(
	sessions: readonly BookedFacts[],
	everyone: readonly BookedPerson[],
	locale: Locale,
): readonly DoubleBookingLine[] {
	const byId = new Map(sessions.map((session) => [session.id, session]));
	const names = new Map<string, string>();
	const people = Map.groupBy(everyone, ({ sessionId }) => sessionId);
	const booked = sessions.map(({ id, startsAt, hallId }) => ({
		...{ id, startsAt, hallId },
		people: (people.get(id) ?? []).flatMap(({ personId, sortName, position }) => {
			if (personId === null) return [];
			const isDeputyMayor = position === 'deputyMayor';
			const name = sortName;
			names.set(personId, isDeputyMayor ? m.notice_deputyMayor({ name }, { locale }) : name);
			return [{ id: personId, isDeputyMayor }];
		}),
	}));
	return doubleBookings(booked).flatMap(({ sessions: [earlier, later], sameHall, people }) => {
		const [first, second] = [byId.get(earlier), byId.get(later)];
		if (!first || !second) return [];
		const hall = sameHall && first.hallName;
		return {
			key: `${earlier} ${later}`,
			title: m.notice_doubleOf(
				{
					...{ first: sessionTitle(first, locale), second: sessionTitle(second, locale) },
					firstHour: hourOf(first.startsAt, locale),
					secondHour: hourOf(second.startsAt, locale),
					day: shortDay(dayOf(first.startsAt), locale),
				},
				{ locale },
			),
			shared: [
				...(hall ? [m.notice_doubleHall({ hall }, { locale })] : []),
				...people.map((id) => names.get(id) ?? ''),
			].join('; '),
		};
	});
}
