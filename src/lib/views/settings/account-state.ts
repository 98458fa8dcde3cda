import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay, shortMoment } from '../../wording/moments.ts';

/** What an account could sign in by. */
export interface AccountWays {
	readonly hasPassword: boolean;
	/** Whether somebody signs in to it by the city's provider. */
	readonly isTied: boolean;
	/** The last link for its password, with its end in UTC in ISO 8601; `null`: there is none. */
	readonly link: { readonly endsAt: string; readonly isOver: boolean } | null;
}

/** Whether somebody can sign in, and what is missing. */
export function accountState(
	deactivatedAt: string | null,
	{ hasPassword, isTied, link }: AccountWays,
	locale: Locale,
): string {
	if (deactivatedAt !== null)
		return m.staff_lockedSince({ day: plainDay(deactivatedAt, locale) }, { locale });
	if (hasPassword) return m.staff_active({}, { locale });
	if (isTied) return m.staff_activeByProvider({}, { locale });
	if (link === null) return m.staff_passwordUnset({}, { locale });
	const end = shortMoment(link.endsAt, locale);
	return link.isOver
		? m.staff_passwordOver({ end }, { locale })
		: m.staff_passwordPending({ end }, { locale });
}
