import { expect, test } from 'vitest';
import { doubleBookings } from './double-bookings.ts';
import type { BookedSession } from './double-bookings.ts';

const session = (id: string, hour: number, given: Partial<BookedSession> = {}): BookedSession => ({
	...{ id, startsAt: `2027-04-01T${String(hour)}:00:00.000Z`, hallId: null, people: [], ...given },
});
const member = { id: 'Lerche', isDeputyMayor: false };
const mayor = { id: 'Sperling', isDeputyMayor: true };

test('people and halls of sessions that begin within three hours clash, deputy mayors first', () => {
	const finance = session('finance', 14, { hallId: 'hall-1', people: [member, mayor] });
	const culture = session('culture', 16, { hallId: 'hall-1', people: [mayor, member] });
	expect(doubleBookings([culture, finance])).toEqual([
		{ sessions: ['finance', 'culture'], sameHall: true, people: ['Sperling', 'Lerche'] },
	]);
});

test('three hours later, in another hall or with other people nothing clashes', () => {
	const finance = session('finance', 14, { hallId: 'hall-1', people: [member] });
	expect(doubleBookings([finance, session('culture', 17, { hallId: 'hall-1' })])).toEqual([]);
	expect(doubleBookings([finance, session('culture', 14, { people: [mayor] })])).toEqual([]);
	// Two without a hall share none.
	expect(doubleBookings([session('culture', 14), session('sports', 14)])).toEqual([]);
});
