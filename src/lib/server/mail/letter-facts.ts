import type { SaidSession } from '../../council/letters.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { placeOf } from '../../views/letters/news.ts';
import type { InvitedSession, Recipient } from '../../views/letters/invitation.ts';
import { linkFor } from '../links/sign.ts';
import { config } from '../process/config.ts';
import * as cityProfile from '../register/city.ts';
import type { Db } from '../db/open.ts';
import { toldAgenda } from '../../views/letters/told-agenda.ts';
import { readAgenda } from '../sessions/agenda.ts';
import * as decisions from '../sessions/decisions.ts';
import type { AttendeeRecord } from '../sessions/attendee-record.ts';
import { isReinstated } from '../sessions/reinstated.query.ts';
import type { SessionRecord } from '../sessions/session-record.ts';

/** A session as letters tell it. @param sender who writes */
export async function toldSession(
	db: Db,
	session: SessionRecord,
	sender: string,
): Promise<InvitedSession & SessionRecord> {
	const [decision, city, reinstated, agenda] = await Promise.all([
		decisions.read(db, session.id),
		cityProfile.read(db),
		isReinstated(db, session),
		readAgenda(db, session.id),
	]);
	const { helperPhone, helperEmail } = city;
	const helper = [helperPhone, helperEmail].filter(Boolean).join(', ');
	return {
		...session,
		...{ toolId: decision?.toolId ?? null, sender, movedFrom: null, agenda: toldAgenda(agenda) },
		isReinstated: reinstated,
		helper: helper || config().mail?.from.address || sender,
	};
}

/** What a letter of this moment says of a session. */
export const saidOf = (session: InvitedSession, locale: Locale = 'de'): SaidSession => ({
	...{ startsAt: session.startsAt, form: session.form, toolId: session.toolId },
	place: placeOf(session, locale),
	agenda: session.agenda,
});

/** Whom a letter is to, with their link. */
export const recipientOf = (attendee: AttendeeRecord): Recipient => ({
	...{ name: attendee.name, email: attendee.email, represents: attendee.represents },
	url: config().origin + linkFor({ id: attendee.linkId, generation: attendee.linkGeneration }),
});
