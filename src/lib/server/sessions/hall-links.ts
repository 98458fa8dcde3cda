import { needsOfHall } from '../../council/attendance.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import * as attendees from './attendees.ts';
import { hallLinks, meetingPlaces } from './hall-links.query.ts';

/**
 * Gives the hall of each session a link, and closes those of halls that they do not meet in any more.
 * Back in a hall they get its old link back.
 */
export async function followHalls(db: Db, sessionIds: readonly string[]): Promise<void> {
	for await (const ids of inParts(sessionIds)) {
		const places = await meetingPlaces(db, ids);
		const there = await hallLinks(db, ids);
		const isHere = (one: (typeof there)[number]) =>
			places.some(({ sessionId, hallId }) => one.sessionId === sessionId && one.hallId === hallId);
		const change = (standing: 'invited' | 'withdrawn') => {
			const wanted = there.filter((one) => isHere(one) === (standing === 'invited'));
			const changed = wanted.filter((one) => one.standing !== standing);
			return attendees.change(
				db,
				changed.map(({ id }) => id),
				{ standing },
			);
		};
		await change('invited');
		await change('withdrawn');
		const known = new Set(there.map(({ sessionId, hallId }) => `${sessionId} ${hallId}`));
		await attendees.createAll(
			db,
			places.flatMap(({ sessionId, hallId }) =>
				hallId === null || known.has(`${sessionId} ${hallId}`) ? [] : [linkFor(sessionId, hallId)],
			),
		);
	}
}

const linkFor = (sessionId: string, hallId: string): attendees.InvitedAttendee => ({
	...{ sessionId, hallId, personId: null, guestName: null },
	...{ role: 'guest', vote: false, mode: 'onSite', needs: needsOfHall },
});
