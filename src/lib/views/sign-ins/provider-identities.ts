import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longMoment, plainDay, shortMoment } from '../../wording/moments.ts';

/** Somebody as the city's provider knows them. */
export interface SeenIdentity {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly subject: string;
	readonly seenAt: string;
	readonly tiedAt: string | null;
	readonly followedGroup: string | null;
}

/** What somebody tells an administrator by telephone: who only has the same name does not know it. */
export const identityCode = (id: string): string => id.slice(0, 6).toUpperCase();

const called = ({ name, email, subject }: SeenIdentity): string =>
	[...new Set([name, email])].filter(Boolean).join(', ') || subject;

/** Who came and has no account. */
export const untiedViews = (untied: readonly SeenIdentity[], locale: Locale) =>
	untied.map((one) => ({
		...{ id: one.id, who: called(one), code: identityCode(one.id) },
		seen: shortMoment(one.seenAt, locale),
	}));

/** Whether somebody signs in to an account by the provider, and who could. */
export function tieView(
	label: string,
	tied: SeenIdentity | undefined,
	untied: readonly SeenIdentity[],
	locale: Locale,
) {
	return {
		label,
		tied: tied
			? {
					who: called(tied),
					since: plainDay(tied.tiedAt ?? tied.seenAt, locale),
					seen: longMoment(tied.seenAt, locale),
					group: tied.followedGroup,
				}
			: null,
		choices: untiedViews(untied, locale).map(({ id, who, code, seen }) => ({
			value: id,
			text: m.provider_choice({ who, code, seen }, { locale }),
		})),
	};
}
