import { ceilings } from '../../catalogue/catalogue.ts';
import type { OwnedDevice } from '../../compat/restriction.ts';
import { mailReach } from '../../compat/mail-reach.ts';
import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { mailReachSentence } from '../../wording/restriction-words.ts';
import type { NamedOwner } from './affecting.ts';

/** What a sender of mail to somebody has to know on a day; `null`: mail reaches them. */
export function unreachedSentence(
	{ name, owned }: NamedOwner,
	restrictions: readonly Restriction[],
	day: string,
	locale: Locale,
): string | null {
	const reach = mailReach(owned, restrictions, day, ceilings);
	return reach === 'reached' ? null : mailReachSentence(reach, name, locale);
}

/** The same of each attendee whom mail does not reach, by the attendee's id. */
export function unreachedAttendees(
	attendees: readonly {
		readonly id: string;
		readonly personId: string | null;
		readonly name: string;
	}[],
	owned: ReadonlyMap<string, readonly OwnedDevice[]>,
	restrictions: readonly Restriction[],
	{ day, locale }: { readonly day: string; readonly locale: Locale },
): ReadonlyMap<string, string> {
	return new Map(
		attendees.flatMap(({ id, personId, name }) => {
			const owner = { name, owned: owned.get(personId ?? '') ?? [] };
			const sentence = unreachedSentence(owner, restrictions, day, locale);
			return sentence === null ? [] : [[id, sentence] as const];
		}),
	);
}
