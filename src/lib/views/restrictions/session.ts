import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { affectingLines } from './affecting.ts';
import { unreachedAttendees } from './mail.ts';

type MailParameters = Parameters<typeof unreachedAttendees>;

export interface SessionRestrictionReading {
	/** ISO date of the session. */
	readonly day: string;
	/** Within the reader's scope. */
	readonly attendees: MailParameters[0];
	readonly owned: MailParameters[1];
	readonly affecting: Parameters<typeof affectingLines>[0];
	/** In force or coming. */
	readonly ahead: readonly Restriction[];
}

/** The restrictions of the session's day, and the attendees whom mail does not reach today. */
export const sessionRestrictions = (
	{ day, attendees, owned, affecting, ahead }: SessionRestrictionReading,
	today: string,
	locale: Locale,
) => ({
	affecting: affectingLines(affecting, day, locale),
	mail: [...unreachedAttendees(attendees, owned, ahead, { day: today, locale }).values()],
});
