import type { Db } from '../db/open.ts';
import * as attendees from '../sessions/attendees.ts';
import type { AttendeeRecord } from '../sessions/attendee-record.ts';
import * as replies from '../sessions/replies.ts';
import type { Council } from '../../cast/council.ts';

/** Who is prevented at the last session, and what they wrote with it; by their place among its members. */
const prevented: ReadonlyMap<number, string> = new Map([
	[2, 'An dem Tag bin ich auf Dienstreise. Unsere Fraktion sagt Ihnen, wer mich vertritt.'],
	[7, 'Ich bin bis Mitte Januar im Urlaub. Die Unterlagen lese ich danach.'],
]);

/** Every third has said so themselves. */
const each = 3;

/**
 * What invented people said of the sessions that some join and some come to: mostly what is expected of
 * them anyway, so that only the last session has somebody who is missing.
 */
export async function writeReplies(trx: Db, { sessions }: Council, now: string): Promise<void> {
	const mixed = sessions
		.filter(({ form }) => form === 'hybrid')
		.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
	for (const { id, startsAt } of mixed) {
		const members = (await attendees.list(trx, [id])).filter(({ personId }) => personId !== null);
		const isLast = id === mixed.at(-1)?.id;
		for (const [place, member] of members.entries()) {
			const message = isLast ? prevented.get(place) : undefined;
			if (message !== undefined) {
				await attendees.change(trx, [member.id], { standing: 'prevented' });
				await replies.put(trx, member.id, said(member, 'prevented', message, startsAt, now));
			} else if (place % each === 0 && member.mode !== 'unknown') {
				await replies.put(trx, member.id, said(member, member.mode, '', startsAt, now));
			}
		}
	}
}

const said = (
	{ mode: modeBefore }: AttendeeRecord,
	choice: replies.ReplyRecord['choice'],
	message: string,
	startsAt: string,
	at: string,
): replies.ReplyRecord => ({ choice, message, startsAt, at, modeBefore, overruled: null });
